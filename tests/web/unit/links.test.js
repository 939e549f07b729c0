// The second check of links, with the tricks that the native tests give to the first. In a browser: ../links.test.js
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { isAllowedUrl } from '../../../web/mirror/links.js';

/** @type {{hosts: string[], good: {url: string}[], bad: {url: string, why: string}[]}} */
const { hosts, good, bad } = JSON.parse(
  await readFile(new URL('../../support/link-tricks.json', import.meta.url), 'utf8'));

test('good links are allowed to their hosts only', () => {
  for (const { url } of good) {
    assert.equal(isAllowedUrl(url, hosts), true, url);
    assert.equal(isAllowedUrl(url, []), false, url);
  }
});

for (const { url, why } of bad) {
  test(`${JSON.stringify(url)} is not allowed: ${why}`, () => assert.equal(isAllowedUrl(url, hosts), false));
}
