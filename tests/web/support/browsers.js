// Drives the two browsers besides Chromium, with the same pages and the same helpers.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { STRICT_CSP, startServer } from '../../../scripts/lib/server.mjs';
import { DIST, LOCALES } from './dist.js';
import { holdTime } from './faults.js';
import { openFirefox } from './firefox.js';
import { untilPainted } from './mirror.js';
import { EVENTS, record, untilEvent } from './recorder.js';
import { openWebKit } from './webkit.js';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @typedef {object} Options
 * @property {'canvas' | 'mirror'} [tier] that assistants reach: with WebGL or without
 * @property {boolean} [wasm] Firefox only: whether there is WebAssembly
 * @property {string} [downloads] Firefox only: a folder for downloads, which it saves there without asking
 */

/**
 * @typedef {object} Driven
 * @property {(url: string) => Promise<Page>} open a page; it has only those methods of puppeteer that these tests use
 * @property {() => Promise<unknown>} back to the previous page, without waiting for it
 * @property {(selector: string) => Promise<{role: string, label: string}>} [named] role and
 *   name of an element in the shadow root
 * @property {() => Promise<void>} close
 */

/** @type {Record<string, (options: Options) => Promise<Driven>>} */
export const BROWSERS = { Firefox: openFirefox, WebKitGTK: openWebKit };

/** Runs in the page, before the element: records problems, and whether the page was restored from the cache. */
function recordProblems() {
  /** @type {string[]} */
  const problems = [];
  Object.assign(window, { problems });
  addEventListener('error', ({ message }) => problems.push(`exception: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => problems.push(`rejection: ${reason}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => problems.push(`policy: ${effectiveDirective}`));
  for (const name of /** @type {const} */ (['error', 'warn'])) {
    const real = console[name];
    console[name] = (...given) => {
      problems.push(`${name}: ${given.join(' ')}`);
      real.apply(console, given);
    };
  }
  addEventListener('pageshow', ({ persisted }) => Object.assign(window, { kept: persisted }));
}

/** The first script of each page. */
/** @param {string} tier */
const recorderFor = (tier) => `(${record})(${JSON.stringify(EVENTS)}, '${tier}');(${recordProblems})();`;

/** @param {Page} page @returns {Promise<string[]>} */
export const problemsOf = (page) => page.evaluate(() => /** @type {any} */ (window).problems);

/**
 * @param {Page} page
 * @param {string} path that the browser is navigating to
 * @returns {Promise<{path: string, kept: boolean}>} `kept`: whether the page was restored from the cache
 */
export async function untilAt(page, path) {
  for (;;) {
    // Between two pages, evaluating fails.
    const there = await page.evaluate(() => ({ path: location.pathname, kept: /** @type {any} */ (window).kept }))
      .catch(() => undefined);
    if (there?.path === path && typeof there.kept === 'boolean') return there;
    await sleep(20);
  }
}

/**
 * Runs in the page.
 * @param {string} selector inside the shadow root
 * @returns {[x: number, y: number]} its middle, in view
 */
function middleInView(selector) {
  const element = document.querySelector('guided-help')?.shadowRoot.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  element.scrollIntoView({ block: 'nearest' });
  // A link may begin at the end of a line.
  const [{ left, top, right, bottom }] = element.getClientRects();
  return [(left + right) / 2, (top + bottom) / 2];
}

/** @param {Page} page @param {string} selector inside the shadow root */
export async function clickOn(page, selector) {
  await page.mouse.click(...await page.evaluate(middleInView, selector));
  await untilPainted(page);
}

/**
 * The pointer, with the few methods that these pages have.
 * @param {Page} page
 * @returns {Promise<import('./hands.js').Hands>}
 */
export const pointer = async (page) => ({
  press: (key) => clickOn(page, `[data-key="${key}"]`),
  async type(text) {
    await clickOn(page, 'input');
    await page.keyboard.type(text);
  },
});

/**
 * Opens a browser, with a server for it. Close it in `after`.
 * @param {string} name of `BROWSERS`
 * @param {Options} [options]
 */
export async function openBrowser(name, options = {}) {
  const server = await startServer({ root: DIST });
  const driven = await BROWSERS[name](options).catch(async (error) => {
    await server.close();
    throw error;
  });
  return {
    ...driven,
    server,

    /**
     * Visits a demo page. Unless problems are expected there must have been none.
     * @param {{locale: string, ready?: boolean, clean?: boolean, csp?: string, held?: boolean}} visit as in
     *   support/site.js; `held`: the time limit of files never expires
     * @param {(page: Page) => Promise<unknown>} use
     */
    async visit({ locale, ready = true, clean = true, csp = STRICT_CSP, held = false }, use) {
      const recorder = recorderFor(options.tier ?? 'canvas');
      server.setOverride('/recorder.js', { body: held ? `${recorder}(${holdTime})();` : recorder });
      // Links lead to the other ones.
      for (const each of LOCALES) {
        server.setOverride(`/demo/${each}/`, {
          alter: (html) => `${html}`.replace('<head>', '$&<script src="/recorder.js"></script>'),
          headers: { 'Content-Security-Policy': csp },
        });
      }
      const page = await driven.open(`${server.url}demo/${locale}/`);
      if (ready) await untilEvent(page, 'settled');
      await use(page);
      if (clean) assert.deepEqual(await problemsOf(page), []);
    },

    async close() {
      await driven.close();
      await server.close();
    },
  };
}
