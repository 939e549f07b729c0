// Contrast as painted: texts, edges, icons and progress on the canvas, at rest and under a pointer, in both themes.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { SCREENS, pictureOf, showStill } from './support/canvas.js';
import { inkContrast } from './support/contrast.js';
import { LOCALES } from './support/dist.js';
import { shareOf } from './support/matrix.js';
import { THEMES } from './support/looks.js';
import { untilPainted } from './support/mirror.js';
import { compare, decode, toDevice } from './support/pixels.js';
import { openSite } from './support/site.js';
import { untilStill, watched } from './support/watch.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{name: string, least: number, left: number, top: number, right: number, bottom: number}} Part */

const site = await openSite();
after(() => site.close());

/** Enough for letters to have pixels of their full color. */
const DENSITY = 2;

/** The longest screen is taller than the window, but all its parts that other screens do not have are in view. */
const WINDOW = { width: 480, height: 1200, density: DENSITY, still: true };

/** For `evaluate`. @returns {Part[]} parts in the window that must stand out, and their least contrast */
function partsShown() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const card = /** @type {Element} */ (shadowRoot.querySelector('section'));
  /** @type {Part[]} */
  const parts = [];
  /**
   * @param {string} name
   * @param {DOMRect} rect
   * @param {number} least
   * @param {number} [more] CSS px to include around it
   */
  const add = (name, { left, top, right, bottom }, least, more = 0) => {
    if (right - left <= 1 || top < more || bottom > innerHeight - more) return;
    parts.push({ name, least, left: left - more, top: top - more, right: right + more, bottom: bottom + more });
  };
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const owner = text.parentElement;
    if (!owner?.checkVisibility() || owner.closest('.hidden')) continue;
    // Skip lone punctuation: it is thin, and has the color of its sentence.
    if (!/[\p{Letter}\p{Number}]/u.test(text.textContent ?? '')) continue;
    range.selectNodeContents(text);
    const { fontSize, fontWeight } = getComputedStyle(owner);
    const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 650);
    for (const rect of range.getClientRects()) add(`${text.textContent}`, rect, isLarge ? 3 : 4.5);
  }
  for (const icon of card.querySelectorAll('.icon')) add(`${icon.className} in ${icon.parentElement?.id}`, icon.getBoundingClientRect(), 3);
  for (const [selector, side] of /** @type {[string, keyof DOMRect][]} */ ([
    ['input', 'left'], ['.primary', 'left'], ['.secondary', 'left'], ['.value', 'left'], ['.value', 'right'], ['.marker', 'left'], ['.marker', 'top'],
  ])) {
    for (const element of card.querySelectorAll(selector)) {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      // Across the edge, in its middle.
      const edge = side === 'top' ? new DOMRect(x - 1, top - 2, 2, 4)
        : new DOMRect((side === 'left' ? left : right) - 2, y - 1, 4, 2);
      if (side === 'right' && right > card.getBoundingClientRect().right - 40) continue;
      add(`${side} edge of ${element.id || element.className}`, edge, 3);
    }
  }
  return parts;
}

/** @param {Page} page @param {string} screen @returns {Promise<{count: number, low: string[]}>} */
async function lowContrasts(page, screen) {
  const parts = await page.evaluate(partsShown);
  const picture = await pictureOf(page);
  const low = parts.flatMap(({ name, least, ...rect }) => {
    const { best } = inkContrast(picture, toDevice(rect, DENSITY));
    return best < least ? [`${screen}: ${name}: ${best.toFixed(2)} of ${least}`] : [];
  });
  return { count: parts.length, low };
}

/** For `evaluate`. @returns {(import('./support/canvas.js').Rect & {kind: string})[]} without their edges */
function controlsShown() {
  const root = /** @type {GuidedHelp} */ (document.querySelector('guided-help')).shadowRoot;
  return [...root.querySelectorAll('button, .link')].flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const kind = `${element.localName} ${element.getAttribute('part')}`;
    return bottom > innerHeight ? [] : [{ kind, left: left + 2, top: top + 2, right: right - 2, bottom: bottom - 2 }];
  });
}

/** @param {Page} page @param {import('./support/canvas.js').Rect} rect */
const pictureAt = async (page, { left, top, right, bottom }) => decode(await page.screenshot({
  optimizeForSpeed: true,
  captureBeyondViewport: false,
  clip: { x: left, y: top, width: right - left, height: bottom - top },
}));

for (const theme of THEMES) {
  describe(`in the theme ${theme}`, () => {
    for (const [index, locale] of LOCALES.entries()) {
      test(`texts have 4.5:1, edges, icons and progress 3:1, ${locale}`, () =>
        site.visit({ ...WINDOW, locale, theme }, async (page) => {
          for (const screen of shareOf(SCREENS, index, LOCALES.length)) {
            await showStill(page, screen);
            const { count, low } = await lowContrasts(page, screen.name);
            assert.ok(count > 10, `${count} parts`);
            assert.deepEqual(low, []);
          }
        }));
    }

    test('controls have contrast under a pointer and while pressed, too', () =>
      site.visit({ ...WINDOW, theme, prepare: watched }, async (page) => {
        const seen = new Set();
        for (const screen of [SCREENS[2], SCREENS[3]]) {
          await showStill(page, screen);
          for (const { kind, ...rect } of await page.evaluate(controlsShown)) {
            if (seen.has(kind)) continue;
            seen.add(kind);
            const picture = () => pictureAt(page, rect);
            const all = { left: 0, top: 0, right: 10_000, bottom: 10_000 };
            let last = await picture();
            /** @param {string} state @param {Promise<unknown>} done */
            const assertState = async (state, done) => {
              await done;
              await untilStill(page);
              const shown = await picture();
              assert.ok(compare(last, shown, all).difference > 1, `${kind} looks the same ${state}`);
              const { best } = inkContrast(shown, all);
              assert.ok(best >= 4.5, `${kind} ${state}: ${best}`);
              last = shown;
            };
            await assertState('under a pointer', page.mouse.move(rect.left + 20, rect.top + 10));
            if (!kind.startsWith('button')) continue;
            await assertState('pressed', page.mouse.down());
            await page.mouse.move(1, 1);
            await page.mouse.up();
          }
        }
        assert.equal(seen.size, 5, [...seen].join());
      }));
  });
}

test('a text too light and an edge too weak would be found', () =>
  site.visit({ ...WINDOW, html: '<guided-help guide="cancel-subscription" lang="en-US"></guided-help>' }, async (page) => {
    await page.evaluate(() => {
      const { style } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
      style.setProperty('--guided-help-muted', '#888');
      style.setProperty('--guided-help-edge', '#aaa');
    });
    await showStill(page, SCREENS[0]);
    await untilPainted(page);
    const { low } = await lowContrasts(page, '');
    assert.ok(low.some((each) => /Count only/.test(each)) && low.some((each) => /edge of input/.test(each)), low.join());
  }));
