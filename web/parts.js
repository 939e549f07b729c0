// Loads the parts of the script that come after the first screen. Each is a file of its own (scripts/make-dist.mjs).
import { scriptFolder, scriptNonce } from './base.js';
import { HelpError } from './engine/help-error.js';
import { PATIENCE, REQUEST, deadline } from './engine/guide-files.js';
import { untilIdle } from './idle.js';
import { once } from './engine/once.js';

/** The imports of all parts; they must be written out, because bundlers and the development server follow them. */
const IMPORTS = {
  engine: () => import('./engine/part.js'),
  canvas: () => import('./canvas/part.js'),
};

/** @typedef {keyof typeof IMPORTS} Part */

/**
 * Fetches a module so that a later import uses it, and checks its hash, which an import cannot do.
 * @param {string} url
 * @param {string} integrity
 * @returns {Promise<boolean>} whether the browser has it
 */
const preload = (url, integrity) => new Promise((resolve) => {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return resolve(false);
  /** @param {boolean} isLoaded */
  const end = (isLoaded) => {
    link.remove();
    resolve(isLoaded);
  };
  link.onload = () => end(true);
  link.onerror = () => end(false);
  Object.assign(link, { rel: 'modulepreload', href: url, integrity, nonce: scriptNonce() });
  (document.head ?? document.documentElement).append(link);
});

/** @type {Map<string, Promise<any>>} */
const parts = new Map();

/**
 * @template {Part} Name
 * @param {Name} name
 * @returns {Promise<Awaited<ReturnType<typeof IMPORTS[Name]>>>} its exports
 * @throws {HelpError} load, or integrity
 */
export const loadPart = (name) => once(parts, name, async () => {
  const integrity = INTEGRITY[name];
  const { href: url } = new URL(`guided-help-${name}.js`, scriptFolder());
  if (integrity && !await preload(url, integrity)) {
    // Preloading is impossible, or has failed: find out why, and have the file in the cache.
    /** @param {RequestInit} [options] */
    const isFound = (options) => fetch(url, { ...REQUEST, ...options }).then(({ ok }) => ok, () => false);
    if (!await isFound({ integrity })) {
      const code = await isFound() ? 'integrity' : 'load';
      throw new HelpError(code, `${url} is missing, or not the file that guided-help.js was built with`);
    }
  }
  try {
    return await /** @type {() => Promise<any>} */ (IMPORTS[name])();
  } catch (error) {
    throw new HelpError('load', `${url}: ${error}`);
  }
});

/**
 * @template T
 * @param {Promise<T>} loading of a part
 * @returns {Promise<T>} the same; rejected with a HelpError if it takes too long
 */
export function inTime(loading) {
  const ended = new AbortController();
  const late = new Promise((_, reject) => {
    deadline()?.addEventListener('abort', () =>
      reject(new HelpError('load', `the script: timeout after ${PATIENCE / 1000} seconds`)), { signal: ended.signal });
  });
  return Promise.race([loading, late]).finally(() => ended.abort());
}

/** @type {typeof import('./canvas/part.js') | undefined} */
let canvas;

/** @returns {typeof import('./canvas/part.js') | undefined} what paints, once it is loaded */
export const canvasPart = () => canvas;

/** Loads what paints, when the page has nothing else to do. @throws {HelpError} load, or integrity */
export async function loadCanvasPart() {
  await untilIdle();
  canvas = await loadPart('canvas');
}
