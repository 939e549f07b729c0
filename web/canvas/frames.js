// One animation frame for all elements of a page, and only when one of them asked for it.

/** @type {Set<(time: number) => void>} */
let waiting = new Set();

/** @param {number} time milliseconds */
function run(time) {
  const callbacks = waiting;
  waiting = new Set();
  for (const callback of callbacks) callback(time);
}

/**
 * Calls back once, before the browser next shows something; however often it is asked until then.
 * @param {(time: number) => void} callback must not throw
 */
export function requestFrame(callback) {
  if (!waiting.size) requestAnimationFrame(run);
  waiting.add(callback);
}

/** @param {(time: number) => void} callback */
export const cancelFrame = (callback) => void waiting.delete(callback);
