// Breaks what the element relies on, and checks what must remain. `trapIn`, `keepContext`, `holdTimers` and `holdTime`
// run by `evaluateOnNewDocument`.
import assert from 'node:assert/strict';
import { GUIDE } from './dist.js';

/** @param {Buffer} bytes */
export function flipBit(bytes) {
  bytes[bytes.length >> 1] ^= 1;
  return bytes;
}

/** Asserts that the article is visible, with all its links. @param {import('puppeteer-core').Page} page */
export async function assertArticle(page) {
  const shown = await page.evaluate(() => {
    const article = document.querySelector('guided-help > section');
    const links = [...(article?.querySelectorAll('a') ?? [])].filter((link) => link.checkVisibility());
    return {
      visible: article?.checkVisibility() && article.getBoundingClientRect().height > 300,
      links: [...new Set(links.map(({ dataset }) => dataset.link ?? ''))].sort(),
    };
  });
  assert.deepEqual(shown, { visible: true, links: Object.keys(GUIDE.links).sort() });
}

/**
 * Makes calls of an export trap: its module requests more memory than there is. `window.instances` counts the instances
 * of that module.
 * @param {string} name of the export
 * @param {number} [times] number of calls that trap, once `window.failing` is set; if not given, all calls trap
 */
export function trapIn(name, times = Infinity) {
  const page = /** @type {any} */ (window);
  page.failing = times === Infinity;
  page.instances = 0;
  let left = times;
  const { instantiate } = WebAssembly;
  /** @type {any} */ (WebAssembly).instantiate = async (/** @type {any[]} */ ...given) => {
    const { instance } = await /** @type {any} */ (instantiate)(...given);
    const { exports } = instance;
    if (!(name in exports)) return { instance };
    ++page.instances;
    const input = exports.gh_input ?? exports.gp_input;
    /** @param {any[]} parameters */
    const sometimes = (...parameters) => {
      if (page.failing && left-- > 0) input(1 << 30);
      return exports[name](...parameters);
    };
    return { instance: { exports: { ...exports, [name]: sometimes } } };
  };
}

/** Provides `window.loss`, which can lose and restore the page's context. */
export function keepContext() {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (/** @type {any[]} */ ...given) {
    const context = /** @type {any} */ (getContext).apply(this, given);
    if (given[0] === 'webgl2') Object.assign(window, { loss: context?.getExtension('WEBGL_lose_context') });
    return context;
  };
}

/**
 * Keeps timers from expiring: `window.ids()` lists the pending ones, `window.delays()` their delays, milliseconds;
 * `window.runOut()` runs them all.
 */
export function holdTimers() {
  const page = /** @type {any} */ (window);
  /** @type {Map<number, {call: () => void, delay: number}>} */
  const waiting = new Map();
  let last = 0;
  const { setTimeout } = window;
  page.setTimeout = (/** @type {() => void} */ call, /** @type {number} */ delay) => {
    // The next task is no wait.
    if (!delay) return setTimeout(call);
    waiting.set(++last, { call, delay });
    return last;
  };
  page.clearTimeout = (/** @type {number} */ id) => void waiting.delete(id);
  page.delays = () => [...waiting.values()].map(({ delay }) => delay);
  page.ids = () => [...waiting.keys()];
  page.runOut = () => {
    const calls = [...waiting.values()];
    waiting.clear();
    for (const { call } of calls) call();
  };
}

/**
 * Keeps the time limit of files from expiring: `window.end()` ends it; `window.times` lists the requested limits,
 * milliseconds. An error without `end()` did not wait for the limit.
 */
export function holdTime() {
  const page = /** @type {any} */ (window);
  page.times = [];
  /** @type {AbortController[]} */
  const waiting = [];
  AbortSignal.timeout = (milliseconds) => {
    page.times.push(milliseconds);
    const controller = new AbortController();
    waiting.push(controller);
    return controller.signal;
  };
  page.end = () => waiting.forEach((controller) => controller.abort(new DOMException('', 'TimeoutError')));
}
