// Starts a server with dist/ and a browser that visits it, for one test file.
import assert from 'node:assert/strict';
import puppeteer from 'puppeteer-core';
import { startServer } from '../../../scripts/lib/server.mjs';
import { DIST } from './dist.js';
import { EVENTS, record, untilEvent } from './recorder.js';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Chromium without its user interface, which draws pages in the same way and takes a third less processor time; and the
 * whole browser, for what only that has: tabs in the background, and the cache of pages to go back to.
 */
const CHROMIUM = /** @type {const} */ ({
  shell: { executablePath: '/usr/bin/chromium-headless-shell', headless: 'shell' },
  whole: { executablePath: '/usr/bin/chromium', headless: true },
});

/** A sandbox needs privileges that a build machine may not give; the rest keeps the browser from calling home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // One process for all pages of a browser: starting a process takes longer than most tests.
  '--process-per-site',
  '--renderer-process-limit=1',
  '--disable-features=SpareRendererForSitePerProcess',
];

/**
 * Flags of the browser for each tier: with WebGL, which build machines have in software only, or without. Pages are
 * composed in software in both: with WebGL, each frame would take ten times as long.
 */
const TIER_FLAGS = {
  canvas: ['--enable-unsafe-swiftshader', '--use-angle=swiftshader', '--disable-gpu-compositing'],
  mirror: ['--disable-3d-apis'],
};

/** Without a graphics card, the browser copies pixels between canvases in software, and warns that this is slow. */
const SLOW = /GL Driver Message \(OpenGL, Performance, .* GPU stall due to ReadPixels/;

/** The tiers that show the assistant. */
export const TIERS = /** @type {const} */ (['canvas', 'mirror']);

/** Milliseconds after which a browser or page counts as hung; far more than a busy machine needs. */
export const PATIENCE = 180_000;

/**
 * The problems of a page, as its console shows them.
 * @typedef {object} Problems
 * @property {string[]} exceptions uncaught ones, including unhandled rejections
 * @property {string[]} errors on the console
 * @property {string[]} warnings on the console
 */

/**
 * @typedef {object} Visit
 * @property {string} [locale] of the demo page
 * @property {string} [path] another page instead
 * @property {string} [html] the body of another page instead, served under the same policy
 * @property {number} [width] CSS px
 * @property {number} [height] CSS px
 * @property {number} [density] device px per CSS px
 * @property {boolean} [touch] whether to emulate a phone with a touch screen
 * @property {'light' | 'dark'} [theme] what the system prefers
 * @property {boolean} [still] whether the system prefers reduced motion
 * @property {string[]} [languages] of the browser, best first
 * @property {boolean} [ready] false: don't wait for the assistant
 * @property {'canvas' | 'mirror'} [tier] that the assistant ends in, if it is not that of the site
 * @property {boolean} [software] whether the element should know that WebGL is software
 * @property {boolean} [clean] false: problems are expected
 * @property {(page: Page) => Promise<unknown>} [prepare] called before anything is loaded
 */

/** @param {Page} page @returns {Problems} filled in as they occur */
function collectProblems(page) {
  /** @type {Problems} */
  const problems = { exceptions: [], errors: [], warnings: [] };
  page.on('pageerror', (error) => problems.exceptions.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.errors.push(message.text());
    if (message.type() === 'warn' && !SLOW.test(message.text())) problems.warnings.push(message.text());
  });
  return problems;
}

/** @param {string} body @param {string} head */
const pageOf = (body, head) => `<!doctype html><html><head><meta charset="utf-8"><title>Test</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/demo/demo.svg">${head}</head><body>${body}</body></html>`;

/** For `evaluateOnNewDocument`. @param {string[]} languages */
function setLanguages(languages) {
  Object.defineProperty(Navigator.prototype, 'languages', { get: () => languages });
}

/**
 * Call it at the top of a file, followed by `after(() => site.close())`. Do not await anything between two tests of a
 * file: Node.js would take the pause for the end, and close the site.
 * @param {object} [options]
 * @param {'canvas' | 'mirror'} [options.tier] that assistants reach
 * @param {string[]} [options.flags] more flags of the browser
 * @param {string | null} [options.csp] of the pages; by default, the strict one
 * @param {string} [options.root] the folder to serve; by default, dist/
 * @param {keyof typeof CHROMIUM} [options.chromium]
 */
export async function openSite({ tier = 'canvas', flags = [], csp, root = DIST, chromium = 'shell' } = {}) {
  const server = await startServer(csp === undefined ? { root } : { root, csp });
  const browser = await puppeteer.launch({
    ...CHROMIUM[chromium],
    args: [...FLAGS, ...TIER_FLAGS[tier], ...flags],
    protocolTimeout: PATIENCE,
    timeout: PATIENCE,
  });

  // While a page of the site is open, its process stays for the next one.
  // It loads nothing: Puppeteer waits for ever for what a navigation cancels.
  server.setOverride('/blank.html', {
    body: '<link rel="icon" href="data:,">',
    headers: { 'Content-Security-Policy': 'img-src data:' },
  });
  const [first] = await browser.pages();
  await first.goto(`${server.url}blank.html`);
  server.requests.length = 0;
  const tabs = await browser.target().createCDPSession();
  const storage = await first.createCDPSession();
  let opened = 0;

  /** @returns {Promise<Page>} a blank page in that process; `newPage` would start another process for its own */
  async function openTab() {
    const url = `${server.url}blank.html?${++opened}`;
    await tabs.send('Target.createTarget', { url });
    const page = await (await browser.waitForTarget((target) => target.url() === url)).page();
    assert.ok(page);
    return page;
  }

  /** @param {Page} page @param {Visit} visit @returns {Promise<string>} the address to visit */
  async function prepare(page, visit) {
    const { width = 800, height = 900, density = 1, theme = 'light', languages, html, locale = 'en-US' } = visit;
    const { touch = false } = visit;
    // Before the page is opened: changing it later reloads the page.
    await page.setViewport({ width, height, deviceScaleFactor: density, hasTouch: touch, isMobile: touch });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: visit.still ? 'reduce' : 'no-preference' },
    ]);
    await page.evaluateOnNewDocument(record, EVENTS, visit.tier ?? tier, visit.software);
    if (languages) await page.evaluateOnNewDocument(setLanguages, languages);
    await visit.prepare?.(page);
    if (html === undefined) return visit.path ?? `demo/${locale}/`;
    const head = '<script type="module" src="/guided-help.js"></script>';
    server.setOverride('/test.html', { body: pageOf(html, head) });
    return 'test.html';
  }

  return {
    browser,
    server,
    tier,

    /**
     * Opens a page, hands it to `use`, and closes it and those that it opened: one visit after another, since only the
     * page in front is painted. Unless problems are expected there must have been none.
     * @template T
     * @param {Visit} visit
     * @param {(page: Page, problems: Problems) => Promise<T>} use
     * @returns {Promise<T>}
     */
    async visit(visit, use) {
      try {
        const page = await openTab();
        page.setDefaultTimeout(PATIENCE);
        const problems = collectProblems(page);
        await page.goto(server.url + (await prepare(page, visit)));
        if (visit.ready ?? true) await untilEvent(page, 'settled');
        const result = await use(page, problems);
        if (visit.clean ?? true) {
          const violations = await page.evaluate(() => window.recorded.violations);
          assert.deepEqual({ ...problems, violations }, { exceptions: [], errors: [], warnings: [], violations: [] });
        }
        return result;
      } finally {
        await Promise.all((await browser.pages()).filter((page) => page !== first).map((page) => page.close()));
        await storage.send('Storage.clearDataForOrigin', { origin: new URL(server.url).origin, storageTypes: 'all' });
      }
    },

    async close() {
      await browser.close();
      await server.close();
    },
  };
}
