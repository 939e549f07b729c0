// Forced colors: controls and their states remain distinguishable.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { SCREENS, pictureOf } from './support/canvas.js';
import { inkContrast } from './support/contrast.js';
import { ROOT } from './support/dist.js';
import { assertRing, blur, enterByTab, focusedStop } from './support/focus.js';
import { THEMES } from './support/looks.js';
import { shareOf } from './support/matrix.js';
import { untilPainted } from './support/mirror.js';
import { toDevice } from './support/pixels.js';
import { openSite } from './support/site.js';
import { show } from './support/walk.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./support/pixels.js').Rect} Rect */

const site = await openSite();
after(() => site.close());

const AXE = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

const WINDOW = { width: 480, height: 2600, still: true };

/** @param {typeof THEMES[number]} theme @returns {(page: Page) => Promise<void>} */
const force = (theme) => async (page) => {
  const features = [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: theme }];
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
};

/** For `evaluate`. @param {string} selector @returns {(Rect & {name: string})[]} in the window, CSS px */
const placesOf = (selector) => {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  return [...shadowRoot.querySelectorAll(selector)].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { name: `${element.className} ${element.id}`, left, top, right, bottom };
  }).filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
};

/** @param {Rect} rect @returns {Rect} across its left edge, in the middle of its height */
const leftEdge = ({ left, top, bottom }) =>
  ({ left: left - 2, top: (top + bottom) / 2 - 1, right: left + 2, bottom: (top + bottom) / 2 + 1 });

for (const [index, theme] of THEMES.entries()) {
  describe(`forced colors, ${theme}`, () => {
    test('show edges, icons, progress, and which step is the current one', () =>
      site.visit({ ...WINDOW, tier: 'mirror', prepare: force(theme) }, async (page) => {
        assert.equal(await page.evaluate(() => document.querySelector('guided-help')?.tier), 'mirror');
        await page.evaluate(AXE);
        let icons = 0;
        for (const { name: screen, moves } of SCREENS) {
          await show(page, { moves });
          await blur(page);
          await untilPainted(page);
          const picture = await pictureOf(page);
          /** @param {Rect & {name: string}} place @param {Rect} rect */
          const assertContrast = ({ name }, rect) => {
            const { best } = inkContrast(picture, toDevice(rect, 1));
            assert.ok(best >= 3, `${screen}: ${name}: ${best}`);
          };
          for (const place of await page.evaluate(placesOf, 'input, button, .actions .link, .bar, .marker')) {
            assertContrast(place, leftEdge(place));
          }
          for (const place of await page.evaluate(placesOf, '.icon')) {
            ++icons;
            assertContrast(place, place);
          }
          for (const place of await page.evaluate(placesOf, '.value')) {
            assertContrast(place, { ...leftEdge(place), left: place.right - 3, right: place.right + 3 });
          }
          const [current] = await page.evaluate(placesOf, '.current .marker');
          const [upcoming] = await page.evaluate(placesOf, '.upcoming .marker');
          if (current) {
            const [one, other] = [current, upcoming].map((place) => inkContrast(picture, toDevice(place, 1)).ground);
            assert.ok(Math.abs(one - other) > 0.5, `${screen}: ${one} and ${other}`);
          }
          const found = await page.evaluate(async () => (await /** @type {any} */ (window).axe.run(document)).violations);
          assert.deepEqual(found.map((/** @type {{id: string}} */ { id }) => id), [], screen);
        }
        assert.ok(icons > 5);
      }));

    test('show which button is the primary one, and where focus is', () =>
      site.visit({ ...WINDOW, tier: 'mirror', prepare: force(theme) }, async (page) => {
        for (const { name: screen, moves } of shareOf(SCREENS.slice(0, 4), index, THEMES.length)) {
          await enterByTab(page);
          await show(page, { moves });
          const arrived = await page.evaluate(focusedStop);
          const shown = await pictureOf(page);
          await blur(page);
          const atRest = await pictureOf(page);
          assert.ok(arrived, screen);
          assertRing(arrived, atRest, shown);
          for (let stop = await enterByTab(page); stop; stop = await page.evaluate(focusedStop)) {
            assertRing(stop, atRest, await pictureOf(page));
            await page.keyboard.press('Tab');
          }
          const [primary] = await page.evaluate(placesOf, '.primary');
          const [other] = await page.evaluate(placesOf, '.actions .secondary, .actions .quiet');
          if (!other) continue;
          const [one, two] = [primary, other].map((place) => inkContrast(atRest, toDevice(place, 1)).ground);
          assert.ok(Math.abs(one - two) > 0.5, screen);
        }
      }));
  });
}
