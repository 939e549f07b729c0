// Does the work of many cards in small pieces, so that typing and scrolling never wait for it.

import { untilIdle, untilQuiet } from '../../idle.js';

/** Milliseconds of work in one task: less than anybody notices; of what is in view, as much as possible before the next frame. */
const PIECE = { inView: 40, outside: 12 };

/** What is to be done, by whom; the last request of each counts. First what is in view. @type {Map<object, () => void>[]} */
const waiting = [new Map(), new Map()];

/** @returns {Map<object, () => void> | undefined} undefined if there is nothing to do */
const mostUrgent = () => waiting.find(({ size }) => size > 0);
let isRunning = false;

const nextTask = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve(undefined);
  };
  port2.postMessage(null);
});

/** @param {() => void} work the other cards go on if it fails */
function attempt(work) {
  try {
    work();
  } catch (error) {
    console.error(error);
  }
}

async function run() {
  if (isRunning) return;
  isRunning = true;
  while (mostUrgent()) {
    await nextTask();
    const start = performance.now();
    for (let next; (next = mostUrgent()) && performance.now() < start + (next === waiting[0] ? PIECE.inView : PIECE.outside);) {
      const [[owner, work]] = next;
      next.delete(owner);
      attempt(work);
    }
  }
  isRunning = false;
}

/** @param {object} owner @param {() => void} work @param {boolean} [isInView] whether somebody sees it */
export function doSoon(owner, work, isInView = false) {
  for (const list of waiting) list.delete(owner);
  waiting[isInView ? 0 : 1].set(owner, work);
  run();
}

/** @type {Map<object, () => void>} */
const untilPause = new Map();
let isWaitingForPause = false;
/** When somebody last typed, scrolled or pointed, ms. */
let lastInput = 0;
for (const type of ['keydown', 'input', 'wheel', 'pointerdown', 'touchmove', 'scroll']) {
  addEventListener(type, () => (lastInput = performance.now()), { capture: true, passive: true });
}

async function runInPauses() {
  if (isWaitingForPause) return;
  isWaitingForPause = true;
  while (untilPause.size > 0) {
    await untilQuiet();
    const started = performance.now();
    while (untilPause.size > 0 && lastInput < started) {
      const [[owner, work]] = untilPause;
      untilPause.delete(owner);
      attempt(work);
      await untilIdle();
    }
  }
  isWaitingForPause = false;
}

/**
 * Does work that takes long, one piece after another, while nobody types or scrolls.
 * @param {object} owner
 * @param {() => void} work
 */
export function doInPause(owner, work) {
  untilPause.set(owner, work);
  runInPauses();
}

/** @param {object} owner whose work is not needed any more */
export function forget(owner) {
  for (const list of waiting) list.delete(owner);
  untilPause.delete(owner);
}
