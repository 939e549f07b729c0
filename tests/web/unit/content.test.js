import assert from 'node:assert/strict';
import { beforeEach, describe, mock, test } from 'node:test';
import { MAXIMUM_FILE_BYTES } from '../../../web/engine/abi.js';
import { loadGuide, loadWords } from '../../../web/engine/content.js';
import { GuideFiles } from '../../../web/engine/guide-files.js';

/** @typedef {import('../../../web/engine/engine.js').Engine} Engine */
/** @typedef {import('../../../web/engine/abi.js').GuideHandle} GuideHandle */

const GUIDE = /** @type {GuideHandle} */ (1);

// A define of the build.
Object.assign(globalThis, { INTEGRITY: {} });

/** @type {string[]} */
let requests = [];
/** @type {(url: string) => Response} */
let answer;

mock.method(globalThis, 'fetch', async (/** @type {string} */ url) => {
  requests.push(url);
  return answer(url);
});
const warn = mock.method(console, 'warn', () => {});

/** Accepts every file. @param {string} [missing] keys @returns {Engine} */
function fakeEngine(missing = '') {
  let handles = 0;
  const add = mock.fn(() => ++handles);
  return /** @type {Engine} */ (/** @type {unknown} */ ({ addGuide: add, addCatalog: add, missing: () => missing, add }));
}

let count = 0;
/** Files are kept by URL: each test has a base of its own. */
let base = '';

const files = (id = 'sample') => new GuideFiles(base, id);

beforeEach(() => {
  requests = [];
  answer = () => new Response('{}');
  base = `https://example.com/${++count}/`;
  warn.mock.resetCalls();
});

describe('a guide', () => {
  test('is fetched once and read once by an engine', async () => {
    const engine = fakeEngine();
    assert.equal(await loadGuide(engine, files()), await loadGuide(engine, files()));
    assert.deepEqual(requests, [`${base}guides/sample.json`]);
  });

  test('that was requested early is not fetched again', async () => {
    files().prefetch('zh-TW');
    assert.deepEqual(requests, [`${base}guided-help.wasm`, `${base}guides/sample.json`,
      `${base}locales/sample/zh-TW.json`, `${base}locales/interface/zh-TW.json`]);
    await loadGuide(fakeEngine(), files());
    await loadWords(fakeEngine(), files(), GUIDE, 'zh-TW');
    files().prefetch('zh-TW');
    assert.equal(requests.length, 4);
  });

  test('whose early request has failed is fetched again', async () => {
    answer = () => { throw new TypeError('offline'); };
    files().prefetch();
    await new Promise(setImmediate);
    answer = () => new Response('{}');
    assert.ok(await loadGuide(fakeEngine(), files()));
  });

  test('is read, but not fetched, by the next engine', async () => {
    await loadGuide(fakeEngine(), files());
    await loadGuide(fakeEngine(), files());
    assert.equal(requests.length, 1);
  });

  test('stays within the folder of guides, whatever its id', async () => {
    await loadGuide(fakeEngine(), files('../a/b?c'));
    assert.deepEqual(requests, [`${base}guides/..%2Fa%2Fb%3Fc.json`]);
  });

  test('that is too large is not given to the engine', async () => {
    answer = () => new Response('x'.repeat(MAXIMUM_FILE_BYTES + 1));
    await assert.rejects(loadGuide(fakeEngine(), files()),
      { code: 'guide', message: `${base}guides/sample.json: larger than 256 KiB` });
  });

  test('that the engine rejects is fetched again for the next try', async () => {
    const engine = fakeEngine();
    engine.addGuide = () => { throw new Error('bad guide'); };
    await assert.rejects(loadGuide(engine, files()));
    await assert.rejects(loadGuide(engine, files()));
    assert.equal(requests.length, 2);
  });
});

describe('the words of a locale', () => {
  test('are the two catalogs if nothing is missing', async () => {
    assert.deepEqual(await loadWords(fakeEngine(), files(), GUIDE, 'zh-TW'), [1, 2, 0, 0]);
    assert.deepEqual(requests, [`${base}locales/sample/zh-TW.json`, `${base}locales/interface/zh-TW.json`]);
    assert.equal(warn.mock.callCount(), 0);
  });

  test('have those of the default locale as a fallback, and missing messages are reported once', async () => {
    const engine = fakeEngine('count.title');
    assert.deepEqual(await loadWords(engine, files(`sample-${count}`), GUIDE, 'zh-TW'), [1, 2, 3, 4]);
    await loadWords(engine, files(`sample-${count}`), GUIDE, 'zh-TW');
    assert.equal(warn.mock.callCount(), 1);
  });

  test('have no fallback if that cannot be loaded', async () => {
    answer = (url) => new Response('{}', { status: url.includes('en-US') ? 404 : 200 });
    assert.deepEqual(await loadWords(fakeEngine('x'), files(), GUIDE, 'zh-TW'), [1, 2, 0, 0]);
  });

  test('that cannot be loaded cause an error with the code "catalog"', async () => {
    answer = () => new Response('', { status: 404 });
    await assert.rejects(loadWords(fakeEngine(), files(), GUIDE, 'zh-TW'), { code: 'catalog' });
  });
});
