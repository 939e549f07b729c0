// Reads the files of assistants, each only once per page.
import { PATIENCE, REQUEST } from './guide-files.js';
import { HelpError } from './help-error.js';
import { once } from './once.js';

/** @type {Map<string, Promise<ArrayBuffer>>} */
const kept = new Map();

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
 * @param {import('./guide-files.js').GuideFiles} files
 * @param {string} url of one of them
 * @param {object} options
 * @param {import('../types.js').ErrorCode} options.code of the error if the file cannot be loaded
 * @param {AbortSignal} [options.by] the deadline
 * @param {string} [options.integrity] its hash, as in `integrity` attributes
 * @returns {Promise<ArrayBuffer>}
 * @throws {HelpError} `code`, or integrity
 */
export const fetchFile = (files, url, { code, by, integrity }) => once(kept, url, async () => {
  /** @type {RequestInit} */
  const request = { ...REQUEST, signal: by };
  try {
    return await bodyOf(await (files.take(url) ?? fetch(url, { ...request, integrity })), url, code);
  } catch (error) {
    if (HelpError.is(error)) throw error;
    if (by?.aborted || /** @type {Error} */ (error).name === 'TimeoutError') {
      throw new HelpError(code, `${url}: timeout after ${PATIENCE / 1000} seconds`);
    }
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
export const forgetFile = (url) => void kept.delete(url);
