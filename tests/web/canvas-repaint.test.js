// The canvas follows every change that HTML would show: compares pictures of both tiers after each change.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { SCREENS, bothPictures, cardOf, pictureOf, showStill } from './support/canvas.js';
import { GUIDE } from './support/dist.js';
import { chooseLanguage, find, inside, keyed, type } from './support/mirror.js';
import { compareWhole } from './support/pixels.js';
import { untilEvent } from './support/recorder.js';
import { sharePage } from './support/shared.js';
import { TIERS, openSite } from './support/site.js';
import { untilStill, watched } from './support/watch.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./support/pixels.js').Picture} Picture */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site] = sites;

/** Share of the window's pixels: corners and icons are smoothed slightly differently. */
const MOST_PIXELS = 0.0015;

const [, , STEPS] = SCREENS;
const ERROR = SCREENS[1];
const WINDOW = { width: 800, height: 1000 };

/** @param {Picture} one @param {Picture} other */
const unlikeness = (one, other) => compareWhole(one, other).share;

/** @param {(element: GuidedHelp) => unknown} change @returns {(page: Page) => Promise<unknown>} */
const onElement = (change) => async (page) => (await find(page, 'guided-help')).evaluate(/** @type {any} */ (change));

/** @param {string} name @param {string} value @returns {(page: Page) => Promise<unknown>} */
const setProperty = (name, value) => (page) =>
  page.evaluate((...given) => document.documentElement.style.setProperty(...given), name, value);

/** @type {[name: string, change: (page: Page) => Promise<unknown>, screen?: typeof STEPS][]} */
const CHANGES = [
  ['the theme', onElement((element) => (element.theme = 'dark'))],
  ['the theme that the system prefers', (page) =>
    page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])],
  ['the density', async (page) => {
    await page.setViewport({ ...WINDOW, deviceScaleFactor: 2 });
    // Under emulation, the page gets the new density only with the next picture.
    await pictureOf(page);
  }],
  ['the width', async (page) => {
    await page.setViewport({ ...WINDOW, width: 480 });
    await page.waitForFunction(() => innerWidth === 480);
  }],
  ['the font size of the page', setProperty('font-size', '20px')],
  ['the language', (page) => chooseLanguage(page, 'zh-TW').then(() => page.mouse.move(1, 1))],
  ['focus, by keyboard', async (page) => {
    await (await find(page, inside('h2'))).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
  }],
  ['its place in the page', onElement((element) => document.body.prepend(element))],
  ['the words, while the element is not displayed', onElement(async (element) => {
    element.style.display = 'none';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    element.restart();
    element.style.display = '';
  })],
  ['the accent of the page', setProperty('--guided-help-accent', '#a02020')],
  ['the text of the page', setProperty('--guided-help-text', '#a02020')],
  ['the background of the page', setProperty('--guided-help-background', '#ffe0a0')],
  ['the color on the accent', setProperty('--guided-help-on-accent', '#ffb040')],
  ['the muted color', setProperty('--guided-help-muted', '#a02020')],
  ['the soft color', setProperty('--guided-help-soft', '#c0c0f0')],
  ['the color of lines', setProperty('--guided-help-line', '#202020')],
  ['the color of edges', setProperty('--guided-help-edge', '#e04040')],
  ['the color of errors', setProperty('--guided-help-error', '#2020e0'), ERROR],
  ['the radius', setProperty('--guided-help-radius', '0px')],
  ['the font', setProperty('--guided-help-font', 'serif')],
];

/** Undoes all changes of the page and its window, before the next element comes. @param {Page} page */
async function restore(page) {
  await page.evaluate(() => {
    document.documentElement.removeAttribute('style');
    const [main, help] = ['main', 'guided-help'].map((name) => /** @type {Element} */ (document.querySelector(name)));
    if (!main.contains(help)) main.append(help);
  });
  await page.setViewport(WINDOW);
  await page.waitForFunction((width) => innerWidth === width, {}, WINDOW.width);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

describe('the canvas follows', () => {
  const pages = sites.map((each) => sharePage(each, { ...WINDOW, still: true, prepare: watched }));
  for (const [name, change, screen = STEPS] of CHANGES) {
    test(name, async () => {
      const [canvas, html] = await Promise.all(pages.map((visit, index) => visit(async (page) => {
        const { tier } = sites[index];
        await showStill(page, screen);
        await untilStill(page);
        const before = await pictureOf(page);
        await change(page);
        await untilStill(page);
        assert.equal(await page.evaluate(() => document.querySelector('guided-help')?.tier), tier);
        const now = await pictureOf(page);
        await restore(page);
        return { before, now };
      })));
      const unlike = unlikeness(canvas.now, html.now);
      assert.ok(unlike <= MOST_PIXELS, `${unlike}`);
      // An unchanged picture would not pass.
      if (html.before.width !== html.now.width) return;
      const stale = unlikeness(canvas.before, html.now);
      const whole = unlikeness(html.before, html.now);
      assert.ok(stale - unlike > whole / 4, `${stale} before, ${unlike} now, of ${whole}`);
    });
  }
});

/** Properties that leave the card's size as it is. @type {[property: string, value: string][]} */
const FONTS = [['--guided-help-font', 'serif'], ['letter-spacing', '0.5px'], ['word-spacing', '2px']];

test('the canvas follows fonts and spacing that do not change line breaks, and their removal', () => {
  const html = `<guided-help guide="${GUIDE.id}"></guided-help>`;
  return site.visit({ width: 1200, html, still: true, prepare: watched }, async (page) => {
    const look = async () => {
      await untilStill(page);
      return { card: await page.evaluate(cardOf), picture: await pictureOf(page) };
    };
    await showStill(page, SCREENS[0]);
    const first = await look();
    for (const [property, value] of FONTS) {
      await setProperty(property, value)(page);
      const changed = await look();
      assert.deepEqual(changed.card, first.card, property);
      const { painted, html: wanted } = await bothPictures(page);
      assert.ok(unlikeness(first.picture, changed.picture) > 0.002, property);
      assert.ok(unlikeness(painted, wanted) <= MOST_PIXELS, property);
      await setProperty(property, '')(page);
      assert.equal(unlikeness(first.picture, (await look()).picture), 0, property);
    }
  });
});

/** For `evaluateOnNewDocument`: counts the texts that are measured, and the formatters that the browser creates. */
function watchWork() {
  const work = { texts: 0, formatters: 0 };
  Object.assign(window, { work });
  const { getClientRects } = Range.prototype;
  Range.prototype.getClientRects = function () {
    ++work.texts;
    return getClientRects.call(this);
  };
  for (const name of /** @type {const} */ (['NumberFormat', 'DateTimeFormat', 'PluralRules'])) {
    Object.assign(Intl, { [name]: new Proxy(Intl[name], {
      construct(target, given) {
        ++work.formatters;
        return Reflect.construct(target, given);
      },
    }) });
  }
}

test('a press measures its screen once, and creates no formatter', () =>
  site.visit({ ...WINDOW, still: true, prepare: async (page) => {
    await watched(page);
    await page.evaluateOnNewDocument(watchWork);
  } }, async (page) => {
    await page.waitForFunction(() => /** @type {any} */ (window).work.formatters === 3);
    await type(page, '3');
    await page.mouse.move(1, 1);
    await untilStill(page);
    /** @param {(page: Page) => Promise<unknown>} change */
    const workOf = async (change) => {
      await page.evaluate(() => Object.assign(/** @type {any} */ (window).work, { texts: 0, formatters: 0 }));
      await change(page);
      await untilStill(page);
      return page.evaluate(() => ({ .../** @type {any} */ (window).work }));
    };
    // As assistive technology presses it: without pointer and focus, which have pictures of their own.
    const pressed = await workOf(async () =>
      (await find(page, keyed('action.next'))).evaluate((button) => /** @type {HTMLElement} */ (button).click()));
    const measured = await workOf(onElement((element) => element.style.setProperty('--guided-help-accent', '#a02020')));
    assert.ok(measured.texts > 0);
    assert.deepEqual(pressed, { texts: measured.texts, formatters: 0 });
  }));

test('two elements in two languages are both painted', async () => {
  const html = ['en-US', 'zh-TW'].map((lang) => `<guided-help guide="${GUIDE.id}" lang="${lang}"></guided-help>`).join('');
  const pictures = await Promise.all(sites.map(({ visit, tier }) => visit({ ...WINDOW, html, still: true, prepare: watched }, async (page) => {
    await untilEvent(page, 'settled', 2);
    await untilStill(page);
    const tiers = await page.evaluate(() => [...document.querySelectorAll('guided-help')].map((element) => element.tier));
    assert.deepEqual(tiers, [tier, tier]);
    return pictureOf(page);
  })));
  assert.ok(unlikeness(pictures[0], pictures[1]) <= MOST_PIXELS);
});
