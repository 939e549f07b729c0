// Finds keyboard focus, and checks that it is visible.
import assert from 'node:assert/strict';
import { changed } from './contrast.js';
import { toDevice } from './pixels.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./pixels.js').Picture} Picture */
/** @typedef {import('./pixels.js').Rect} Rect */

/**
 * @typedef {object} Stop
 * @property {string} id of the focused element; its block and link if it has none
 * @property {string} look the same for elements that look the same
 * @property {boolean} inline whether it is in a line of text, where it gets a fill instead of a ring
 * @property {Rect} rect in the window, CSS px
 */

/** For `evaluate`. @returns {Stop | null} null if focus is outside the assistant */
export function focusedStop() {
  const focused = document.querySelector('guided-help')?.shadowRoot.activeElement;
  if (!(focused instanceof HTMLElement)) return null;
  // Of a link over two lines, its first line.
  const { left, top, right, bottom } = focused.getClientRects()[0];
  return {
    id: focused.id || `${focused.parentElement?.closest('[id]')?.id} ${focused.dataset.link}`,
    look: [focused.localName, focused.className, focused.dataset.key, focused.getAttribute('aria-invalid')].join(' '),
    inline: getComputedStyle(focused).display === 'inline',
    rect: { left, top, right, bottom },
  };
}

/**
 * Moves focus by Tab from a link of the page, before the assistant, into it.
 * @param {Page} page
 * @returns {Promise<Stop | null>}
 */
export async function enterByTab(page) {
  // The first link is the page's own.
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('a[href]')).focus());
  await page.keyboard.press('Tab');
  return page.evaluate(focusedStop);
}

/** Removes focus. @param {Page} page */
export const blur = (page) => page.evaluate(() => {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  /** @type {HTMLElement | null} */ (shadowRoot.activeElement)?.blur();
});

/** CSS px that a ring may extend from its element. */
const REACH = 10;

/**
 * The ring must be two px thick all around, with a contrast of 3:1 to the same pixels without it.
 * @param {Stop} stop
 * @param {Picture} atRest without focus
 * @param {Picture} shown with focus there
 */
export function assertRing({ look, inline, rect }, atRest, shown) {
  const { left, top, right, bottom } = rect;
  const around = { left: left - REACH, top: top - REACH, right: right + REACH, bottom: bottom + REACH };
  const { count, bounds } = changed(atRest, shown, toDevice(around, 1));
  const perimeter = 2 * (right - left + bottom - top);
  // A fill is as tall as its letters, half of the target.
  assert.ok(count >= (inline ? 1 : 2) * perimeter, `${look}: ${count} px for a perimeter of ${perimeter}`);
  if (inline) return;
  const isAround = bounds.left < left && bounds.top < top && bounds.right > right && bounds.bottom > bottom;
  assert.ok(isAround, `${look}: ${JSON.stringify(bounds)} around ${JSON.stringify(rect)}`);
}
