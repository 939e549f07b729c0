// One animation frame for all elements of a window, and only when one of them asked for it.

/** @type {WeakMap<Window, Set<(time: number) => void>>} */
const waiting = new WeakMap();

/**
 * Calls back once, before the browser next shows something; however often it is asked until then.
 * @param {Window} window where it is shown
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
