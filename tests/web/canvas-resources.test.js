// The canvas tier costs a page one WebGL context and little memory, and nothing once it is gone.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { SCREENS, showStill } from './support/canvas.js';
import { GUIDE, LOCALES, otherThan } from './support/dist.js';
import { IS_WHOLE, shareOf } from './support/matrix.js';
import { chooseLanguage, untilPainted } from './support/mirror.js';
import { untilEvent } from './support/recorder.js';
import { resourcesOf, watchResources } from './support/resources.js';
import { openSite } from './support/site.js';

/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite();
after(() => site.close());

const MOST_MODULES = 2_000_000;
const MOST_TILES = 8_000_000;

/** The drawing buffer has at most 2^20 px: larger canvases are painted in bands. */
const MOST_BUFFER = 4 * 2 ** 20;

/** Bytes of a canvas of the default size and a texture of one pixel. */
const NEARLY_NOTHING = 300 * 150 * 4 + 4;

const prepare = (/** @type {Page} */ page) => page.evaluateOnNewDocument(watchResources);
const element = (/** @type {string} */ lang) => `<guided-help guide="${GUIDE.id}" lang="${lang}"></guided-help>`;

/** @param {Page} page */
async function assertModest(page) {
  const { contexts, modules, textures, staging, buffer } = await resourcesOf(page);
  assert.equal(contexts, 1);
  assert.ok(modules > 0 && modules <= MOST_MODULES, `${modules} bytes of the modules' memory`);
  assert.ok(textures > NEARLY_NOTHING && textures + staging <= MOST_TILES, `${textures + staging} bytes of tiles`);
  assert.ok(buffer > 0 && buffer <= MOST_BUFFER, `${buffer} bytes of drawing buffer`);
}

for (const locale of shareOf(LOCALES, 0, LOCALES.length)) {
  test(`an element at 800 px and density 3, with the article open, stays within the limits: ${locale}`, () =>
    site.visit({ locale, width: 800, density: 3, prepare }, async (page) => {
      // Often enough for unused memory to be freed, or to pile up.
      for (let round = 0; round < (IS_WHOLE ? 3 : 2); ++round) {
        for (const screen of SCREENS) await showStill(page, screen);
        await assertModest(page);
      }
      await chooseLanguage(page, otherThan(locale));
      await assertModest(page);
    }));
}

test('an element that becomes narrower stays within the limits', { skip: !IS_WHOLE && 'as wide ones do: ./scripts/test matrix' }, () =>
  site.visit({ width: 800, density: 3, prepare }, async (page) => {
    for (const width of [800, 320]) {
      await page.setViewport({ width, height: 900, deviceScaleFactor: 3 });
      for (const screen of SCREENS) await showStill(page, screen);
    }
    await assertModest(page);
  }));

test('three elements share one context', () =>
  site.visit({ html: element('en-US') + element('zh-TW') + element('en-US'), prepare }, async (page) => {
    await untilEvent(page, 'settled', 3);
    await assertModest(page);
  }));

test('elements that come and go leave nothing behind', () =>
  site.visit({ html: element('en-US'), prepare }, async (page) => {
    /** @type {number[]} */
    const sizes = [];
    for (let time = 1; time <= 10; ++time) {
      await untilEvent(page, 'settled', time);
      await showStill(page, SCREENS[time % SCREENS.length]);
      await page.evaluate(() => {
        const help = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
        Object.assign(window, { removed: help });
        help.remove();
      });
      // For a second, it would continue where it was; then the article is back in it.
      await page.waitForFunction(() => !/** @type {any} */ (window).removed.shadowRoot.querySelector('section'));
      const { contexts, modules, textures, staging, buffer } = await resourcesOf(page);
      assert.equal(contexts, 1);
      assert.ok(textures + staging + buffer <= NEARLY_NOTHING + 4, `${textures} + ${staging} + ${buffer} bytes`);
      sizes.push(modules);
      await page.evaluate((html) => {
        const help = document.createElement('guided-help');
        help.guide = html;
        document.body.append(help);
      }, GUIDE.id);
    }
    await untilEvent(page, 'settled', 11);
    await untilPainted(page);
    // The second round of all screens needs no more memory than the first.
    assert.equal(sizes[9], sizes[4], `${sizes}`);
    await assertModest(page);
  }));
