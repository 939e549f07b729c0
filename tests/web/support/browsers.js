// The two browsers beside Chromium: the same pages, the same helpers, another way to drive each.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { STRICT_CSP, startServer } from '../../../scripts/lib/server.mjs';
import { DIST } from './dist.js';
import { holdTime } from './faults.js';
import { openFirefox } from './firefox.js';
import { untilPainted } from './mirror.js';
import { EVENTS, record, untilEvent } from './recorder.js';
import { openWebKit } from './webkit.js';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @typedef {object} Options
 * @property {'canvas' | 'mirror'} [tier] that assistants reach: with WebGL, or without
 * @property {boolean} [still] the system prefers that nothing glides
 * @property {boolean} [wasm] Firefox only: whether there is WebAssembly
 */

/**
 * @typedef {object} Driven
 * @property {(url: string) => Promise<Page>} open a page; of puppeteer's, only what the helpers of these tests use
 * @property {() => Promise<unknown>} back to the page before, without waiting for it
 * @property {(selector: string) => Promise<{role: string, label: string}>} [named] what assistive technology is told of
 *   an element inside the shadow root
 * @property {() => Promise<void>} close
 */

/** @type {Record<string, (options: Options) => Promise<Driven>>} */
export const BROWSERS = { Firefox: openFirefox, WebKitGTK: openWebKit };

/** Runs in the page, before the element: what its reader's console would show, and how it was shown. */
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

/** Before everything else in a page. */
const RECORDER = `(${record})(${JSON.stringify(EVENTS)});(${recordProblems})();`;

/** @param {Page} page @returns {Promise<string[]>} */
export const problemsOf = (page) => page.evaluate(() => /** @type {any} */ (window).problems);

/**
 * @param {Page} page
 * @param {string} path to which the browser is on its way
 * @returns {Promise<{path: string, kept: boolean}>} whether the page there was kept as it was left
 */
export async function untilAt(page, path) {
  for (;;) {
    // Between two pages there is nothing to ask.
    const there = await page.evaluate(() => ({ path: location.pathname, kept: /** @type {any} */ (window).kept }))
      .catch(() => undefined);
    if (there?.path === path && typeof there.kept === 'boolean') return there;
    await sleep(20);
  }
}

/** Runs in the page. @param {string} selector inside the shadow root @returns {[x: number, y: number]} in sight */
function middleInSight(selector) {
  const element = document.querySelector('guided-help')?.shadowRoot.querySelector(selector);
  if (!element) throw new Error(`nothing is ${selector}`);
  element.scrollIntoView({ block: 'nearest' });
  // A link may begin at the end of a line.
  const [{ left, top, right, bottom }] = element.getClientRects();
  return [(left + right) / 2, (top + bottom) / 2];
}

/** @param {Page} page @param {string} selector inside the shadow root */
export async function clickOn(page, selector) {
  await page.mouse.click(...await page.evaluate(middleInSight, selector));
  await untilPainted(page);
}

/** The pointer, where there is no more of puppeteer. @param {Page} page @returns {Promise<import('./hands.js').Hands>} */
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
     * @param {{locale: string, ready?: boolean, clean?: boolean, csp?: string, held?: boolean}} visit as of
     *   support/site.js; held: the time limit of files never runs out
     * @param {(page: Page) => Promise<unknown>} use
     */
    async visit({ locale, ready = true, clean = true, csp = STRICT_CSP, held = false }, use) {
      server.setOverride('/recorder.js', { body: held ? `${RECORDER}(${holdTime})();` : RECORDER });
      const path = `demo/${locale}/`;
      server.setOverride(`/${path}`, {
        alter: (html) => `${html}`.replace('<head>', '$&<script src="/recorder.js"></script>'),
        headers: { 'Content-Security-Policy': csp },
      });
      const page = await driven.open(server.url + path);
      if (ready) await untilEvent(page, 'ready');
      await use(page);
      if (clean) assert.deepEqual(await problemsOf(page), []);
    },

    async close() {
      await driven.close();
      await server.close();
    },
  };
}
