// Printing gives the article, or a receipt of the answers.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { pictureOf } from './support/canvas.js';
import { GUIDE, LOCALES } from './support/dist.js';
import { FIELD, answer, find, press, stateOf, type, untilPainted } from './support/mirror.js';
import { compareWhole } from './support/pixels.js';
import { TIERS, openSite } from './support/site.js';
import { untilStill, watched } from './support/watch.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));

/** Runs in the page: describes what is printed. */
function shown() {
  const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const { shadowRoot } = element;
  const visible = [...shadowRoot.querySelectorAll('.card *')].filter((each) =>
    each.checkVisibility() && !each.closest('.hidden') && each.getBoundingClientRect().height > 1);
  const text = (/** @type {Element} */ each) => getComputedStyle(each).color;
  return {
    article: element.querySelector('section')?.checkVisibility() ?? false,
    canvas: shadowRoot.querySelector('canvas')?.checkVisibility() ?? false,
    keys: visible.flatMap((each) => each.getAttribute('data-key') ?? []),
    controls: visible.filter((each) => each.matches('button, input')).length,
    colors: [...new Set(visible.filter((each) => each.textContent).map(text))],
    links: visible.flatMap((each) => each instanceof HTMLAnchorElement
      ? [{ url: each.href, after: getComputedStyle(each, '::after').content }] : []),
    overflow: document.documentElement.scrollWidth > innerWidth,
  };
}

/** @param {Page} page */
const onPaper = async (page) => {
  await page.emulateMediaType('print');
  await untilPainted(page);
  const paper = await page.evaluate(shown);
  await page.emulateMediaType('screen');
  await untilPainted(page);
  return paper;
};

const { steps = [] } = GUIDE.nodes['cancel-online'];

for (const [index, { tier, visit }] of sites.entries()) {
  const locale = LOCALES[index];
  describe(`on paper there is, in ${locale}, ${tier}`, () => {
    test('the article as long as nothing is answered, and again after starting over', () =>
      visit({ locale }, async (page) => {
        for (const use of [async () => {}, () => press(page, 'action.not-sure'), async () => {
          await press(page, 'action.back');
          await answer(page, '3');
          await press(page, 'action.start-over');
        }]) {
          await use();
          const { article, keys, canvas } = await onPaper(page);
          assert.deepEqual({ article, keys, canvas }, { article: true, keys: [], canvas: false });
        }
      }));

    test('a receipt of answers, steps, notice and date, in black, with addresses of links', () =>
      visit({ locale, theme: 'dark', width: 700 }, async (page) => {
        await answer(page, '3');
        await press(page, 'action.next');
        await press(page, 'action.article');
        const { article, canvas, keys, controls, colors, links, overflow } = await onPaper(page);
        assert.deepEqual({ article, canvas, controls, overflow },
          { article: false, canvas: false, controls: 0, overflow: false });
        assert.deepEqual(keys.filter((key) => !key.endsWith('.title')),
          ['cancel-online.body', ...steps, 'refund.notice', 'newer.notice', 'link.learn-more', 'source.date', 'legend.ours',
            'license-count.answer']);
        assert.deepEqual(colors.filter((color) => !['rgb(0, 0, 0)', 'rgb(68, 68, 68)'].includes(color)), []);
        assert.equal(links.length, 2);
        for (const { url, after: spelled } of links) assert.equal(spelled, `" (${url})"`);
      }));

    test('the finished steps at the end, which the screen no longer shows', () =>
      visit({ locale }, async (page) => {
        await answer(page, '24');
        for (const key of [...steps.slice(1).map(() => 'action.next'), 'action.done']) await press(page, key);
        const screen = await page.evaluate(shown);
        assert.deepEqual(screen.keys.filter((key) => steps.includes(key)), []);
        const paper = await onPaper(page);
        assert.deepEqual(paper.keys.filter((key) => steps.includes(key)), steps);
        assert.ok(paper.keys.includes('refund.notice') && paper.keys.includes('license-count.answer'));
        assert.deepEqual(paper.links.map(({ url }) => url).sort(),
          [GUIDE.links['learn-more'], GUIDE.links['your-products'], GUIDE.links['your-products'],
            GUIDE.links['your-products']].sort());
      }));

    test('the same if the browser reports printing by an event', () =>
      visit({ locale }, async (page) => {
        await answer(page, '24');
        for (const key of [...steps.slice(1).map(() => 'action.next'), 'action.done']) await press(page, key);
        const counts = await page.evaluate(() => ['beforeprint', 'afterprint'].map((name) => {
          dispatchEvent(new Event(name));
          return document.querySelector('guided-help')?.shadowRoot.querySelectorAll('ol > li').length;
        }));
        assert.deepEqual(counts, [steps.length, 0]);
      }));

    test('no change of what is in the field, typed or filled in', () =>
      visit({ locale }, async (page) => {
        const valueOf = async () => (await find(page, FIELD)).evaluate((field) => /** @type {HTMLInputElement} */ (field).value);
        await type(page, '3');
        await onPaper(page);
        assert.equal(await valueOf(), '3');
        await (await find(page, FIELD)).evaluate((field) => {
          /** @type {HTMLInputElement} */ (field).value = '4';
        });
        await onPaper(page);
        assert.equal(await valueOf(), '4');
        await press(page, 'action.next');
        assert.equal((await stateOf(page)).node, 'cancel-online');
        await press(page, 'action.start-over');
        assert.equal(await valueOf(), '');
      }));

    test('nothing that stays on the screen', () =>
      visit({ locale, still: true, prepare: watched }, async (page) => {
        await answer(page, '26');
        await page.mouse.move(1, 1);
        await untilStill(page);
        const before = await pictureOf(page);
        await onPaper(page);
        await untilStill(page);
        assert.equal(compareWhole(before, await pictureOf(page)).difference, 0);
        assert.equal(await page.evaluate(() => document.querySelector('guided-help')?.tier), tier);
      }));
  });
}
