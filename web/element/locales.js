/**
 * @param {Element} element
 * @returns {string[]} the languages it may speak, best first: its own, those of what is around it, out of any shadow
 *   root, then the reader's
 */
export function requestedLocales(element) {
  /** @type {string[]} */
  const requests = [];
  /** @type {Element | null} */
  let current = element;
  while (current) {
    const lang = current.getAttribute('lang');
    if (lang) requests.push(lang);
    const parent = /** @type {Node | null} */ (current.parentNode);
    current = parent instanceof ShadowRoot ? parent.host : current.parentElement;
  }
  return [...requests, ...navigator.languages];
}
