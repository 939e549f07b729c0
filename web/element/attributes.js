/**
 * @param {Element} element
 * @param {string} name
 * @returns {string} the trimmed attribute; empty if it is missing, or is `undefined` or `null`, as some templates write
 */
export const readAttribute = (element, name) =>
  (element.getAttribute(name) ?? '').trim().replace(/^(undefined|null)$/, '');

/**
 * Removes the attribute if there is no value: frameworks clear a property by setting it to undefined or null.
 * @param {Element} element
 * @param {string} name
 * @param {string | null | undefined} value
 */
export function writeAttribute(element, name, value) {
  if (`${value ?? ''}`) element.setAttribute(name, /** @type {string} */ (value));
  else element.removeAttribute(name);
}
