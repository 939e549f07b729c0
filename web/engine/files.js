// Files that assistants are made of: fetched once a page.
import { HelpError } from './help-error.js';

/** Milliseconds: who has waited longer is reading the article. */
const PATIENCE = 10_000;

/** @returns {AbortSignal | undefined} of the time that something to show may take; undefined in browsers that cannot tell */
export const deadline = () => AbortSignal.timeout?.(PATIENCE);

/**
 * @template T
 * @param {Map<string, Promise<T>>} kept
 * @param {string} key
 * @param {() => Promise<T>} get
 * @returns {Promise<T>} what is kept for the key; what failed is tried again the next time
 */
export function once(kept, key, get) {
  let promise = kept.get(key);
  if (!promise) {
    promise = get();
    promise.catch(() => kept.delete(key));
    kept.set(key, promise);
  }
  return promise;
}

/** @type {Map<string, Promise<ArrayBuffer>>} */
const files = new Map();

/**
 * @param {string} url
 * @param {object} options
 * @param {import('../types.js').ErrorCode} options.code of the error, where it cannot be had
 * @param {AbortSignal} [options.by] when it must be there
 * @param {string} [options.integrity] of what it must be
 * @returns {Promise<ArrayBuffer>}
 * @throws {HelpError} `code`, or integrity
 */
export const fetchFile = (url, { code, by, integrity }) => once(files, url, async () => {
  /** @type {RequestInit} */
  const request = { credentials: 'omit', signal: by };
  try {
    const response = await fetch(url, integrity ? { ...request, integrity } : request);
    if (response.ok) return await response.arrayBuffer();
    throw new HelpError(code, `${url}: ${response.status}`);
  } catch (error) {
    if (error instanceof HelpError) throw error;
    if (by?.aborted) throw new HelpError(code, `${url}: not here after ${PATIENCE / 1000} seconds`);
    // A wrong hash, a missing file and a lost connection look alike; only a second look tells them apart.
    const found = integrity ? await fetch(url, request).catch(() => undefined) : undefined;
    if (found?.ok) throw new HelpError('integrity', `${url} is not the file that guided-help.js was built with`);
    throw new HelpError(code, `${url}: ${found?.status ?? error}`);
  }
});

/** What could not be read is fetched anew the next time. @param {string} url */
export const forgetFile = (url) => void files.delete(url);
