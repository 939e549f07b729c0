/**
 * Must be in the folder of `guided-help.js`: before bundling, a module in a subfolder has another `import.meta.url`.
 * @returns {URL} the folder of the script, with a trailing slash
 */
export const scriptFolder = () => new URL('.', import.meta.url);

/** @returns {string} the nonce of the script, if the page has one: a policy may require it of whatever it loads */
export const scriptNonce = () => [...document.scripts].find(({ src }) => src === import.meta.url)?.nonce ?? '';
