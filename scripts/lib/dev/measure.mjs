// Measures how long each kind of change takes to appear in a page.
import { cp, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findFiles } from '../process.mjs';
import { startDev } from './start.mjs';

/** Files that are touched, but not changed. Folder, and end of the path, since folders may move. */
const SOURCES = [
  ['JavaScript', 'web', '/mirror.js'],
  ['CSS', 'web', '/style.css'],
  ['C++, a usual file', 'src/assistant', '/screen_builder.cc'],
  ['C++, the slowest file', 'src/json', '/json.cc'],
];

/** Files that are changed, in a copy of the project: without a change, pages would not reload. */
const CONTENT = [
  ['words', 'localization/cancel-subscription/zh-TW.json', /"(action|license)[^"]*": "/],
  ['guide', 'web/guides/cancel-subscription.json', /"article": "/],
];

/** @param {string} folder @param {string} end of the path @returns {Promise<string>} */
async function findFile(folder, end) {
  const file = (await findFiles(folder, /./)).find((path) => path.endsWith(end));
  if (file === undefined) throw new Error(`no file ${end} in ${folder}`);
  return file;
}

/** @param {string} url */
async function openBrowser(url) {
  const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic'] });
  const page = await browser.newPage();
  /** @type {(() => void) | undefined} */
  let isReady;
  await page.exposeFunction('reportReady', () => isReady?.());
  await page.evaluateOnNewDocument(() =>
    addEventListener('guided-help-ready', () => /** @type {any} */ (window).reportReady()));
  const untilReady = () => new Promise((resolve) => { isReady = () => resolve(undefined); });

  const first = untilReady();
  await page.goto(url);
  await first;
  return {
    close: () => browser.close(),

    /**
     * Prints a line: seconds from the change to the page's reload, and to the first question of the reloaded page.
     * @param {string} label
     * @param {() => Promise<void>} change
     * @param {Promise<never>} failed rejects if the change cannot be built
     */
    async time(label, change, failed) {
      const reloaded = new Promise((resolve) => { page.once('framenavigated', resolve); });
      const ready = untilReady();
      const start = performance.now();
      await change();
      await Promise.race([reloaded, failed]);
      const reload = performance.now() - start;
      await ready;
      const times = [reload, performance.now() - start].map((time) => (time / 1000).toFixed(2).padStart(6));
      console.log(`${times.join(' ')}  ${label}`);
    },
  };
}

/**
 * @param {Omit<import('./start.mjs').Options, 'port' | 'onrebuild'>} options
 * @returns {Promise<number>} the exit code
 */
export async function measure(options) {
  // The sources have not changed, so a compiler cache would skip the work.
  process.env.CCACHE_DISABLE = '1';
  const stop = new AbortController();
  const project = await mkdtemp(join(tmpdir(), 'guided-help-dev-'));
  try {
    for (const folder of ['web/guides', 'localization']) {
      await cp(join(options.project, folder), join(project, folder), { recursive: true });
    }
    /** @type {(error: Error) => void} */
    let fail = () => {};
    /** @type {Promise<never>} */
    const failed = new Promise((_, reject) => { fail = reject; });
    const { url } = await startDev({
      ...options,
      project,
      port: 0,
      onrebuild({ problems: [problem] }) {
        if (problem) fail(new Error(problem.text));
      },
    }, stop.signal);
    const browser = await openBrowser(url);
    stop.signal.addEventListener('abort', () => void browser.close());
    console.log('reload  ready  seconds after a change of');
    for (const [kind, file, place] of CONTENT) {
      const path = join(project, /** @type {string} */ (file));
      await browser.time(`${kind}: ${file}`, async () =>
        writeFile(path, (await readFile(path, 'utf8')).replace(place, '$&1')), failed);
    }
    for (const [kind, folder, end] of SOURCES) {
      const file = await findFile(folder, end);
      await browser.time(`${kind}: ${file}`, () => utimes(join(options.root, file), new Date(), new Date()), failed);
    }
  } finally {
    stop.abort();
    await rm(project, { recursive: true });
  }
  return 0;
}
