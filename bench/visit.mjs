// Opens a page under limits, as a new visitor, and reads what the probe and the browser recorded.
import { readFile } from 'node:fs/promises';
import { probe } from './probe.js';

/**
 * Milliseconds since the navigation began.
 * @typedef {object} Record
 * @property {number} visible the field of the first question has a place on the screen
 * @property {number} answerable it takes an answer
 * @property {number} settled everything is painted
 * @property {[start: number, duration: number][]} tasks longer than 50 ms
 * @property {[start: number, duration: number][]} scripts of 5 ms and more in tasks that are longer than 50 ms
 * @property {[start: number, duration: number][]} contexts of WebGL: how long the browser took for each
 * @property {number} shift cumulative layout shift
 * @property {number[]} interactions from a click to the frame after it; only those of 16 ms and more
 * @property {number} frames from the click until its result was painted
 */

/**
 * @typedef {object} Limits
 * @property {string} name
 * @property {number} cpu how many times slower; 1 for not
 * @property {{download: number, upload: number, latency: number} | null} network bytes per second, milliseconds
 */

/** @type {Limits[]} */
export const LIMITS = [
  { name: 'unthrottled', cpu: 1, network: null },
  { name: '4× CPU', cpu: 4, network: null },
  { name: 'slow 4G, 4× CPU', cpu: 4, network: { download: 200_000, upload: 93_750, latency: 150 } },
];

/** @typedef {globalThis.Record<string, number>} Figures by name; a name that is missing was not measured */

/** Milliseconds without a request or a long task, after which a page is taken as settled. */
const QUIET = 1000;

/** Milliseconds at rest. */
const REST = 10_000;

/** @param {number} pid @returns {Promise<number>} bytes that only this process holds */
async function privateBytes(pid) {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return [...text.matchAll(/^Private_\w+: +(\d+) kB$/gm)].reduce((sum, [, size]) => sum + 1024 * Number(size), 0);
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {object} options
 * @param {Limits} options.limits
 * @param {number} options.count of the product on the page; 0 where there is none
 * @param {boolean} options.paints whether to wait until all of it is painted
 * @param {string} options.answer typed into the first question
 * @param {boolean} options.rests whether to measure what the page costs at rest
 * @param {number} [options.density] device px per CSS px
 * @param {boolean} [options.weighs] whether to measure memory
 * @returns {Promise<Figures>}
 */
export async function visit(browser, url, { limits, count, paints, answer, rests, density = 1, weighs = rests }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 800, height: 900, deviceScaleFactor: density });
    await page.setCacheEnabled(false);
    const client = await page.createCDPSession();
    await client.send('Emulation.setCPUThrottlingRate', { rate: limits.cpu });
    await client.send('Network.enable');
    if (limits.network) {
      const { download, upload, latency } = limits.network;
      await client.send('Network.emulateNetworkConditions',
        { offline: false, latency, downloadThroughput: download, uploadThroughput: upload });
    }
    /** Seconds of the browser's clock, and bytes of each file. @type {[time: number, bytes: number][]} */
    const loaded = [];
    let lastEvent = performance.now();
    client.on('Network.requestWillBeSent', () => { lastEvent = performance.now(); });
    client.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) => {
      loaded.push([timestamp, encodedDataLength]);
      lastEvent = performance.now();
    });
    await page.evaluateOnNewDocument(probe, count);
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    if (count > 0) await page.waitForFunction(() => /** @type {any} */ (window).record.answerable > 0, { timeout: 120_000 });
    if (paints) await page.waitForFunction(() => /** @type {any} */ (window).record.settled > 0, { timeout: 120_000 });

    /** @returns {Promise<Record>} */
    const read = () => page.evaluate(() => /** @type {any} */ (window).record);
    for (let tasks = -1; ;) {
      const found = (await read()).tasks.length;
      if (found === tasks && performance.now() - lastEvent > QUIET) break;
      tasks = found;
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
    const record = await read();
    const firstText = await page.evaluate(() =>
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
    const metrics = async () => Object.fromEntries((await client.send('Performance.getMetrics')).metrics
      .map(({ name, value }) => [name, value]));
    await client.send('Performance.enable', { timeDomain: 'timeTicks' });
    const { NavigationStart } = await metrics();
    /** @param {number} until milliseconds since the navigation began */
    const upTo = (until) => loaded.filter(([time]) => (time - NavigationStart) * 1000 <= until);
    const sum = (/** @type {number[]} */ values) => values.reduce((total, value) => total + value, 0);

    /** @type {Figures} */
    const figures = {
      'first text': firstText,
      'requests in all': loaded.length,
      'bytes in all': sum(loaded.map(([, bytes]) => bytes)),
      'blocking time': sum(record.tasks.map(([, duration]) => duration - 50)),
      'longest task': Math.max(0, ...record.tasks.map(([, duration]) => duration)),
      'creating the WebGL context': sum(record.contexts.map(([, duration]) => duration)),
      'longest script without it': Math.max(0, ...record.scripts.map(([start, duration]) => duration -
        sum(record.contexts.filter(([at]) => at >= start && at < start + duration).map(([, within]) => within)))),
      'layout shift': record.shift,
    };
    if (count > 0) {
      const before = upTo(record.answerable);
      Object.assign(figures, {
        'question visible': record.visible,
        answerable: record.answerable,
        'requests until answerable': before.length,
        'bytes until answerable': sum(before.map(([, bytes]) => bytes)),
      });
      if (record.settled) figures['all painted'] = Math.max(record.settled, record.answerable);
    }
    const system = await browser.target().createCDPSession();
    const processes = async () => (await system.send('SystemInfo.getProcessInfo')).processInfo;
    if (rests) {
      const cpu = async () => sum((await processes()).filter(({ type }) => type !== 'browser').map(({ cpuTime }) => cpuTime));
      const [busy, start] = [(await metrics()).TaskDuration, await cpu()];
      await new Promise((resolve) => setTimeout(resolve, REST));
      figures['main thread at rest'] = ((await metrics()).TaskDuration - busy) * 1000;
      figures['processor at rest'] = (await cpu() - start) * 1000;
    }
    if (weighs) {
      await client.send('HeapProfiler.enable');
      await client.send('HeapProfiler.collectGarbage');
      figures.heap = (await metrics()).JSHeapUsedSize;
      const all = await processes();
      await page.evaluate(() => {
        for (const end = performance.now() + 300; performance.now() < end;);
      });
      // The browser has renderers of its own; the page's is the one that has just worked.
      const [{ id: renderer }] = (await processes()).filter(({ type }) => type === 'renderer')
        .map(({ id, cpuTime }) => ({ id, worked: cpuTime - (all.find((process) => process.id === id)?.cpuTime ?? 0) }))
        .sort((one, other) => other.worked - one.worked);
      figures['memory of the process'] = await privateBytes(renderer);
      const graphics = all.find(({ type }) => type === 'GPU');
      if (graphics) figures['memory of the graphics process'] = await privateBytes(graphics.id);
    }
    if (count === 1) [figures['click to painted'], figures['frames from click to painted']] = await clickNext(page, answer);
    return figures;
  } finally {
    await context.close();
  }
}

/**
 * Answers the first question by keyboard and mouse.
 * @param {import('puppeteer-core').Page} page
 * @param {string} answer
 * @returns {Promise<[duration: number, frames: number]>} milliseconds from the click to the frame after it, 16 for a shorter
 *   time; and the number of frames until its result was painted
 */
async function clickNext(page, answer) {
  const field = await page.$('.survey input[type=number]') ?? await page.$('guided-help >>> input');
  if (!field) throw new Error('there is no field');
  await field.click();
  await page.keyboard.type(answer);
  const button = await page.$('guided-help >>> button.primary') ?? await page.$('.survey .sd-navigation__next-btn');
  if (!button) throw new Error('there is no button');
  await page.evaluate(() => {
    const { record, watchClick } = /** @type {any} */ (window);
    record.interactions.splice(0);
    watchClick();
  });
  await button.click();
  await page.waitForFunction(() => !document.querySelector('.survey input[type=number]') &&
    !document.querySelector('guided-help')?.shadowRoot?.querySelector('input'));
  // Entries come after the frame.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const { interactions, frames } = await page.evaluate(() => /** @type {any} */ (window).record);
  return [Math.max(16, ...interactions), frames];
}
