// Shares one animation frame among all elements of a window, and requests it only when one of them needs it.

/** @type {WeakMap<Window, Set<(time: number) => void>>} */
const waiting = new WeakMap();

/**
 * Calls back in the next animation frame; only once, however often it is requested until then.
 * @param {Window} window that shows the element
 * @param {(time: number) => void} callback gets milliseconds; must not throw
 */
export function requestFrame(window, callback) {
  const callbacks = waiting.get(window) ?? new Set();
  if (!waiting.has(window)) {
    waiting.set(window, callbacks);
    window.requestAnimationFrame((time) => {
      waiting.delete(window);
      for (const each of callbacks) each(time);
    });
  }
  callbacks.add(callback);
}

/** @param {Window} window @param {(time: number) => void} callback */
export const cancelFrame = (window, callback) => void waiting.get(window)?.delete(callback);
