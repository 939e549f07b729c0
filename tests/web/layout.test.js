// Check 9 of `guided-help check`: every path in every locale, pseudo-locales too, laid out at several widths.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { formatAction, parseAction } from '../../web/engine/actions.js';
import { SCREENS, showStill } from './support/canvas.js';
import { GUIDE, LOCALES, distFiles, otherThan } from './support/dist.js';
import { INSPECTION, goAlong } from './support/fit.js';
import { IS_WHOLE, shareOf } from './support/matrix.js';
import { pressLanguage, untilPainted, untilShown } from './support/mirror.js';
import { assertPainted } from './support/painted.js';
import { PSEUDO_LOCALES, makePseudoDist } from './support/pseudo.js';
import { openSite } from './support/site.js';

/** @typedef {import('puppeteer-core').Page} Page */

const dist = await makePseudoDist();
const [site, canvasSite] = await Promise.all(
  /** @type {const} */ (['mirror', 'canvas']).map((tier) => openSite({ tier, root: dist.root })));
after(async () => {
  await Promise.all([site.close(), canvasSite.close()]);
  await dist.close();
});

/** CSS px: the narrowest that a page may give, phones, half a window, and a help page's column. */
const WIDTHS = [280, 320, 480, 760];

/** CSS px: taller than the longest screen at the smallest width, with the whole article open. */
const HEIGHT = 8000;

/**
 * @param {string} locale
 * @param {(page: Page) => Promise<unknown>} use
 * @param {import('./support/site.js').Visit & {there?: typeof site}} [options]
 */
const visit = (locale, use, { there = site, ...options } = {}) => there.visit({
  html: `<guided-help guide="${GUIDE.id}" lang="${locale}"></guided-help>`,
  height: HEIGHT,
  still: true,
  prepare: (page) => page.evaluateOnNewDocument(INSPECTION),
  ...options,
}, use);

/** @param {string} locale @returns {import('./support/fit.js').Wanted} */
const wantedIn = (locale) => ({ locale, keys: dist.keys, isPseudo: PSEUDO_LOCALES.includes(locale) });

/** @param {Page} page @param {number} width CSS px */
async function setWidth(page, width) {
  await page.setViewport({ width, height: HEIGHT });
  await page.waitForFunction((wide) => innerWidth === wide, {}, width);
  // The canvas follows in the next frame.
  await untilPainted(page);
}

/** @param {string[]} actions @returns {import('./support/fit.js').Step[]} */
const toSteps = (actions) => actions.map((action) => ({ action, ...parseAction(action) }));

/**
 * @param {Page} page
 * @param {string} locale
 * @param {number} width CSS px
 * @param {string[][]} [journeys]
 */
async function lookAlong(page, locale, width, journeys = dist.journeys) {
  await setWidth(page, width);
  const { found, ...seen } = await page.evaluate(goAlong, journeys.map(toSteps), wantedIn(locale));
  return {
    ...seen,
    found: found.map(({ key, screen, what }) => `${key} on ${screen} in ${locale} at ${width} px ${what}`),
  };
}

describe('layout', () => {
  for (const [index, locale] of dist.locales.entries()) {
    // Pseudo-locales are wider than any language; those of the product also fit in guides.test.js and reflow.test.js.
    const isLeftOut = !IS_WHOLE && !PSEUDO_LOCALES.includes(locale) && 'narrower than pseudo-locales: ./scripts/test matrix';
    test(`every message of every path fits in ${locale}`, { skip: isLeftOut }, () => visit(locale, async (page) => {
      const [narrowest, ...wider] = WIDTHS;
      const widths = [narrowest, ...shareOf(wider, index % wider.length, wider.length)];
      for (const width of widths) {
        const { screens, looks, found } = await lookAlong(page, locale, width);
        assert.deepEqual(screens, dist.screens);
        assert.ok(looks > screens.length, `${looks} looks`);
        assert.deepEqual(found, []);
      }
    }));

    test(`the error for a language that cannot be loaded fits in ${locale}`, async () => {
      const lost = otherThan(locale);
      const path = `/locales/interface/${lost}.json`;
      site.server.setOverride(path, { status: 404 });
      await visit(locale, async (page) => {
        await pressLanguage(page, lost);
        await untilShown(page, '[data-key="error.language"]');
        for (const width of WIDTHS) {
          await setWidth(page, width);
          const found = await page.evaluate((wanted) => new window.Inspection(wanted).misfits(), wantedIn(locale));
          assert.deepEqual(found, [], `${width} px`);
        }
      }, { clean: false });
      site.server.setOverride(path, null);
    });
  }

  for (const [index, locale] of PSEUDO_LOCALES.entries()) {
    test(`the canvas shows the same in ${locale}`, () => visit(locale, async (page) => {
      const { found } = await lookAlong(page, locale, 320, shareOf(dist.journeys, index, PSEUDO_LOCALES.length));
      assert.deepEqual(found, []);
      await page.setViewport({ width: 320, height: 900 });
      for (const screen of shareOf(SCREENS, index, PSEUDO_LOCALES.length)) {
        await showStill(page, screen);
        await assertPainted(page, `${screen.name} in ${locale}`);
      }
    }, { there: canvasSite, width: 320 }));
  }

  test('dist/ has no pseudo-locale', async () => {
    const files = await distFiles();
    for (const locale of PSEUDO_LOCALES) {
      assert.ok(!LOCALES.includes(locale));
      assert.deepEqual(files.filter((file) => file.includes(locale)), []);
    }
  });
});

/** For `evaluate`. @param {string} text a style sheet inside the card */
function addSheet(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.querySelector('guided-help')?.shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** @param {string[]} found @param {string} expected */
const assertFound = (found, expected) =>
  assert.ok(found.includes(expected), `${expected}\nis not among\n${found.join('\n')}`);

describe('layout would find', () => {
  /** @type {[name: string, css: string, key: string, what: string][]} */
  const faults = [
    ['a text that does not wrap', '.paragraph { white-space: nowrap }',
      'license-count.body', 'lies outside its place in the card'],
    ['a box that is wider than its place', '.paragraph { min-width: 30em }', 'card', 'is 236 px wider than its place'],
    ['a text that is cut off', '.hint { height: 1.5em; overflow: hidden }', 'license-count.hint', 'is cut off'],
    ['a text that ends in dots', '.hint { max-width: 100%; white-space: nowrap; overflow: clip; text-overflow: ellipsis }',
      'license-count.hint', 'is cut off'],
    ['a text that is clipped by a shape', '.label { clip-path: circle(40%) }', 'license-count.field', 'is cut off'],
    ['a text under another box', '.stage::after { content: ""; position: absolute; inset: 0; background: #fff }',
      'license-count.title', 'is covered by stage'],
    ['a text under the field', 'input { margin-top: -1.5em; position: relative }',
      'license-count.hint', 'is covered by input'],
    ['a text that is not shown', '.hint { display: none }', 'license-count.hint', 'is not shown'],
    ['a text that is invisible', '.hint { visibility: hidden }', 'license-count.hint', 'is invisible'],
    ['a text over another text', '.paragraph { height: 1em }',
      'license-count.body', 'lies over the text of license-count.field'],
    ['blocks that overlap', '.actions { margin-top: -2em }', 'field', 'lies over actions'],
    ['a button that is narrower than its text', 'button { max-width: 5em; white-space: nowrap }',
      'action.not-sure', 'sticks out of its button'],
    ['a button that is lower than its text', 'button { max-width: 6em; height: 44px }',
      'action.not-sure', 'sticks out of its button'],
    ['a page that has to be scrolled sideways', '.card { width: 300px; max-width: none }',
      'card', 'makes the page wider than the window'],
  ];
  for (const [name, css, key, what] of faults) {
    test(name, () => visit('en-XA', async (page) => {
      await page.evaluate(addSheet, css);
      const { found } = await lookAlong(page, 'en-XA', 280, [[]]);
      assertFound(found, `${key} on license-count in en-XA at 280 px ${what}`);
    }));
  }

  /**
   * @param {string} key to remove from the catalogs of these locales
   * @param {string[]} locales
   * @param {string[]} journey
   * @returns {Promise<string[]>} misfits found in the first of them
   */
  async function without(key, locales, journey) {
    const folders = [GUIDE.id, 'interface'];
    const files = locales.flatMap((locale) => folders.map((folder) => `/locales/${folder}/${locale}.json`));
    for (const file of files) {
      site.server.setOverride(file, {
        alter: (json) => JSON.stringify({ ...JSON.parse(`${json}`), [key]: undefined }),
      });
    }
    const [locale] = locales;
    /** @type {string[]} */
    const found = [];
    await visit(locale, async (page) => {
      found.push(...(await lookAlong(page, locale, 320, [journey])).found);
    }, { clean: false });
    for (const file of files) site.server.setOverride(file, null);
    return found;
  }

  test('a message that is only a fallback', async () => {
    assert.deepEqual(await without('license-count.hint', ['zh-TW'], []), [
      'license-count.hint on license-count in zh-TW at 320 px is only a fallback, in en-US',
    ]);
  });

  test('a message that is missing', async () => {
    assert.deepEqual(await without('error.empty', ['zh-TW', 'en-US'], [formatAction('answer')]), [
      'error.empty on license-count in zh-TW at 320 px is missing',
    ]);
  });

  test('an announcement that is missing', async () => {
    assert.deepEqual(await without('screen.outcome', ['zh-TW', 'en-US'], [formatAction('draft', '26'), formatAction('answer')]), [
      'screen.outcome on call-support in zh-TW at 320 px is missing',
    ]);
  });

  test('a label in a message that is only a fallback', async () => {
    assertFound(await without('ui_billing', ['en-XA'], ['choose action.not-sure']),
      'find-count.where on find-count in en-XA at 320 px contains words that are not in a catalog of en-XA: Billing');
  });
});
