// Measures the workbench; scripts/workbench-speed builds and calls this.
import { join } from 'node:path';
import { openChromium } from './lib/chromium.mjs';
import { ROOT } from './lib/process.mjs';
import { startServer } from './lib/server.mjs';

/** CSS px: some forty narrow cards are in view. */
const HUGE = { width: 3400, height: 8200 };

/** CSS px: a usual window. */
const USUAL = { width: 1600, height: 1000 };

/** Keystrokes that are measured. */
const KEYS = 25;

/** @param {number[]} values */
const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

/** Runs in the page. @param {number} keys */
async function measure(keys) {
  const pause = (/** @type {number} */ time) => new Promise((resolve) => {
    setTimeout(resolve, time);
  });
  const frame = () => new Promise(requestAnimationFrame);
  /** @type {number[]} */
  let long = [];
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  const cards = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.card')]).filter((card) => {
    const { top, bottom } = card.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const textOn = (/** @type {Element} */ card) => card.shadowRoot?.querySelector('[data-key="action.next"]')?.textContent;
  const area = /** @type {HTMLTextAreaElement} */ (document.querySelector('#target'));
  const gallery = /** @type {HTMLElement} */ (document.querySelector('.gallery'));
  gallery.scrollTop = 0;
  await pause(1000);
  long = [];
  /** @type {number[]} */
  const delays = [];
  let inView = 0;
  for (let count = 0; count < keys; count++) {
    area.focus();
    area.setSelectionRange(0, 0);
    const showing = cards().filter((card) => textOn(card) !== undefined);
    inView = cards().length;
    const start = performance.now();
    document.execCommand('insertText', false, String.fromCharCode(0x4e00 + count));
    while (!showing.every((card) => textOn(card)?.startsWith(area.value))) await pause(4);
    delays.push(performance.now() - start);
    // As fast as a person types.
    await pause(150);
  }
  const typing = long;
  long = [];
  let frames = 0;
  for (let top = 0; top < 60_000; top += 400) {
    gallery.scrollTop = top;
    await frame();
    frames++;
  }
  return { delays, inView, typing, scrolling: long, frames, rows: document.querySelectorAll('.screen').length, live: document.querySelectorAll('.card').length };
}

const painted = process.argv.includes('--painted');
const server = await startServer({ root: join(ROOT, 'dist') });
const { browser, page } = await openChromium(painted, HUGE);
try {
  const opened = performance.now();
  await page.goto(`${server.url}workbench/#zh-TW/interface/action.next?width=320`);
  await page.waitForSelector('#target');
  const usable = performance.now() - opened;
  await page.waitForFunction(() => document.querySelector('.screen') && !document.querySelector('.status')?.textContent);
  await page.evaluate((isPainted) => isPainted || /** @type {HTMLElement} */ (document.querySelector('.tools [name=painted]')).click(), painted);
  await page.click('.tools [name=source]');
  await page.click('.tools [name=all]');
  await page.waitForFunction(() => document.querySelectorAll('.screen').length > 400 && document.querySelectorAll('.card').length > 30, { timeout: 120_000 });
  await page.waitForFunction((tier) => [...document.querySelectorAll('.card')].every((card) => card.getAttribute('tier') === tier), { timeout: 300_000 }, painted ? 'canvas' : 'mirror');
  // Of one guide: the first cards of the others have the whole article, and fill the window.
  const filter = (/** @type {string} */ folder) => page.evaluate((wanted) => {
    const more = /** @type {HTMLElement} */ (document.querySelector('.filters > button'));
    if (more.getAttribute('aria-expanded') === 'false') more.click();
    requestAnimationFrame(() => {
      const list = /** @type {HTMLSelectElement} */ (document.querySelector('.filters .more select'));
      list.value = wanted;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }, folder);
  await filter('renew-loan');
  await page.waitForFunction(() => document.querySelectorAll('.screen').length < 100 && document.querySelectorAll('.card').length > 30);
  const { delays, inView, rows, live } = await page.evaluate(measure, KEYS);
  await filter('');
  await page.setViewport(USUAL);
  await page.waitForFunction(() => document.querySelectorAll('.screen').length > 400);
  const usual = await page.evaluate(measure, KEYS);
  const list = (/** @type {number[]} */ values) => (values.length === 0 ? 'none' : values.map(Math.round).join(', '));
  console.log(`Usable after ${Math.round(usable)} ms. ${rows} screens, ${live} cards run, ${inView} are in view${painted ? ', painted' : ''}.`);
  console.log(`From a key to all cards in view: median ${Math.round(median(delays))} ms, most ${Math.round(Math.max(...delays))} ms, of ${delays.length} keys.`);
  console.log(`In a window of ${USUAL.width} × ${USUAL.height} px, beside ${usual.rows} screens, of which ${usual.live} run:`);
  console.log(`- from a key to all cards in view: median ${Math.round(median(usual.delays))} ms;`);
  console.log(`- tasks over 50 ms while ${KEYS} keys are typed: ${list(usual.typing)};`);
  console.log(`- tasks over 50 ms while scrolling, in ${usual.frames} frames: ${list(usual.scrolling)}.`);
} finally {
  await browser.close();
  await server.close();
}
