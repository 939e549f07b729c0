// Fetches the files of assistants, each only once per page.
import { HelpError } from './help-error.js';

/** Milliseconds. After this long, assume the user is reading the article. */
const PATIENCE = 10_000;

/** @returns {AbortSignal | undefined} aborts loading that takes too long; undefined in browsers without such signals */
export const deadline = () => AbortSignal.timeout?.(PATIENCE);

/**
 * @template T
 * @param {Map<string, Promise<T>>} kept
 * @param {string} key
 * @param {() => Promise<T>} get
 * @returns {Promise<T>} the promise kept for the key; after a failure, the next call tries again
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

/** Files are requested without cookies: a site that requires them sends a page instead. */
const ADVICE = 'serve it without sign-in';

/**
 * @param {Response} response
 * @param {string} url that was asked for
 * @param {import('../types.js').ErrorCode} code of the error
 * @returns {Promise<ArrayBuffer>} its body
 * @throws {HelpError} `code`, if it is not one of our files
 */
async function bodyOf(response, url, code) {
  // Without the query, which may identify the user.
  const source = response.redirected ? ` from ${response.url.split(/[?#]/)[0]}` : '';
  if (!response.ok) throw new HelpError(code, `${url}: ${response.status}${source}`);
  const bytes = await response.arrayBuffer();
  if (!bytes.byteLength) throw new HelpError(code, `${url}: empty${source}`);
  // The content type may be wrong, but none of our files begins like a page.
  if (/^\s*</.test(new TextDecoder().decode(bytes.slice(0, 99)))) {
    throw new HelpError(code, `${url}: got a page (${response.headers.get('Content-Type')})${source}; ${ADVICE}`);
  }
  return bytes;
}

/**
 * @param {string} url
 * @param {object} options
 * @param {import('../types.js').ErrorCode} options.code of the error if the file cannot be loaded
 * @param {AbortSignal} [options.by] the deadline
 * @param {string} [options.integrity] its hash, as in `integrity` attributes
 * @returns {Promise<ArrayBuffer>}
 * @throws {HelpError} `code`, or integrity
 */
export const fetchFile = (url, { code, by, integrity }) => once(files, url, async () => {
  /** @type {RequestInit} */
  const request = { credentials: 'omit', signal: by };
  try {
    return await bodyOf(await fetch(url, { ...request, integrity }), url, code);
  } catch (error) {
    if (error instanceof HelpError) throw error;
    if (by?.aborted) throw new HelpError(code, `${url}: timeout after ${PATIENCE / 1000} seconds`);
    // A wrong hash, another file, a forbidden redirect and a lost connection fail with the same error: fetch again to
    // tell them apart.
    const found = integrity && await fetch(url, request).catch(() => {});
    if (found) {
      await bodyOf(found, url, code);
      throw new HelpError('integrity', `${url} is not the file that guided-help.js was built with`);
    }
    const { type } = await fetch(url, { ...request, redirect: 'manual' }).catch(() => {}) ?? {};
    throw new HelpError(code, `${url}: ${type === 'opaqueredirect' ? `redirected; ${ADVICE}` : error}`);
  }
});

/** Forgets a file that could not be read: the next call fetches it again. @param {string} url */
export const forgetFile = (url) => void files.delete(url);
