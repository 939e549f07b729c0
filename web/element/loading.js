// When the engine is loaded: the attribute `loading`.
import { readAttribute } from './attributes.js';

/** In window heights: how far from the window an element loads its engine. */
const NEARBY = 1;

/** What a customer does first at a card. Focus and keys come after the pointer for some, without it for others. */
const APPROACHES = ['pointerenter', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'input'];

/**
 * @typedef {object} Options
 * @property {() => void} load
 * @property {() => Promise<unknown>} ready resolves when it may be loaded for elements that nobody has come to yet
 * @property {AbortSignal} signal ends waiting
 */

/**
 * Calls back when the attribute `loading` says that the engine should be loaded; at most once.
 * @param {HTMLElement} element
 * @param {Window & typeof globalThis} window that contains it
 * @param {Options} options
 */
export function whenToLoad(element, window, { load, ready, signal }) {
  const waiting = new AbortController();
  const end = () => waiting.abort();
  signal.addEventListener('abort', end, { signal: waiting.signal });
  const begin = () => {
    if (waiting.signal.aborted) return;
    end();
    load();
  };
  const loading = readAttribute(element, 'loading');
  if (loading === 'eager') return begin();
  // Pages and scripts may use an element that is not near the window.
  for (const type of APPROACHES) {
    element.addEventListener(type, begin, { signal: waiting.signal, passive: true });
  }
  if (loading === 'interaction') return;
  const observer = new window.IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) ready().then(begin);
  }, { rootMargin: `${100 * NEARBY}%` });
  observer.observe(element);
  waiting.signal.addEventListener('abort', () => observer.disconnect());
}
