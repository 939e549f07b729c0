// The first screen without an engine: from the data block in the static article, or from a small file.
import { parseAction } from '../engine/actions.js';
import { REQUEST } from '../engine/guide-files.js';
import { requestedLocales } from './locales.js';

/** @typedef {import('../types.js').Screen} Screen */

/** Characters; more than any screen has. */
const MOST_CHARACTERS = 1 << 16;

/**
 * @param {string} json
 * @returns {Screen | undefined} undefined if it cannot be one. Its details are unchecked: showing it may throw
 */
function readScreen(json) {
  try {
    return json.length > MOST_CHARACTERS ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * @param {Element} element with the static article
 * @param {string} guideId
 * @returns {Screen | undefined} the screen in the article's data block
 */
function screenInPage(element, guideId) {
  /** @type {NodeListOf<HTMLScriptElement>} */
  const blocks = element.querySelectorAll('script[type="application/json"]');
  const block = [...blocks].find(({ dataset }) => dataset.guide === guideId);
  return block && readScreen(block.text);
}

/** @param {string} tag of a locale @returns {string} with script and region: `en` becomes `en-Latn-US` */
const maximize = (tag) => {
  try {
    return new Intl.Locale(tag).maximize().baseName;
  } catch {
    return tag;
  }
};

/**
 * @param {Screen} screen of the guide
 * @param {string} request the locale to show
 * @returns {string | undefined} the same locale, if the guide has it; the engine finds the best of several others
 */
const offeredLocale = ({ locale, blocks }, request) =>
  [locale, ...blocks.flatMap(({ children = [] }) => children.map(({ action = '' }) => parseAction(action)))
    .filter(({ name }) => name === 'locale').map(({ value }) => value)]
    // Most pages name a locale of the guide. The browser takes milliseconds for its first other answer.
    .find((offered) => offered === request || maximize(offered) === maximize(request));

/**
 * Finds the first screen in the language to show.
 * @param {Element} element with the static article
 * @param {string} guideId
 * @param {import('../engine/guide-files.js').GuideFiles} files
 * @returns {{locale: string, screen: Screen | Promise<Screen>} | undefined} undefined if only the engine can tell
 */
export function firstScreen(element, guideId, files) {
  const screen = screenInPage(element, guideId);
  try {
    const locale = screen && offeredLocale(screen, requestedLocales(element)[0]);
    if (!locale) return undefined;
    if (locale === screen.locale) return { locale, screen };
    return { locale, screen: fetch(files.firstScreen(locale), REQUEST).then((response) => response.json()) };
  } catch {
    // It is no screen.
    return undefined;
  }
}

/** What customers type, and what is said once, differs without making another screen. */
const PASSING = new Set(['draft', 'announcement', 'focus']);

/** @param {Screen} one @param {Screen} other @returns {boolean} whether both show the same */
export const looksSame = (one, other) => {
  const [look, otherLook] = [one, other].map((screen) =>
    JSON.stringify(screen, (name, value) => (PASSING.has(name) ? undefined : value)));
  return look === otherLook;
};
