// Narrow windows, large text, a reader's own spacing: nothing overflows, overlaps or is cut off, and targets stay
// large.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { SCREENS, showStill } from './support/canvas.js';
import { LOCALES } from './support/dist.js';
import { crowded, overflowing, smallTargets } from './support/layout.js';
import { IS_WHOLE, shareOf } from './support/matrix.js';
import { untilPainted } from './support/mirror.js';
import { assertPainted } from './support/painted.js';
import { TIERS, openSite } from './support/site.js';
import { findScreens, show } from './support/walk.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site, mirrorSite] = sites;

const screens = await mirrorSite.visit({}, findScreens);

const HEIGHT = 900;

/** @param {Page} page @param {number} width */
async function setWidth(page, width) {
  await page.setViewport({ width, height: HEIGHT });
  await page.waitForFunction((wide) => innerWidth === wide, {}, width);
}

/** @param {Page} page @param {string} name */
async function assertRoom(page, name) {
  const [wide, close, small] = [await page.evaluate(overflowing), await page.evaluate(crowded), await page.evaluate(smallTargets)];
  assert.deepEqual({ wide, close, small }, { wide: [], close: [], small: [] }, name);
}

for (const [index, locale] of LOCALES.entries()) {
  describe(`there is room in ${locale}`, () => {
    test('at each width, with targets of 44 px', () =>
      mirrorSite.visit({ locale }, async (page) => {
        for (const width of [280, ...shareOf([320, 480, 800], index, LOCALES.length)]) {
          await setWidth(page, width);
          for (const screen of screens) {
            await show(page, screen);
            await assertRoom(page, `${screen.name} at ${width} px`);
          }
        }
      }));

    test('at 400 %, in the canvas tier', () =>
      site.visit({ locale, width: 320, height: 256, density: 4, still: true }, async (page) => {
        for (const screen of shareOf(SCREENS, index, LOCALES.length)) {
          await showStill(page, screen);
          await assertRoom(page, screen.name);
          await assertPainted(page, screen.name, 4);
        }
      }));

    for (const { tier, visit } of sites) {
      test(`with text at twice its size, ${tier}`, () =>
        visit({ locale, still: true }, async (page) => {
          await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
          for (const width of tier === 'mirror' ? [320, 800] : [320]) {
            await setWidth(page, width);
            for (const screen of tier === 'mirror' ? screens : shareOf(SCREENS, index, LOCALES.length)) {
              await show(page, screen);
              await assertRoom(page, `${screen.name} at ${width} px`);
              if (tier === 'canvas') await assertPainted(page, screen.name);
            }
          }
        }));
    }
  });
}

/** WCAG 1.4.12. */
const SPACING = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;';

/** Style sheets of a reader, by what they apply to. @type {Record<string, {text: string, everywhere?: boolean}>} */
const SHEETS = {
  'the page itself, and inherited by all': { text: `body { ${SPACING} }` },
  'every element of the page': { text: `* { ${SPACING} } p { margin-bottom: 2em !important; }` },
  'every element, in shadow roots too': { text: `* { ${SPACING} } p { margin-bottom: 2em !important; }`, everywhere: true },
};

/** For `evaluate`. @param {string} text @param {boolean} everywhere */
function addSheet(text, everywhere) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const root = document.querySelector('guided-help')?.shadowRoot;
  for (const each of everywhere && root ? [document, root] : [document]) each.adoptedStyleSheets.push(sheet);
}

/**
 * For `evaluate`. Inherited spacing is in px for the page's font size: too little for headings, which style sheets
 * outside the shadow root cannot reach.
 * @param {boolean} everywhere
 * @returns {string[]} elements with less spacing than the reader wants
 */
function narrowTexts(everywhere) {
  const card = document.querySelector('guided-help')?.shadowRoot.querySelector('section');
  return [...(card?.querySelectorAll(`p, li, button, label, input, a, strong${everywhere ? ', h2, h3' : ''}`) ?? [])].filter((element) => {
    const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(element);
    const [letter, word, line] = [letterSpacing, wordSpacing, lineHeight].map((value) => parseFloat(value) / parseFloat(fontSize));
    return !(letter >= 0.119 && word >= 0.159 && line >= 1.49);
  }).map(({ localName, id }) => `${localName}#${id}`);
}

describe('text spacing', () => {
  for (const [row, [name, { text, everywhere = false }]] of Object.entries(SHEETS).entries()) {
    for (const [column, { tier, visit }] of sites.entries()) {
      test(`set on ${name}, leaves room, and keeps all text, ${tier}`, async () => {
        for (const locale of shareOf(LOCALES, (row + column) % LOCALES.length, LOCALES.length)) {
          await visit({ locale, width: 320, still: true }, async (page) => {
            await showStill(page, SCREENS[0]);
            await page.evaluate(addSheet, text, everywhere);
            // At first, the picture must follow without another action.
            for (const [index, screen] of (tier === 'mirror' && IS_WHOLE ? screens : SCREENS).entries()) {
              if (index > 0) await show(page, screen);
              await untilPainted(page);
              assert.deepEqual(await page.evaluate(narrowTexts, everywhere), [], screen.name);
              await assertRoom(page, `${screen.name}, ${locale}`);
              if (tier === 'canvas') await assertPainted(page, `${screen.name}, ${locale}`);
            }
          });
        }
      });
    }
  }
});

test('with reduced motion, nothing is animated', () =>
  mirrorSite.visit({ still: true }, async (page) => {
    for (const screen of screens) {
      await show(page, screen);
      const moving = await page.evaluate(() => {
        const root = document.querySelector('guided-help')?.shadowRoot;
        return [document, root].flatMap((each) => each?.getAnimations() ?? []).length;
      });
      assert.equal(moving, 0, screen.name);
    }
  }));

describe('it would be found if', () => {
  /** @type {[name: string, css: string, kind: 'wide' | 'close' | 'small'][]} */
  const faults = [
    ['a text did not wrap', 'p { white-space: nowrap !important; }', 'wide'],
    ['a box had a fixed height', 'button { height: 44px; } .paragraph { height: 1em; }', 'close'],
    ['a button were too low', 'button { min-height: 0; padding: 0 !important; }', 'small'],
  ];
  for (const [name, css, kind] of faults) {
    test(name, () =>
      mirrorSite.visit({ width: 280 }, async (page) => {
        await page.evaluate(addSheet, css, true);
        const found = { wide: await page.evaluate(overflowing), close: await page.evaluate(crowded), small: await page.evaluate(smallTargets) };
        assert.ok(found[kind].length > 0, JSON.stringify(found));
      }));
  }
});
