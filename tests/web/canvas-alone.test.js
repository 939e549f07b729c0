// While the mirror is hidden, the canvas alone still shows every text.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pictureOf, pictureOfCanvas, showStill, textLines } from './support/canvas.js';
import { LOCALES, readMessages } from './support/dist.js';
import { shareOf } from './support/matrix.js';
import { ink, toDevice } from './support/pixels.js';
import { TIERS, openSite } from './support/site.js';
import { findScreens } from './support/walk.js';

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site] = sites;

/** Share by which the ink of a line may differ from that of the same line in HTML. */
const TOLERANCE = 0.1;

/** Everything is in view. */
const WINDOW = { width: 480, height: 3000, still: true };

/**
 * @param {Awaited<ReturnType<typeof look>>} canvas
 * @param {Awaited<ReturnType<typeof look>>} html
 * @returns {string[]} the lines whose ink differs
 */
function missing(canvas, html) {
  assert.deepEqual(canvas.lines, html.lines);
  return html.lines.filter((line) => {
    const area = toDevice(line, 1);
    const expected = ink(html.picture, area);
    assert.ok(expected > 1, `${line.text}: ${expected}`);
    return Math.abs(ink(canvas.picture, area) - expected) > TOLERANCE * expected;
  }).map(({ text }) => text);
}

/** @param {import('puppeteer-core').Page} page @param {import('./support/walk.js').Screen} screen */
async function look(page, screen) {
  await showStill(page, screen);
  await page.evaluate(() => scrollTo(0, 0));
  const lines = await page.evaluate(textLines);
  const isPainted = await page.evaluate(() => document.querySelector('guided-help')?.tier === 'canvas');
  return { lines, picture: await (isPainted ? pictureOfCanvas(page) : pictureOf(page)) };
}

for (const [index, locale] of LOCALES.entries()) {
  const theme = index % 2 ? 'dark' : 'light';
  test(`the canvas alone shows every text of every screen, ${locale}, ${theme}`, () =>
    site.visit({ locale, theme, ...WINDOW }, (page) =>
      sites[1].visit({ locale, theme, ...WINDOW }, async (reference) => {
        for (const screen of shareOf(await findScreens(reference), index, 2 * LOCALES.length)) {
          const [canvas, html] = await Promise.all([page, reference].map((each) => look(each, screen)));
          assert.deepEqual(missing(canvas, html), [], screen.name);
        }
      })));
}

test('a text that is not painted would be found', async () => {
  const messages = await readMessages('en-US');
  const text = messages['action.next'];
  const prepare = (/** @type {import('puppeteer-core').Page} */ page) => page.evaluateOnNewDocument((left) => {
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (shown, ...place) {
      if (shown !== left) fillText.call(this, shown, ...place);
    };
  }, text);
  await site.visit({ ...WINDOW, prepare }, (page) => sites[1].visit(WINDOW, async (reference) => {
    const [screen] = await findScreens(reference);
    const [canvas, html] = await Promise.all([page, reference].map((each) => look(each, screen)));
    assert.deepEqual(missing(canvas, html), [text]);
  }));
});
