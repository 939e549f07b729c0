// Counts the pending frames and timers of a page, and its active observers.

/**
 * @typedef {object} Pending
 * @property {number} frames requested, and neither run nor canceled
 * @property {number} timers
 * @property {number} observers that observe something
 */

/**
 * For `evaluateOnNewDocument`: cannot use anything else of this module.
 */
export function watchPending() {
  /** @type {any} */
  const page = window;
  /** @type {Record<string, Set<number>>} */
  const waiting = { frames: new Set(), timers: new Set() };
  let observers = 0;
  for (const [kind, ask, cancel] of [
    ['frames', 'requestAnimationFrame', 'cancelAnimationFrame'],
    ['timers', 'setTimeout', 'clearTimeout'],
  ]) {
    const [realAsk, realCancel] = [page[ask], page[cancel]];
    page[ask] = (/** @type {(...given: unknown[]) => void} */ call, /** @type {unknown[]} */ ...rest) => {
      const id = realAsk((/** @type {unknown[]} */ ...given) => {
        waiting[kind].delete(id);
        call(...given);
      }, ...rest);
      waiting[kind].add(id);
      return id;
    };
    page[cancel] = (/** @type {number} */ id) => {
      waiting[kind].delete(id);
      realCancel(id);
    };
  }
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
    page[name] = class extends page[name] {
      #observes = false;
      /** @param {unknown[]} given */
      observe(...given) {
        super.observe(...given);
        if (!this.#observes) ++observers;
        this.#observes = true;
      }
      disconnect() {
        super.disconnect();
        if (this.#observes) --observers;
        this.#observes = false;
      }
    };
  }
  page.pending = () => ({ frames: waiting.frames.size, timers: waiting.timers.size, observers });
}

/** @param {import('puppeteer-core').Page} page @returns {Promise<Pending>} now */
export const pendingIn = (page) => page.evaluate(() => /** @type {any} */ (window).pending());
