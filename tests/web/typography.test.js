// Chinese lines begin and end as they should at many widths, and every character has a glyph.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { LOCALES } from './support/dist.js';
import { charactersShown, missingGlyphs } from './support/glyphs.js';
import { badLines } from './support/lines.js';
import { shareOf } from './support/matrix.js';
import { openSite } from './support/site.js';
import { findScreens, show } from './support/walk.js';

// Lines break alike in both tiers (canvas-likeness.test.js); this one shows hundreds of screens faster.
const site = await openSite({ tier: 'mirror' });
after(() => site.close());

const NOT_FIRST = '，。、；：？！」）';
const NOT_LAST = '「（';
const WIDTHS = shareOf(Array.from({ length: 27 }, (_, index) => 280 + 20 * index), 0, 5);
const HEIGHT = 900;

describe('Chinese lines', () => {
  test('begin and end well on every screen at many widths', () =>
    site.visit({ locale: 'zh-TW' }, async (page) => {
      const screens = await findScreens(page);
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: HEIGHT });
        for (const screen of screens) {
          await show(page, screen);
          assert.deepEqual(await page.evaluate(badLines, NOT_FIRST, NOT_LAST), [], `${screen.name} at ${width} px`);
        }
      }
    }));

  test('begin and end well in the static article at many widths', async () => {
    site.server.setOverride('/guided-help.wasm', { status: 404 });
    await site.visit({ locale: 'zh-TW', ready: false, clean: false }, async (page) => {
      await page.evaluate(() => window.recorded.until('error', 1));
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: HEIGHT });
        assert.deepEqual(await page.evaluate(badLines, NOT_FIRST, NOT_LAST), [], `at ${width} px`);
      }
    });
    site.server.setOverride('/guided-help.wasm', null);
  });

  test('that begin or end badly would be found', () =>
    site.visit({ locale: 'zh-TW' }, async (page) => {
      await page.evaluate(() => {
        const strong = Object.assign(document.createElement('strong'), { textContent: '，取' });
        const [paragraph, end] = [document.createElement('p'), document.createElement('br')];
        paragraph.append('取消訂閱', document.createElement('br'), strong, '消「', end, '訂閱。');
        document.querySelector('guided-help')?.shadowRoot.querySelector('section')?.append(paragraph);
      });
      assert.deepEqual(await page.evaluate(badLines, NOT_FIRST, NOT_LAST), ['，取消「']);
    }));
});

describe('glyphs', () => {
  for (const locale of LOCALES) {
    test(`exist for every character on every screen, in ${locale}`, () =>
      site.visit({ locale }, async (page) => {
        /** @type {Map<string, Set<string>>} */
        const fonts = new Map();
        for (const screen of await findScreens(page)) {
          await show(page, screen);
          for (const [font, characters] of await page.evaluate(charactersShown)) {
            fonts.set(font, new Set([...(fonts.get(font) ?? []), ...characters]));
          }
        }
        const all = [...fonts.values()].flatMap((characters) => [...characters]);
        assert.ok(all.length > 100, `${all.length} characters`);
        for (const [font, characters] of fonts) {
          const missing = await page.evaluate(missingGlyphs, font, [...characters].join(''), locale);
          assert.deepEqual(missing, [], font);
        }
      }));
  }

  test('that no font has would be found', () =>
    site.visit({}, async (page) => {
      const absent = '\u{10FFFC}\u{2FE0}\u0379';
      assert.deepEqual(await page.evaluate(missingGlyphs, '400 32px system-ui', `${absent}訂A`, 'zh-TW'), [...absent]);
    }));
});
