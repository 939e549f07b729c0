// Requests that get something else than the file: a login page, a captive portal, nothing, another content type.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { startServer } from '../../scripts/lib/server.mjs';
import { DIST, GUIDE } from './support/dist.js';
import { assertArticle } from './support/faults.js';
import { answer, find, inside, stateOf, untilShown } from './support/mirror.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { openSite } from './support/site.js';

/** @typedef {import('../../scripts/lib/server.mjs').Override} Override */

const site = await openSite({ tier: 'mirror' });
/** Another origin, which does not let pages read its files. */
const elsewhere = await startServer({ root: DIST });
after(() => Promise.all([site.close(), elsewhere.close()]));

/** @type {[file: string, code: string][]} */
const FILES = [
  ['/guided-help.wasm', 'load'],
  [`/guides/${GUIDE.id}.json`, 'guide'],
  [`/locales/${GUIDE.id}/en-US.json`, 'catalog'],
  ['/locales/interface/en-US.json', 'catalog'],
];

const PAGE = '\n<!doctype html><title>Sign in</title>';
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

/** @param {string} location @returns {Override} */
const redirect = (location) => ({ status: 302, body: '', headers: { Location: location } });

/**
 * @param {string} file
 * @param {Override} fault
 * @param {import('./support/site.js').Visit} visit
 * @param {Parameters<typeof site.visit>[1]} use
 */
async function withFault(file, fault, visit, use) {
  site.server.setOverride(file, fault);
  try {
    await site.visit(visit, use);
  } finally {
    site.server.setOverride(file, null);
  }
}

/**
 * @param {string} file
 * @param {Override} fault
 * @param {string} code
 * @param {RegExp} expected in the message, besides the file
 */
const assertNamed = (file, fault, code, expected) =>
  withFault(file, fault, { ready: false, clean: false }, async (page, { exceptions }) => {
    const { detail } = await untilEvent(page, 'error');
    assert.equal(detail.code, code, `${detail.message}`);
    const message = String(detail.message);
    assert.ok(message.includes(new URL(file, site.server.url).href), message);
    assert.match(message, expected);
    assert.doesNotMatch(message, /secret/);
    await assertArticle(page);
    assert.equal((await eventsOf(page, 'error')).length, 1);
    assert.deepEqual(exceptions, []);
  });

for (const [file, code] of FILES) {
  describe(`${file} that`, () => {
    test('is redirected to a login page is reported with its address', async () => {
      site.server.setOverride('/login', { body: PAGE, headers: HTML });
      await assertNamed(file, redirect('/login?session=secret'), code,
        new RegExp(`text/html.* ${site.server.url}login\\b.*sign-in`));
    });

    test('is redirected to another site is reported as redirected', () =>
      assertNamed(file, redirect(`${elsewhere.url}demo/en-US/?session=secret`), code, /redirect.*sign-in/));

    test('is answered with a web page is reported as one', () =>
      assertNamed(file, { body: PAGE, headers: HTML }, code, /text\/html/));

    test('is empty is reported as empty', () => assertNamed(file, { body: '' }, code, /empty/));

    test('is missing after a redirect is reported with the last address', () =>
      assertNamed(file, redirect('/gone?session=secret'), code, new RegExp(`404.* ${site.server.url}gone`)));

    for (const type of ['text/html', 'text/plain', 'application/octet-stream', '']) {
      test(`has the content type "${type}" works if it is the file`, () =>
        withFault(file, { headers: { 'Content-Type': type } }, {}, async (page) => {
          await answer(page, '3');
          assert.equal((await stateOf(page)).node, 'cancel-online');
        }));
    }

    test('is redirected to its new address works', async () => {
      const bytes = await readFile(join(DIST, file));
      site.server.setOverride('/moved', { body: bytes });
      await withFault(file, redirect('/moved'), {}, async (page) => {
        await answer(page, '3');
        assert.equal((await stateOf(page)).node, 'cancel-online');
      });
    });
  });
}

test('a login page instead of another language keeps the current one, and is reported', () =>
  withFault(`/locales/${GUIDE.id}/zh-TW.json`, { body: PAGE, headers: HTML }, { clean: false }, async (page) => {
    await (await find(page, inside('button[data-action="locale zh-TW"]'))).click();
    await untilShown(page, '[data-key="error.language"]');
    const [{ detail }] = await eventsOf(page, 'error');
    assert.equal(detail.code, 'catalog');
    assert.match(`${detail.message}`, /text\/html/);
    assert.equal((await stateOf(page)).tier, 'mirror');
  }));
