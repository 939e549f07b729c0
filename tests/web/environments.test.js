// Place, focus, links and picture stay, wherever a page puts the element and whatever happens around it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, describe, test } from 'node:test';
import { STRICT_CSP, startServer } from '../../scripts/lib/server.mjs';
import { bothPictures, pictureOf, textLines } from './support/canvas.js';
import { DIST, GUIDE } from './support/dist.js';
import { likeMooTools, likePrototype, likeZone } from './support/libraries.js';
import { shareOf } from './support/matrix.js';
import { FIELD, find, inside, keyed, stateOf, untilPainted, untilShown } from './support/mirror.js';
import { likeness, toDevice } from './support/pixels.js';
import { untilEvent } from './support/recorder.js';
import { openSite } from './support/site.js';
import { linksShown, pressAt, viewOf } from './support/views.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** With tabs in the background, and the cache of pages to go back to. */
const whole = await openSite({ chromium: 'whole' });
const shell = await openSite();
/** Serves files that other origins may load and embed. */
const assets = await startServer({
  root: DIST,
  headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
});
after(() => Promise.all([whole.close(), shell.close(), assets.close()]));

const FONT = await readFile('/usr/share/fonts/opentype/urw-base35/URWBookman-Light.otf');

/** Some places are not near the window at first. */
const ELEMENT = `<guided-help guide="${GUIDE.id}" lang="en-US" loading="eager"></guided-help>`;
const HEAD = '<title>Test</title><link rel="icon" href="/demo/demo.svg">';
const SCRIPT = '<script type="module" src="/guided-help.js"></script>';
/** The policy of a page whose assets are on another origin. */
const CSP_ASSETS = STRICT_CSP.replaceAll("'self'", `'self' ${assets.url}`);
const ELSEWHERE = `<script type="module" src="${assets.url}guided-help.js"></script>${ELEMENT}`;

/** Everything is in view. */
const SIZE = { width: 700, height: 1100 };

/**
 * @typedef {object} Environment
 * @property {string} name
 * @property {string} [body] of the page
 * @property {string} [css] of the page
 * @property {() => void} [script] that the page runs first
 * @property {string} [page] the whole page, instead of `body`
 * @property {Record<string, string>} [headers] of the page
 * @property {string} [frame] selector of the frame that the element is in
 * @property {string} [shadow] selector of the host of the shadow root that the element is in
 * @property {{width: number, height: number}} [size] CSS px, of the window
 * @property {(page: Page) => Promise<unknown>} [arrives] called when the assistant is ready
 * @property {(page: Page) => Promise<unknown>} [happens] called at the first step
 * @property {true} [whole] if it needs the whole browser
 * @property {string} [locale] shown after that
 * @property {true} [forgetsFocus] if the browser itself drops focus meanwhile
 * @property {number} [density] device px per CSS px after that
 * @property {number} [alike] least likeness of each line to HTML
 */

/** The browser resamples the picture, so thin letters differ from HTML. */
const RESAMPLED = 0.75;

const ALIKE = 0.93;

/** For `evaluateOnNewDocument`. @param {string} css of the page from its start, until it is replaced */
function addStyles(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/** @param {string} css @returns {(page: Page) => Promise<unknown>} */
const restyle = (css) => (page) => page.evaluate(addStyles, css);

/** CSS px: the narrowest window that people read in, without what is around the element. */
const LEAST_WIDTH = 240;

/** @param {Page} page */
async function assertWide(page) {
  const width = await page.evaluate(() => document.querySelector('guided-help')?.getBoundingClientRect().width ?? 0);
  assert.ok(width >= LEAST_WIDTH, `${width} px`);
}

/** For `evaluateOnNewDocument`: puts the element into a shadow root, where `querySelector` then looks for it. */
function insideOfShadow() {
  addEventListener('DOMContentLoaded', () => {
    const outer = document.querySelector('#outer')?.attachShadow({ mode: 'open' });
    const help = document.createElement('guided-help');
    for (const [name, value] of [['guide', 'cancel-subscription'], ['lang', 'en-US']]) help.setAttribute(name, value);
    outer?.append(help);
    document.querySelector = (/** @type {string} */ selector) => outer?.querySelector(selector) ?? null;
  });
}

/**
 * Under emulation, the page gets the new density only with the next picture: what is painted then would come between two
 * pictures that are compared.
 * @param {import('puppeteer-core').Viewport} viewport
 * @returns {(page: Page) => Promise<unknown>}
 */
const setDensity = (viewport) => async (page) => {
  await page.setViewport(viewport);
  await pictureOf(page);
  await untilPainted(page);
};

/** @type {Environment[]} */
const ENVIRONMENTS = [
  { name: 'a plain page' },
  {
    name: 'a tab in the background whose language has changed', whole: true,
    locale: 'zh-TW',
    async happens(page) {
      const other = await page.browserContext().newPage();
      await other.bringToFront();
      assert.ok(await page.evaluate(() => document.hidden));
      await page.evaluate(() => void (document.querySelector('guided-help')?.setAttribute('lang', 'zh-TW')));
      await untilShown(page, '[lang="zh-TW"] h2');
      await page.bringToFront();
    },
  },
  {
    name: 'a window that moves to a sharper screen', density: 2,
    happens: setDensity({ ...SIZE, deviceScaleFactor: 2 }),
  },
  {
    name: 'a page that is zoomed in', density: 1.5,
    happens: setDensity({ width: 467, height: 733, deviceScaleFactor: 1.5 }),
  },
  {
    name: 'a page that is zoomed out', density: 0.75,
    happens: setDensity({ width: 933, height: 1467, deviceScaleFactor: 0.75 }),
  },
  {
    name: 'a device that is rotated', size: { width: 900, height: 420 },
    happens: (page) => page.setViewport({ width: 420, height: 900 }),
  },
  {
    name: 'a part of the page that was hidden and is shown again', forgetsFocus: true,
    async happens(page) {
      await restyle('main { display: none }')(page);
      await untilPainted(page);
      await restyle('')(page);
    },
  },
  {
    name: 'a part of the page that is not rendered while out of view',
    body: `<main>${ELEMENT}</main><div class="tall"></div>`,
    css: 'main { content-visibility: auto } .tall { height: 5000px }',
    async happens(page) {
      await page.evaluate(() => scrollTo(0, 5000));
      await untilPainted(page);
      await page.evaluate(() => scrollTo(0, 0));
    },
  },
  {
    name: 'a box that scrolls',
    body: `<main><div class="tall"></div>${ELEMENT}<div class="tall"></div></main>`,
    css: 'main { overflow: auto; height: 1000px } .tall { height: 3000px }',
    async happens(page) {
      for (const top of [0, 3000.5]) {
        await page.evaluate((to) => document.querySelector('main')?.scrollTo(0, to), top);
        await untilPainted(page);
      }
    },
  },
  { name: 'a parent that is rotated', css: 'main { transform: rotate(20deg) }', alike: RESAMPLED },
  { name: 'a parent that is reduced', css: 'main { scale: .7 }', alike: RESAMPLED },
  { name: 'a parent that is squashed', css: 'main { transform: scaleY(.6) }', alike: RESAMPLED },
  { name: 'a parent that is flipped', css: 'main { transform: scaleX(-1) }' },
  { name: 'a parent that grows from nothing', css: 'main { transform: scale(0) }', arrives: restyle('') },
  { name: 'a parent that is rotated by 90 degrees', css: 'main { rotate: 90deg }', alike: RESAMPLED },
  {
    name: 'a parent that is skewed', css: 'main { transform: skewX(10deg); margin-inline: 150px }',
    size: { width: 1000, height: 1100 }, alike: RESAMPLED,
  },
  {
    name: 'a parent in perspective', css: 'body { perspective: 900px } main { transform: rotateY(25deg) }',
    alike: RESAMPLED,
  },
  {
    name: 'a parent that is tilted at first', css: 'body { perspective: 900px } main { transform: rotateX(60deg) rotate(9deg) }',
    arrives: restyle(''),
  },
  {
    name: 'a page whose font loads late',
    css: 'guided-help { --guided-help-font: Later }',
    headers: { 'Content-Security-Policy': `${STRICT_CSP}; font-src 'self'` },
    async happens(page) {
      const before = await pictureOf(page);
      await page.evaluate(async () => {
        const face = new FontFace('Later', 'url(/later.otf)');
        document.fonts.add(face);
        await face.load();
      });
      await page.evaluate(() => document.fonts.ready);
      await untilPainted(page);
      const { width, height } = before;
      assert.ok(likeness(before, await pictureOf(page), { left: 0, top: 0, right: width, bottom: height }) < 0.9);
    },
  },
  {
    name: 'a page that is left and returned to', whole: true,
    async happens(page) {
      await page.evaluate(() => {
        const back = new Promise((resolve) => {
          addEventListener('pageshow', ({ persisted }) => resolve(persisted), { once: true });
        });
        Object.assign(window, { back });
      });
      await page.goto(`${whole.server.url}demo/zh-TW/`);
      await page.goBack();
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).back), true);
    },
  },
  {
    name: 'a page that is pinch-zoomed',
    async happens(page) {
      const session = await page.createCDPSession();
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
      await untilPainted(page);
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    },
  },
  ...['allow-scripts', 'allow-scripts allow-popups'].map((sandbox) => ({
    name: `a frame with sandbox="${sandbox}"`,
    page: `<!doctype html>${HEAD}<iframe sandbox="${sandbox}" src="/inside.html"></iframe>`,
    headers: { 'Content-Security-Policy': `${STRICT_CSP}; frame-src 'self'` },
    css: 'iframe { position: fixed; inset: 0; border: 0; width: 100%; height: 100% }',
    frame: 'iframe',
  })),
  {
    name: 'an isolated page whose assets are on another origin',
    page: `<!doctype html>${HEAD}${ELSEWHERE}`,
    headers: {
      'Content-Security-Policy': CSP_ASSETS,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
    happens: async (page) => assert.ok(await page.evaluate(() => crossOriginIsolated)),
  },
  { name: 'a page that unsets all styles', css: '* { all: unset !important }' },
  {
    name: 'a page that sets everything vertically, from right to left',
    css: '* { writing-mode: vertical-rl !important; direction: rtl !important; text-orientation: upright !important }',
    body: `<div>${ELEMENT}</div>`,
  },
  {
    name: 'a page that forces one font and forbids selection',
    css: `:root { font-size: 3px !important } * { user-select: none !important; -webkit-user-select: none !important;
      font: italic small-caps 900 2rem/5 monospace !important; text-transform: uppercase !important }
      guided-help { font-size: 20px !important }`,
  },
  {
    name: 'a page that styles the text of everything',
    css: `* { -webkit-text-stroke: 3px red; -webkit-text-fill-color: red; text-rendering: geometricPrecision;
      font-size-adjust: 1; text-underline-position: under; font-kerning: none; text-shadow: 0 0 9px lime;
      text-emphasis: dot; font-variant-caps: all-small-caps; font-synthesis: none; text-wrap: nowrap; text-indent: 9em;
      word-break: break-all; hyphens: auto; font-stretch: 200%; quotes: none; tab-size: 90; zoom: 1 }`,
  },
  {
    name: 'a page that styles every canvas and element',
    css: `* { float: left !important; position: relative !important; display: block !important; filter: sepia(1);
      border: 9px dotted lime !important; margin: 3px !important; max-height: none !important; clear: none !important }
      canvas, section, button, a, h2, .card, .stage, .frame { display: none !important; opacity: 0 !important }
      guided-help { display: inline !important; width: 640px !important; filter: contrast(1.1) !important;
      opacity: .9 !important }`,
  },
  { name: 'a page with Prototype.js', script: likePrototype },
  { name: 'a page with MooTools', script: likeMooTools },
  { name: 'a page with Zone.js and RequireJS', script: likeZone },
  {
    name: 'a page in quirks mode',
    page: `${HEAD}${SCRIPT}<table width="100%"><tr><td><font size="2">${ELEMENT}</font></td></tr></table>`,
    happens: async (page) => assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat'),
  },
  { name: 'a page that runs from right to left', page: `<!doctype html><html dir="rtl">${HEAD}${SCRIPT}<main>${ELEMENT}</main></html>` },
  {
    name: 'a dialog over the page', body: `<dialog>${ELEMENT}</dialog>`,
    css: 'dialog { width: 600px }',
    arrives: async (page) => {
      await page.evaluate(() => document.querySelector('dialog')?.showModal());
      await untilPainted(page);
    },
  },
  {
    name: 'a details element that is closed at first', body: `<details><summary>Help</summary>${ELEMENT}</details>`,
    arrives: (page) => page.click('summary'),
  },
  {
    name: 'a grid cell that is as narrow as possible', css: 'main { display: grid; grid-template-columns: min-content 1fr }',
    size: { width: 700, height: 1800 }, happens: assertWide,
  },
  {
    name: 'a flex item that is as narrow as possible', css: 'main { display: flex } guided-help { flex: 0 0 min-content }',
    size: { width: 700, height: 1800 }, happens: assertWide,
  },
  {
    name: 'a shadow root of the page', body: '<div id="outer"></div>', script: insideOfShadow, shadow: '#outer',
  },
];

/** @param {Environment} environment @returns {string} */
const pageOf = ({ body = `<main>${ELEMENT}</main>`, page }) => page ?? `<!doctype html><html lang="en">${HEAD}
<meta name="viewport" content="width=device-width, initial-scale=1">${SCRIPT}${body}</html>`;

/** @param {string[]} ids */
const linksExpected = (ids) => ids.map((id) => ({
  id, href: GUIDE.links[id], rel: 'noopener noreferrer', policy: 'no-referrer', target: '_blank', found: true,
}));

/** @param {Page} page @param {Environment} environment */
async function assertPainted(page, { density = 1, alike = ALIKE }) {
  const title = await find(page, inside('h2'));
  const heading = await title.evaluate((element) => {
    element.scrollIntoView({ block: 'nearest' });
    return element.textContent;
  });
  // It may have been too far from the window to be painted.
  do await untilPainted(page);
  while (!(await page.$(inside('canvas'))));
  const { width } = page.viewport() ?? SIZE;
  const lines = (await page.evaluate(textLines))
    .filter(({ text, left, right }) => left >= 0 && right <= width && text.trim().length > 1);
  const { painted, html } = await bothPictures(page);
  assert.ok(lines.some(({ text }) => text === heading), `${heading}`);
  assert.deepEqual(lines.flatMap((line) => {
    const found = likeness(painted, html, toDevice(line, density), alike === RESAMPLED ? 4 : 1);
    return found < alike ? [`${line.text}: ${found.toFixed(2)}`] : [];
  }), []);
}

/** @param {Page} page @param {Environment} environment @param {{step: number, focus: unknown}} expected */
async function assertThere(page, environment, expected) {
  const { node, step, locale, tier, focus } = await stateOf(page);
  assert.deepEqual({ node, step, locale, tier, focus },
    { node: 'cancel-online', locale: environment.locale ?? 'en-US', tier: 'canvas', ...expected });
  assert.deepEqual(await page.evaluate(linksShown), linksExpected(['your-products', 'learn-more']));
  await assertPainted(page, environment);
}

/** What has focus at the second step. */
const SECOND_STEP = { name: 'li', keys: ['', 'step.current', 'cancel-online.find'], current: true };

describe('place, focus, links and picture are right in', () => {
  // Every other one; all take a minute and a half.
  for (const environment of shareOf(ENVIRONMENTS, 0, 3)) {
    const { name, css = '', script, headers, frame, size = SIZE, happens, arrives, forgetsFocus } = environment;
    test(name, async () => {
      const site = environment.whole ? whole : shell;
      site.server.setOverride('/environment.html', { body: pageOf(environment), ...(headers && { headers }) });
      site.server.setOverride('/later.otf', { body: FONT });
      site.server.setOverride('/inside.html', {
        body: `<!doctype html><title>Test</title>${ELSEWHERE}`, headers: { 'Content-Security-Policy': CSP_ASSETS },
      });
      const prepare = async (/** @type {Page} */ page) => {
        await page.evaluateOnNewDocument(addStyles, css);
        if (script) await page.evaluateOnNewDocument(script);
      };
      await site.visit({ path: 'environment.html', ...size, ready: !frame, prepare }, async (page) => {
        const view = await viewOf(page, environment);
        await untilEvent(view, 'settled');
        await arrives?.(view);
        await pressAt(view, FIELD);
        await page.keyboard.type('3');
        await page.keyboard.press('Enter');
        await untilPainted(view);
        const { focus: before } = await stateOf(view);
        assert.ok(before);
        await happens?.(view);
        await untilPainted(view);
        await assertThere(view, environment, { step: 1, focus: forgetsFocus ? null : before });
        await pressAt(view, keyed('action.next'));
        const { step, focus } = await stateOf(view);
        assert.deepEqual({ step, focus }, { step: 2, focus: SECOND_STEP });
      });
    });
  }
});
