// Text on the canvas is as dark and as sharp as the same text in HTML: both tiers' pictures, line by line.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SCREENS, cardOf, pictureOf, showStill, textLines } from './support/canvas.js';
import { MOST_DARKER, MOST_DIFFERENT, compareLines, unlikeOf } from './support/likeness.js';
import { IS_WHOLE, shareOf } from './support/matrix.js';
import { compare, toDevice } from './support/pixels.js';
import { TIERS, openSite } from './support/site.js';

/** Share of a card's pixels: corners and icons are smoothed slightly differently. */
const MOST_PIXELS = 0.002;

/**
 * @typedef {object} Case
 * @property {number} density device px per CSS px
 * @property {boolean} [emulated] whether it is emulated, as by developer tools, or that of the screen
 * @property {[locale: string, theme: 'light' | 'dark', width: number][]} visits
 */

/**
 * Each language with each theme, and each language with each width. Density 1.25 is left out: there, Chromium places
 * the text of links one px below the rest of the line in HTML, but not on a canvas.
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

for (const [row, { density, emulated, visits }] of CASES.filter((each) => IS_WHOLE || !each.emulated).entries()) {
  describe(`at density ${density}${emulated ? ', emulated' : ''}`, () => {
    /** @type {Awaited<ReturnType<typeof openSite>>[]} */
    let sites;
    before(async () => {
      const flags = emulated ? [] : [`--force-device-scale-factor=${density}`];
      sites = await Promise.all(TIERS.map((tier) => openSite({ tier, flags })));
    });
    after(() => Promise.all(sites.map((site) => site.close())));

    for (const [index, [locale, theme, width]] of visits.entries()) {
      test(`the canvas looks like HTML: ${locale}, ${theme}, ${width} px`, async () => {
        const screens = shareOf(SCREENS, (row + index) % visits.length, visits.length);
        const visit = { locale, theme, width, density: emulated ? density : 0, still: true };
        const [canvas, html] = await Promise.all(sites.map((site) => site.visit(visit, async (page) => {
          assert.equal(await page.evaluate(() => devicePixelRatio), density);
          const shown = [];
          for (const screen of screens) {
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
        for (const [at, { name }] of screens.entries()) {
          const { lines, card, picture } = html[at];
          const painted = canvas[at].picture;
          assert.deepEqual(canvas[at].lines, lines, name);
          assert.ok(lines.length > 5, `${lines.length} lines: ${name}`);
          for (const line of lines) {
            const area = toDevice(line, density);
            const { darkness, difference } = compare(picture, painted, area);
            if (Math.abs(darkness) > MOST_DARKER || difference > MOST_DIFFERENT) {
              unlike.push(`${name}: ${line.text}: ${darkness.toFixed(2)} darker, ${difference.toFixed(2)} different`);
            }
            // A shift of even one px would be found, except of a lone period, which has too few pixels.
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

describe('text that is hard to lay out looks like HTML', () => {
  const CATALOG = '/locales/cancel-subscription/en-US.json';

  /** @type {Awaited<ReturnType<typeof openSite>>} */
  let site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  /** @param {Record<string, string>} messages in place of ours */
  const replaceMessages = (messages) => site.server.setOverride(CATALOG, {
    alter: (bytes) => JSON.stringify({ ...JSON.parse(bytes.toString()), ...messages }),
  });

  /** For `evaluate`. @returns {number} texts after strong ones whose first space a line break has swallowed */
  const countSwallowed = () => {
    const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
    const range = document.createRange();
    return [...shadowRoot.querySelectorAll('strong')].filter(({ nextSibling: text }) => {
      if (!(text instanceof Text) || !/^ \S/.test(text.data)) return false;
      range.setStart(text, 0);
      range.setEnd(text, 1);
      const space = range.getBoundingClientRect();
      range.setStart(text, 1);
      range.setEnd(text, 2);
      return !space.width && range.getBoundingClientRect().width > 0;
    }).length;
  };

  const WIDTHS = [320, 345, 380, 420];
  test('a line break at the space after a strong text', async () => {
    const words = 'any credit will be returned to you within the next billing cycle or the one that follows it'.split(' ');
    replaceMessages({
      'cancel-online.body': words.map((word, index) => (index % 2 ? word : `**${word}**`)).join(' '),
      'refund.notice': words.map((word, index) => (index % 2 ? `**${word}**` : word)).join(' '),
    });
    await site.visit({ width: 320, height: 1400, still: true }, async (page) => {
      let swallowed = 0;
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 1400 });
        await page.waitForFunction((wide) => innerWidth === wide, {}, width);
        await showStill(page, SCREENS[2]);
        swallowed += await page.evaluate(countSwallowed);
        assert.deepEqual(unlikeOf(await compareLines(page, 1)), [], `${width} px`);
      }
      assert.ok(swallowed >= WIDTHS.length / 2, `${swallowed} spaces`);
    });
  });

  /** @type {[name: string, text: string][]} */
  const HARD = [
    ['a narrow no-break space', '12\u202f500\u202flicenses'],
    ['wide spaces', 'one\u3000two \u3000three'],
    ['soft hyphens', 'sub\u00adscrip\u00adtion and can\u00adcel\u00adlation'],
    ['emoji', 'a family \u{1f468}\u200d\u{1f469}\u200d\u{1f467} and a flag \u{1f1f9}\u{1f1fc} here'],
    ['combining marks', 'cafe\u0301 a\u0308\u0323 o\u0302\u0301 again'],
    ['Arabic', 'the word \u0627\u0644\u0627\u0634\u062a\u0631\u0627\u0643 in a sentence'],
  ];
  for (const density of [1, 2]) {
    test(`characters that our texts do not have, at density ${density}`, async () => {
      const text = HARD.map(([, words]) => words).join(', ');
      replaceMessages({
        'cancel-online.body': text,
        'refund.notice': `**Refund:** ${text}`,
        ...Object.fromEntries(['go', 'find', 'more', 'cancel'].map((step, index) =>
          [`cancel-online.${step}`, `${HARD[index][1]} **${HARD[index + 1][1]}** ${HARD[index + 2][1]}`])),
      });
      await site.visit({ width: 420, height: 1400, density, still: true }, async (page) => {
        await showStill(page, SCREENS[2]);
        assert.deepEqual(unlikeOf(await compareLines(page, density)), []);
      });
    });
  }
});
