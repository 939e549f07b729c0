/**
 * @param {Element} element
 * @param {string} name
 * @returns {string} the attribute without space around it; empty if there is none, or what templates write for none
 */
export const readAttribute = (element, name) =>
  (element.getAttribute(name) ?? '').trim().replace(/^(undefined|null)$/, '');

/**
 * Takes the attribute away if there is no value: frameworks take a property away by setting it to undefined or null.
 * @param {Element} element
 * @param {string} name
 * @param {string | null | undefined} value
 */
export function writeAttribute(element, name, value) {
  if (`${value ?? ''}`) element.setAttribute(name, /** @type {string} */ (value));
  else element.removeAttribute(name);
}
