/** A BCP 47 tag at the start of a common notation: ` zh-TW `, `zh_TW.UTF-8`, `en;q=0.9`. */
const TAG = /^\s*([\w-]{2,99})/;

/** @param {any} text @returns {string[]} the tag in it, if there is one */
const tagIn = (text) => TAG.exec(text || '')?.slice(1) ?? [];

/**
 * @param {Element} element
 * @returns {string[]} the languages set in the page, nearest first: the element's own, then those of its ancestors,
 *   across shadow roots
 */
export function pageLocales(element) {
  /** @type {string[]} */
  const locales = [];
  /** @type {any} */
  let node = element;
  for (; node; node = node.parentNode ?? node.host) locales.push(...tagIn(node.getAttribute?.('lang')));
  return locales;
}

/**
 * @param {Element} element
 * @returns {string[]} the languages to request, best first: the page's, then the reader's
 */
export const requestedLocales = (element) => [
  ...pageLocales(element),
  .../** @type {any[]} */ ([]).concat(navigator.languages ?? navigator.language).flatMap(tagIn),
];
