// Counts the calls of a page that request frames, start timers, fetch or draw.

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * For `evaluateOnNewDocument`: cannot use anything else of this module.
 */
export function watchCalls() {
  /** @type {Record<string, number>} */
  const calls = {};
  const frame = requestAnimationFrame;
  Object.assign(window, { watched: { calls, frame } });
  /** @type {[object: any, names: string[]][]} */
  const places = [
    [window, ['requestAnimationFrame', 'requestIdleCallback', 'setTimeout', 'setInterval', 'fetch']],
    [CanvasRenderingContext2D.prototype, ['drawImage', 'fillText']],
    [window.WebGL2RenderingContext?.prototype, ['drawElements', 'texSubImage2D']],
  ];
  for (const [object, names] of places.filter(([each]) => each)) {
    for (const name of names) {
      calls[name] = 0;
      const real = object[name];
      /** @this {unknown} @param {...any} given */
      object[name] = function (...given) {
        ++calls[name];
        return real.apply(this, given);
      };
    }
  }
}

/** @param {Page} page whose calls are counted */
export const watched = (page) => page.evaluateOnNewDocument(watchCalls);

/** @param {Page} page @returns {Promise<Record<string, number>>} so far */
const callsOf = (page) => page.evaluate(() => ({ .../** @type {any} */ (window).watched.calls }));

/**
 * @param {Page} page
 * @param {() => Promise<unknown>} use
 * @returns {Promise<Record<string, number>>} calls meanwhile
 */
export async function callsDuring(page, use) {
  const before = await callsOf(page);
  await use();
  const after = await callsOf(page);
  return Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - before[name]]));
}

/** Frames without a call after which nothing moves any more. */
const STILL = 5;

/**
 * Waits until nothing moves any more.
 * @param {Page} page
 * @returns {Promise<number>} frames that it took
 */
export const untilStill = (page) =>
  page.evaluate(async (wanted) => {
    const { calls, frame } = /** @type {any} */ (window).watched;
    let frames = 0;
    for (let still = 0; still < wanted; ++still, ++frames) {
      const before = calls.requestAnimationFrame;
      await new Promise((resolve) => frame(resolve));
      if (calls.requestAnimationFrame !== before) still = 0;
    }
    return frames;
  }, STILL);
