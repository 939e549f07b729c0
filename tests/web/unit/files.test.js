import assert from 'node:assert/strict';
import { beforeEach, describe, mock, test } from 'node:test';
import { fetchFile, forgetFile } from '../../../web/engine/files.js';
import { GuideFiles } from '../../../web/engine/guide-files.js';
import { once } from '../../../web/engine/once.js';

// A define of the build.
Object.assign(globalThis, { INTEGRITY: {} });

/** @typedef {{url: string, integrity?: string}} Request */

/** @type {Request[]} */
let requests = [];
/** @type {(request: Request) => Response} */
let answer;

mock.method(globalThis, 'fetch', async (/** @type {string} */ url, /** @type {RequestInit} */ { integrity } = {}) => {
  requests.push({ url, integrity });
  return answer({ url, integrity });
});

const ok = () => new Response('content');
const missing = () => new Response('', { status: 404 });
const lost = () => { throw new TypeError('network error'); };

let count = 0;
/** Files are kept by URL: each test has one of its own. */
let url = '';

const files = new GuideFiles('https://example.com/', 'sample');

beforeEach(() => {
  requests = [];
  url = `https://example.com/${++count}.json`;
});

/** @param {Promise<unknown>} promise @returns {Promise<{code: string, message: string}>} */
const errorOf = (promise) => promise.then(() => assert.fail('no error'), (error) => error);

describe('a file', () => {
  test('is fetched once, however many ask for it', async () => {
    answer = ok;
    const [first, second] = await Promise.all([fetchFile(files, url, { code: 'load' }), fetchFile(files, url, { code: 'load' })]);
    assert.equal(first, second);
    assert.equal(await fetchFile(files, url, { code: 'load' }), first);
    assert.equal(requests.length, 1);
  });

  test('is fetched again after an error', async () => {
    answer = missing;
    await errorOf(fetchFile(files, url, { code: 'guide' }));
    answer = ok;
    assert.equal(new TextDecoder().decode(await fetchFile(files, url, { code: 'guide' })), 'content');
  });

  test('is fetched again once it is forgotten', async () => {
    answer = ok;
    await fetchFile(files, url, { code: 'load' });
    forgetFile(url);
    await fetchFile(files, url, { code: 'load' });
    assert.equal(requests.length, 2);
  });
});

describe('an error names its code, the file and the cause:', () => {
  test('a missing file', async () => {
    answer = missing;
    const { code, message } = await errorOf(fetchFile(files, url, { code: 'catalog' }));
    assert.deepEqual([code, message], ['catalog', `${url}: 404`]);
  });

  test('an empty file', async () => {
    answer = () => new Response('');
    const { code, message } = await errorOf(fetchFile(files, url, { code: 'guide' }));
    assert.deepEqual([code, message], ['guide', `${url}: empty`]);
  });

  test('a page in place of the file', async () => {
    answer = () => new Response(' <!doctype html>', { headers: { 'Content-Type': 'text/html' } });
    const { code, message } = await errorOf(fetchFile(files, url, { code: 'guide' }));
    assert.deepEqual([code, message], ['guide', `${url}: got a page (text/html); serve it without sign-in`]);
  });

  test('a lost connection', async () => {
    answer = lost;
    const { code, message } = await errorOf(fetchFile(files, url, { code: 'load' }));
    assert.deepEqual([code, message], ['load', `${url}: TypeError: network error`]);
  });

  test('a deadline', async () => {
    answer = lost;
    const { code, message } = await errorOf(fetchFile(files, url, { code: 'load', by: AbortSignal.abort() }));
    assert.deepEqual([code, message], ['load', `${url}: timeout after 10 seconds`]);
  });

  test('a file that is there but not the expected one', async () => {
    answer = ({ integrity }) => (integrity ? lost() : ok());
    const { code } = await errorOf(fetchFile(files, url, { code: 'load', integrity: 'sha384-x' }));
    assert.equal(code, 'integrity');
  });

  test('a missing file that has an expected hash', async () => {
    answer = missing;
    const { code, message } = await errorOf(fetchFile(files, url, { code: 'load', integrity: 'sha384-x' }));
    assert.deepEqual([code, message], ['load', `${url}: 404`]);
  });
});

describe('once', () => {
  test('shares one promise for a key', async () => {
    const kept = new Map();
    const get = mock.fn(async () => 1);
    assert.equal(once(kept, 'a', get), once(kept, 'a', get));
    assert.equal(await once(kept, 'b', get), 1);
    assert.equal(get.mock.callCount(), 2);
  });

  test('tries again after a failure', async () => {
    const kept = new Map();
    await errorOf(once(kept, 'a', async () => { throw new Error('first'); }));
    assert.equal(await once(kept, 'a', async () => 2), 2);
  });
});
