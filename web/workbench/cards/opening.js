// Does the work of many cards in small pieces, so that typing and scrolling never wait for it.

/** Milliseconds of work in one task. */
const PIECE = 8;

/** @type {Map<object, () => void>} what is to be done, by whom; the last request of each counts */
const waiting = new Map();
let isRunning = false;

const nextTask = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve(undefined);
  };
  port2.postMessage(null);
});

async function run() {
  if (isRunning) return;
  isRunning = true;
  while (waiting.size > 0) {
    await nextTask();
    const end = performance.now() + PIECE;
    while (waiting.size > 0 && performance.now() < end) {
      const [[owner, work]] = waiting;
      waiting.delete(owner);
      try {
        work();
      } catch (error) {
        // The other cards go on.
        console.error(error);
      }
    }
  }
  isRunning = false;
}

/** @param {object} owner @param {() => void} work */
export function doSoon(owner, work) {
  waiting.set(owner, work);
  run();
}

/** @param {object} owner whose work is not needed any more */
export const forget = (owner) => void waiting.delete(owner);
