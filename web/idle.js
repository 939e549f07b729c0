// Waits for moments in which work disturbs nobody, in the window that runs this script: all elements share what is done
// then, and the window that shows one of them may be closed meanwhile.
/* eslint no-restricted-globals: off */

/** Milliseconds without input after which a customer counts as reading. */
const QUIET = 1000;

/** Milliseconds. A page that is never idle, or never painted, gets its canvas anyway. */
const LATEST = 2000;

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove'];

/** @returns {boolean} whether readers have something to read, or do not look: nothing delays the first paint any more */
export const hasPainted = () => document.hidden || performance.getEntriesByName('first-contentful-paint').length > 0;

/** @returns {Promise<unknown>} resolves when readers have something to read */
export const untilPainted = () => new Promise((resolve) => {
  if (hasPainted()) return resolve(undefined);
  // Not all browsers report it, and a page may be empty or transparent.
  const timer = setTimeout(resolve, LATEST);
  new PerformanceObserver((_, observer) => {
    // A background may be painted before the text.
    if (!hasPainted()) return;
    clearTimeout(timer);
    observer.disconnect();
    resolve(undefined);
  }).observe({ type: 'paint', buffered: true });
});

/** @returns {Promise<unknown>} resolves in the next task */
export const untilTask = () => new Promise((resolve) => {
  setTimeout(resolve);
});

/** @returns {Promise<unknown>} resolves in the first task after the next frame; not while the page is hidden */
export const untilFrame = () => new Promise(requestAnimationFrame).then(untilTask);

/** @returns {Promise<unknown>} resolves when the page has painted and has nothing else to do; not while it is hidden */
export const untilIdle = () => new Promise((resolve) => {
  requestAnimationFrame(() => {
    // Without idle callbacks (Safari), the next task comes after the paint.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: LATEST });
    else setTimeout(resolve);
  });
});

/** @returns {Promise<unknown>} resolves when there has been no input for a second */
export const untilQuiet = () => new Promise((resolve) => {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const type of INPUTS) removeEventListener(type, restart, true);
      resolve(undefined);
    }, QUIET);
  };
  for (const type of INPUTS) addEventListener(type, restart, { capture: true, passive: true });
  restart();
});
