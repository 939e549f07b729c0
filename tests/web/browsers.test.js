// Firefox and WebKitGTK: from the question to the link in both tiers, the look of the canvas, and failures.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { STRICT_CSP } from '../../scripts/lib/server.mjs';
import { AXE, runAxe } from './support/axe.js';
import { BROWSERS, clickOn, openBrowser, pointer, problemsOf, untilAt } from './support/browsers.js';
import { SCREENS, showStill } from './support/canvas.js';
import { GUIDE, LOCALES, ROOT, readMessages } from './support/dist.js';
import { assertArticle, flipBit } from './support/faults.js';
import { keyboard, reach } from './support/hands.js';
import { MOST_DIFFERENT, compareLines, unlikeOf } from './support/likeness.js';
import { combinations, shareOf } from './support/matrix.js';
import { stateOf, untilPainted } from './support/mirror.js';
import { assertAt, eventsExpected } from './support/paths.js';
import { decode, ink, toDevice } from './support/pixels.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { TIERS } from './support/site.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {Awaited<ReturnType<typeof openBrowser>>} Browser */
/** @typedef {import('./support/paths.js').PathMove} PathMove */

const MODULE = '/guided-help.wasm';
const NO_WASM_CSP = STRICT_CSP.replace(" 'wasm-unsafe-eval'", '');
const PICTURES = join(ROOT, 'build/browsers');
await mkdir(PICTURES, { recursive: true });

/** From the question through all steps to the end. @type {PathMove[]} */
const STRAIGHT = [
  { typed: '3', press: 'action.next', node: 'cancel-online', step: 1 },
  { press: 'action.next', node: 'cancel-online', step: 2 },
  { press: 'action.next', node: 'cancel-online', step: 3 },
  { press: 'action.next', node: 'cancel-online', step: 4 },
  { press: 'action.done', node: 'canceled', step: null },
];
/** The same, with one step back. @type {PathMove[]} */
const MOVES = [
  ...STRAIGHT.slice(0, 2),
  { press: 'action.back', node: 'cancel-online', step: 1 },
  ...STRAIGHT.slice(1),
];
const [LINK] = GUIDE.nodes.canceled.links ?? [];

const HANDS = { pointer, keyboard };

/** The language of each visit: each way of use and each language occur in both tiers. */
const VISITS = /** @type {const} */ ({
  canvas: { pointer: 'zh-TW', keyboard: 'en-US' },
  mirror: { pointer: 'en-US', keyboard: 'zh-TW' },
});

/** Runs in the page. */
function seesFocus() {
  const focused = document.querySelector('guided-help')?.shadowRoot.activeElement;
  return document.hasFocus() && focused?.matches(':focus-visible');
}

/** Runs in the page. */
function shownTexts() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const all = [.../** @type {NodeListOf<HTMLElement>} */ (shadowRoot.querySelectorAll('[data-key]'))];
  return {
    lang: shadowRoot.querySelector('section')?.lang,
    texts: all.filter(({ localName }) => /^(h2|button)$/.test(localName))
      .map(({ dataset, textContent }) => [dataset.key ?? '', textContent ?? '']),
    links: [...shadowRoot.querySelectorAll('a')].map((link) => ({
      id: link.dataset.link,
      href: link.getAttribute('href'),
      rel: link.rel,
      target: link.target,
      policy: link.referrerPolicy,
    })),
  };
}

/**
 * Runs in the page.
 * @param {boolean} visible whether the canvas is visible; its mirror keeps focus in any case
 */
function headingWith(visible) {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const canvas = shadowRoot.querySelector('canvas');
  if (canvas) canvas.style.visibility = visible ? '' : 'hidden';
  const heading = /** @type {Element} */ (shadowRoot.querySelector('h2'));
  heading.scrollIntoView({ block: 'nearest' });
  const { left, top, right, bottom } = heading.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** Average over the box of a heading, of 255: less than any heading has, far more than an empty box. */
const LEAST_INK = 3;

/** @param {Page} page @param {string} name of the picture in build/browsers/ */
async function assertPainted(page, name) {
  const rect = toDevice(await page.evaluate(headingWith, true), 1);
  await untilPainted(page);
  const png = await page.screenshot();
  await writeFile(join(PICTURES, `${name}.png`), png);
  const seen = ink(decode(png), rect);
  assert.ok(seen > LEAST_INK, `${seen} in ${name}`);
}

/** Asserts that the canvas shows the heading. @param {Page} page */
async function assertOnCanvas(page) {
  const rect = toDevice(await page.evaluate(headingWith, false), 1);
  await untilPainted(page);
  const seen = ink(decode(await page.screenshot()), rect);
  assert.ok(seen < LEAST_INK / 10, `${seen}`);
  await page.evaluate(headingWith, true);
}

/** Asserts that the texts are those of the catalogs. @param {Page} page @param {string} locale */
async function assertWords(page, locale) {
  const [{ lang, texts, links }, messages] = await Promise.all([page.evaluate(shownTexts), readMessages(locale)]);
  assert.equal(lang, locale);
  // A language is named in itself, whatever the locale.
  const named = texts.filter(([key]) => key !== 'action.language');
  assert.deepEqual(named, named.map(([key]) => [key, messages[key]]));
  for (const { id = '', ...link } of links) {
    assert.deepEqual(link, {
      href: GUIDE.links[id], rel: 'noopener noreferrer', target: '_blank', policy: 'no-referrer',
    });
  }
  return { keys: texts.map(([key]) => key), links: links.map(({ id }) => id) };
}

/**
 * @param {import('./support/hands.js').Hands} hands
 * @param {PathMove} move
 */
async function make({ type, press }, move) {
  if (move.typed !== undefined) await type(move.typed);
  await press(move.press);
}

/** Waits for the ends of all animations, after which the canvas is painted again. @param {Page} page */
async function untilAnimated(page) {
  await page.evaluate(() => Promise.all(
    document.querySelector('guided-help')?.shadowRoot.getAnimations().map(({ finished }) => finished) ?? []).then(() => {}));
  await untilPainted(page);
}

/** Problems that a failure may cause: messages of the element, and reports of the browser. */
const EXPECTED = /^(error: guided-help: |policy: )/;

/**
 * Asserts that the article stays, and that nothing waits for the time limit of files.
 * @param {Browser} browser
 * @param {string} code
 * @param {string} [csp]
 */
const assertFails = (browser, code, csp) =>
  browser.visit({ locale: 'en-US', ready: false, clean: false, csp, held: true }, async (page) => {
    const { detail } = await untilEvent(page, 'error');
    assert.equal(detail.code, code, `${detail.message}`);
    await assertArticle(page);
    assert.equal((await stateOf(page)).tier, 'static');
    const names = (await eventsOf(page, 'error', 'step', 'outcome')).map((event) => event.name);
    assert.deepEqual(names, ['error']);
    assert.deepEqual((await problemsOf(page)).filter((problem) => !EXPECTED.test(problem)), []);
  });

const NAMES = Object.keys(BROWSERS);
const WAYS = /** @type {(keyof typeof HANDS)[]} */ (Object.keys(HANDS));
const VISITED = combinations({ name: NAMES, tier: TIERS, way: WAYS });

for (const [at, name] of NAMES.entries()) {
  for (const tier of TIERS) {
    // Each browser with one tier, and each tier in one browser, or all.
    const [hasAxe, goesBack] = [shareOf(TIERS, at, NAMES.length), shareOf(TIERS, 1 - at, NAMES.length)].map((tiers) => tiers.includes(tier));

    describe(`${name}, ${tier}`, () => {
      /** @type {Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(name, { tier });
      });
      after(() => browser?.close());

      for (const { way } of VISITED.filter((each) => each.name === name && each.tier === tier)) {
        const locale = VISITS[tier][way];
        test(`from the question to the link by ${way}, ${locale}`, () =>
          browser.visit({ locale }, async (page) => {
            const picture = `${name}-${tier}-${way}-${locale}`;
            const hands = await HANDS[way](page);
            await assertPainted(page, `${picture}-0`);
            if (tier === 'canvas') await assertOnCanvas(page);
            for (const [index, move] of MOVES.entries()) {
              await make(hands, move);
              await untilPainted(page);
              await assertAt(page, move);
              if (way === 'keyboard') assert.equal(await page.evaluate(seesFocus), true);
              const { keys } = await assertWords(page, locale);
              assert.ok(keys.includes(`${move.node}.title`) && keys.includes('action.start-over'), `${keys}`);
              await assertPainted(page, `${picture}-${index + 1}`);
            }
            const links = new Set((await assertWords(page, locale)).links);
            assert.deepEqual([...links].sort(), [...GUIDE.nodes.canceled.links ?? []].sort());
            if (way === 'pointer') {
              await clickOn(page, `[data-key="link.${LINK}"]`);
            } else {
              await reach(page, `link.${LINK}`);
              await page.keyboard.press('Enter');
            }
            await untilEvent(page, 'link');
            assert.equal((await stateOf(page)).tier, tier);
            assert.deepEqual((await eventsOf(page)).map((event) => ({ name: event.name, detail: event.detail })), [
              { name: 'tier', detail: { tier: 'mirror', reason: 'ready' } },
              { name: 'ready', detail: { guide: GUIDE.id, locale, tier: 'mirror' } },
              ...(tier === 'canvas' ? [{ name: 'tier', detail: { tier, reason: 'ready' } }] : []),
              ...eventsExpected(GUIDE, MOVES),
              { name: 'link', detail: { link: LINK } },
            ]);
          }));
      }

      if (hasAxe) test('axe finds nothing from the question to the outcome, and would find a field without a label', () =>
        browser.visit({ locale: 'en-US' }, async (page) => {
          await page.evaluate(AXE);
          const hands = await pointer(page);
          assert.deepEqual(await page.evaluate(runAxe), []);
          for (const move of STRAIGHT) {
            await make(hands, move);
            assert.deepEqual(await page.evaluate(runAxe), [], `${move.node} ${move.step}`);
          }
          await hands.press('action.start-over');
          await page.evaluate(() => document.querySelector('guided-help')?.shadowRoot.querySelector('label')?.remove());
          assert.match((await page.evaluate(runAxe)).join(), /^label/);
        }));

      if (goesBack) test('leaving for another page and coming back changes nothing', () =>
        browser.visit({ locale: 'zh-TW' }, async (page) => {
          const hands = await pointer(page);
          const [first, second, third] = STRAIGHT;
          await make(hands, first);
          await make(hands, second);
          await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('nav a')).click());
          await untilAt(page, '/demo/en-US/');
          await browser.back();
          assert.equal((await untilAt(page, '/demo/zh-TW/')).kept, true);
          await untilPainted(page);
          await assertAt(page, second);
          await assertPainted(page, `${name}-${tier}-back`);
          await make(hands, third);
          await assertAt(page, third);
          await assertPainted(page, `${name}-${tier}-back-on`);
          assert.equal((await stateOf(page)).tier, tier);
          assert.equal((await eventsOf(page, 'ready')).length, 1);
        }));

      test('messages on the console, exceptions and violations of the policy would be found', () =>
        browser.visit({ locale: 'en-US', clean: false }, async (page) => {
          await page.evaluate(() => new Promise((seen) => {
            console.warn('warned');
            Promise.reject(new Error('rejected'));
            setTimeout(() => {
              throw new Error('thrown');
            });
            addEventListener('securitypolicyviolation', () => setTimeout(seen));
            document.body.append(Object.assign(new Image(), { src: 'https://example.invalid/' }));
          }));
          const kinds = (await problemsOf(page)).map((problem) => problem.split(':')[0]).sort();
          assert.deepEqual(kinds, ['exception', 'policy', 'rejection', 'warn']);
        }));

      if (name === 'WebKitGTK') {
        for (const locale of LOCALES) {
          test(`assistive technology gets all roles and names, ${locale}`, () =>
            browser.visit({ locale }, async (page) => {
              const messages = await readMessages(locale);
              /** @param {string} role @param {string} key */
              const assertNamed = async (role, key) =>
                assert.deepEqual(await browser.named?.(`[data-key="${key}"]`), { role, label: messages[key] });
              await assertNamed('heading', 'license-count.title');
              await assertNamed('textbox', 'license-count.field');
              await assertNamed('button', 'action.next');
              await assertNamed('button', 'action.not-sure');
              await make(await pointer(page), { typed: '26', press: 'action.next', node: 'call-support', step: null });
              await assertNamed('heading', 'call-support.title');
              for (const link of GUIDE.nodes['call-support'].links ?? []) await assertNamed('link', `link.${link}`);
              for (const action of ['back', 'start-over', 'article']) await assertNamed('button', `action.${action}`);
            }));
        }
      }

      // In the browser that is open: to start another one takes longer than these tests.
      if (tier === 'canvas') {
        describe('shows text on the canvas as in HTML', () => {
          for (const locale of shareOf(LOCALES, at, NAMES.length)) {
            test(locale, () =>
              browser.visit({ locale }, async (page) => {
                /** @type {string[]} */
                const unlike = [];
                for (const screen of SCREENS) {
                  await showStill(page, screen);
                  await untilAnimated(page);
                  // Skip a lone period: it is small, and beside an arrow, which WebKit smooths differently.
                  const lines = (await compareLines(page, 1)).filter(({ text }) => text.trim().length > 1);
                  unlike.push(...unlikeOf(lines).map((line) => `${screen.name}: ${line}`));
                  // A shift of even one px would be found.
                  for (const { text, beside } of lines) assert.ok(beside > MOST_DIFFERENT, `${text}: ${beside}`);
                }
                assert.deepEqual(unlike, []);
              }));
          }
        });

        describe('leaves the article when', () => {
          test('the policy of the page forbids WebAssembly', () => assertFails(browser, 'no-wasm', NO_WASM_CSP));
          test('one bit of the module is wrong', async () => {
            browser.server.setOverride(MODULE, { alter: flipBit });
            await assertFails(browser, 'integrity');
            browser.server.setOverride(MODULE, null);
          });
          if (name === 'Firefox') {
            test('it has no WebAssembly', async (context) => {
              const without = await openBrowser(name, { wasm: false });
              context.after(() => without.close());
              await assertFails(without, 'no-wasm');
            });
          }
        });
      }
    });
  }
}
