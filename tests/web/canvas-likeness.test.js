// Text on the canvas is as dark and as sharp as the same text in HTML: both tiers' pictures, line by line.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SCREENS, cardOf, pictureOf, showStill, textLines } from './support/canvas.js';
import { compare, toDevice } from './support/pixels.js';
import { TIERS, openSite } from './support/site.js';

/** Of 255, for a line of text. */
const MOST_DARKER = 2;
const MOST_DIFFERENT = 2;

/** Of a card's pixels: corners and icons are smoothed a little differently. */
const MOST_PIXELS = 0.002;

/**
 * @typedef {object} Case
 * @property {number} density device px per CSS px
 * @property {boolean} [emulated] as developer tools do it; else as a screen has it
 * @property {[locale: string, theme: 'light' | 'dark', width: number][]} visits
 */

/**
 * Each language with each theme, and each with each width. Not 1.25: there Chromium sets a link's text in HTML one px
 * lower than the line that it is in, and the canvas does not.
 * @type {Case[]}
 */
const CASES = [
  { density: 1, visits: [['en-US', 'light', 480], ['zh-TW', 'dark', 320]] },
  { density: 1.5, visits: [['en-US', 'light', 320], ['zh-TW', 'dark', 800]] },
  { density: 2, visits: [['en-US', 'dark', 800], ['zh-TW', 'light', 480]] },
  { density: 3, visits: [['en-US', 'light', 480], ['zh-TW', 'dark', 320]] },
  { density: 2, emulated: true, visits: [['zh-TW', 'dark', 320]] },
  { density: 3, emulated: true, visits: [['en-US', 'light', 480]] },
];

for (const { density, emulated, visits } of CASES) {
  describe(`at density ${density}${emulated ? ', emulated' : ''}`, () => {
    for (const [locale, theme, width] of visits) {
      test(`the canvas looks like HTML: ${locale}, ${theme}, ${width} px`, async (context) => {
        const flags = emulated ? [] : [`--force-device-scale-factor=${density}`];
        const sites = await Promise.all(TIERS.map((tier) => openSite({ tier, flags })));
        context.after(() => Promise.all(sites.map((site) => site.close())));
        const visit = { locale, theme, width, density: emulated ? density : 0, still: true };
        const [canvas, html] = await Promise.all(sites.map((site) => site.visit(visit, async (page) => {
          assert.equal(await page.evaluate(() => devicePixelRatio), density);
          const shown = [];
          for (const screen of SCREENS) {
            await showStill(page, screen);
            shown.push({
              lines: await page.evaluate(textLines),
              card: await page.evaluate(cardOf),
              picture: await pictureOf(page),
            });
          }
          return shown;
        })));

        /** @type {string[]} */
        const unlike = [];
        for (const [index, { name }] of SCREENS.entries()) {
          const { lines, card, picture } = html[index];
          const painted = canvas[index].picture;
          assert.deepEqual(canvas[index].lines, lines, name);
          assert.ok(lines.length > 5, `${lines.length} lines: ${name}`);
          for (const line of lines) {
            const area = toDevice(line, density);
            const { darkness, difference } = compare(picture, painted, area);
            if (Math.abs(darkness) > MOST_DARKER || difference > MOST_DIFFERENT) {
              unlike.push(`${name}: ${line.text}: ${darkness.toFixed(2)} darker, ${difference.toFixed(2)} different`);
            }
            // Even one px beside it would be found; a lone full stop is little among much background.
            const beside = compare(picture, painted, area, 1).difference;
            if (line.text.trim().length > 2) assert.ok(beside > MOST_DIFFERENT, `${line.text}: ${beside}`);
          }
          const { share } = compare(picture, painted, toDevice(card, density));
          if (share > MOST_PIXELS) unlike.push(`${name}: ${share} of all pixels`);
        }
        assert.deepEqual(unlike, []);
      });
    }
  });
}
