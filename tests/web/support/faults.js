// Breaking what the element relies on, and what must be there then. The functions that hold or keep something, and
// `trapIn`, run by `evaluateOnNewDocument`.
import assert from 'node:assert/strict';
import { GUIDE } from './dist.js';

/** @param {Buffer} bytes */
export function flipBit(bytes) {
  bytes[bytes.length >> 1] ^= 1;
  return bytes;
}

/** The article is on the screen, with all that a customer needs of it. @param {import('puppeteer-core').Page} page */
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
 * Calls of an export fail, for real: the module asks for more memory than there is.
 * @param {string} name of the export
 * @param {number} [times] so many of them, once `window.failing` is set; where not given, each
 */
export function trapIn(name, times = Infinity) {
  const page = /** @type {any} */ (window);
  page.failing = times === Infinity;
  page.engines = 0;
  let left = times;
  const { instantiate } = WebAssembly;
  /** @type {any} */ (WebAssembly).instantiate = async (/** @type {any[]} */ ...given) => {
    const { instance } = await /** @type {any} */ (instantiate)(...given);
    ++page.engines;
    const { exports } = instance;
    /** @param {any[]} parameters */
    const sometimes = (...parameters) => {
      if (page.failing && left-- > 0) exports.gh_input(1 << 30);
      return exports[name](...parameters);
    };
    return { instance: { exports: { ...exports, [name]: sometimes } } };
  };
}

/** Leaves a way to take the page's context away, and to give it back: `window.loss`. */
export function keepContext() {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (/** @type {any[]} */ ...given) {
    const context = /** @type {any} */ (getContext).apply(this, given);
    if (given[0] === 'webgl2') Object.assign(window, { loss: context?.getExtension('WEBGL_lose_context') });
    return context;
  };
}

/**
 * Timers do not run out by themselves: `window.delays()` are the milliseconds that were asked for and not canceled,
 * `window.runOut()` ends them all.
 */
export function holdTimers() {
  const page = /** @type {any} */ (window);
  /** @type {Map<number, {call: () => void, delay: number}>} */
  const waiting = new Map();
  let last = 0;
  page.setTimeout = (/** @type {() => void} */ call, /** @type {number} */ delay) => {
    waiting.set(++last, { call, delay });
    return last;
  };
  page.clearTimeout = (/** @type {number} */ id) => void waiting.delete(id);
  page.delays = () => [...waiting.values()].map(({ delay }) => delay);
  page.runOut = () => {
    const calls = [...waiting.values()];
    waiting.clear();
    for (const { call } of calls) call();
  };
}

/**
 * The time limit of files does not run out by itself: `window.end()` ends it; `window.times` are the limits that were
 * asked for, milliseconds. What comes without `end()` did not wait for the limit.
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
