// Finds every reachable screen, by performing the actions that each screen offers.
import { parseAction } from '../../../web/engine/actions.js';
import { GUIDE } from './dist.js';
import { untilPainted } from './mirror.js';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * An action of a customer.
 * @typedef {object} Move
 * @property {string} action the `data-action` that is clicked
 * @property {string} [typed] into the field, before
 */

/**
 * @typedef {object} Screen
 * @property {string} name unique: `cancel-online.2`, `license-count-error.empty`, `canceled-article`
 * @property {string} node
 * @property {number | null} step
 * @property {string} error key of the error at the field; empty if there is none
 * @property {boolean} article whether the whole article is open
 * @property {Move[]} moves that lead to it from the start
 */

const QUESTION = GUIDE.nodes[GUIDE.start];

/** The ends of every route. */
const NUMBERS = (QUESTION.routes ?? []).flatMap(({ from, to }) => [`${from}`, `${to}`]);

/** By the key of the error that they must cause. */
export const WRONG_INPUTS = {
  'error.empty': ['', '   ', '\u3000'],
  'error.negative': ['-5', '\u221212'],
  'error.fraction': ['2.5', '.5'],
  'error.not-a-number': ['many', '1e3', '0x10', '\u3289', '5 + 5'],
  'error.too-large': [`${(QUESTION.maximum ?? 0) + 1}`, '99999999999999999999'],
};

const TYPED = [...NUMBERS, ...Object.values(WRONG_INPUTS).map(([first]) => first)];

/**
 * For `evaluate`: performs all moves from the start, as assistive technology would, and describes the screen.
 * @param {Move[]} moves
 */
function perform(moves) {
  const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const { shadowRoot } = element;
  element.restart();
  for (const { action, typed } of moves) {
    const input = shadowRoot.querySelector('input');
    if (typed !== undefined && input) {
      input.value = typed;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    const target = shadowRoot.querySelector(`[data-action="${action}"]`);
    if (!(target instanceof HTMLElement)) throw new Error(`${element.node} offers no ${action}`);
    target.click();
  }
  /** @param {string} selector @param {string} name */
  const all = (selector, name) =>
    [...shadowRoot.querySelectorAll(selector)].map((found) => found.getAttribute(name) ?? '');
  return {
    node: element.node ?? '',
    step: element.step,
    keys: all('[data-key]', 'data-key').sort(),
    actions: all('[data-action]', 'data-action'),
    error: all('[data-key^="error."]', 'data-key')[0] ?? '',
    article: shadowRoot.querySelector('[data-action="article"]')?.getAttribute('aria-expanded') === 'true',
  };
}

/**
 * Shows a screen that `findScreens` has found.
 * @param {Page} page
 * @param {{moves: Move[]}} screen
 */
export const show = (page, { moves }) => page.evaluate(perform, moves);

/** @param {string} action @returns {Move[]} */
function movesOf(action) {
  const { name } = parseAction(action);
  if (name === 'locale' || name === 'start-over') return [];
  return name === 'answer' ? TYPED.map((typed) => ({ action, typed })) : [{ action }];
}

/**
 * Searches breadth first. Screens differ if their place or their messages differ; each error counts only once, and the
 * open article only on the first screen of each kind.
 * @param {Page} page where the assistant is ready
 * @returns {Promise<Screen[]>} in the order found
 */
export async function findScreens(page) {
  // Nothing needs to be painted meanwhile.
  await page.evaluate(setDisplay, 'none');
  const screens = await search(page);
  await page.evaluate(setDisplay, '');
  await untilPainted(page);
  return screens;
}

/** For `evaluate`. @param {string} display of the element */
function setDisplay(display) {
  /** @type {GuidedHelp} */ (document.querySelector('guided-help')).style.display = display;
}

/** @param {Page} page @returns {Promise<Screen[]>} */
async function search(page) {
  /** @type {Screen[]} */
  const screens = [];
  const known = new Set();
  /** @type {Move[][]} */
  const open = [[]];
  for (let moves = open.shift(); moves; moves = open.shift()) {
    const { node, step, keys, actions, error, article } = await page.evaluate(perform, moves);
    const kind = GUIDE.nodes[node].kind;
    const place = step === null ? node : `${node}.${step}`;
    const look = error || (article ? `article of ${kind}` : `${place} ${keys}`);
    if (known.has(look)) continue;
    known.add(look);
    let name = place + (error && `-${error}`) + (article ? '-article' : '');
    for (let copy = 2; screens.some((screen) => screen.name === name); ++copy) name = `${place}-${copy}`;
    screens.push({ name, node, step, error, article, moves });
    if (error || article) continue;
    open.push(...actions.flatMap(movesOf).map((move) => [...moves, move]));
  }
  return screens;
}
