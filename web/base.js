/**
 * In the folder of `guided-help.js`, bundled or not: modules further down lie elsewhere until they are bundled.
 * @returns {URL} the folder that the script came from, with the slash at its end
 */
export const scriptFolder = () => new URL('.', import.meta.url);
