// Links that the two checks (src/guide/guide.h, web/mirror/links.js) refuse, and how the page shows them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { MAXIMUM_LIST_SIZE } from '../../web/engine/abi.js';
import { GUIDE, ROOT, readMessages } from './support/dist.js';
import { openSite } from './support/site.js';
import { structureOf } from './support/structure.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{url: string, why: string}} Trick */

/** The links that the native tests give to the first check. @type {{hosts: string[], good: Trick[], bad: Trick[]}} */
const TRICKS = JSON.parse(await readFile(join(ROOT, 'tests/support/link-tricks.json'), 'utf8'));
const { hosts, good } = TRICKS;
/** U+0000 cannot be in a file that C++ reads. */
const bad = [
  ...TRICKS.bad,
  { url: 'https://go.microsoft.com\0.evil.example/', why: 'U+0000' },
  { url: 'https://go.microsoft.com/\0', why: 'U+0000' },
];

const site = await openSite({ tier: 'mirror' });
after(() => site.close());

/** A page with the second check alone, as it is in the sources. */
site.server.setOverride('/links.html', { body: '<!doctype html><title>Test</title><link rel="icon" href="/demo/demo.svg">' });
site.server.setOverride('/links.js', { body: await readFile(join(ROOT, 'web/mirror/links.js'), 'utf8') });
const CHECK_PAGE = { path: 'links.html', ready: false };

/**
 * @param {Page} page
 * @param {string[]} urls
 * @param {string[]} hosts
 * @returns {Promise<string[]>} those that the second check allows
 */
const allowedOf = (page, urls, hosts) =>
  page.evaluate(
    async (path, urls, hosts) => {
      /** @type {typeof import('../../web/mirror/links.js')} */
      const { isAllowedUrl } = await import(path);
      return urls.filter((url) => isAllowedUrl(url, hosts));
    },
    '/links.js',
    urls,
    hosts,
  );

test('the second check allows all good links, and none of the tricks', () =>
  site.visit(CHECK_PAGE, async (page) => {
    const urls = good.map(({ url }) => url);
    assert.deepEqual(await allowedOf(page, urls, hosts), urls);
    const slipped = new Set(await allowedOf(page, bad.map(({ url }) => url), hosts));
    assert.deepEqual(bad.filter(({ url }) => slipped.has(url)), []);
    assert.deepEqual(await allowedOf(page, urls, []), []);
  }));

test('a link that the second check allows leads to a listed host, and names it literally', () =>
  site.visit(CHECK_PAGE, async (page) => {
    const seen = await page.evaluate(
      async (path, seeds, hosts) => {
        /** @type {typeof import('../../web/mirror/links.js')} */
        const { isAllowedUrl } = await import(path);
        // Pieces that have a meaning in URLs, inserted at random places; the sequence is always the same.
        const pieces = [
          ...'\\/@:?#.%&;,=<>"\'`{|}^[]~!$*()+-_ \t\n\r\0\u0001\u007F\u0080\u00A0\u00AD\u200B\u202E\u3002\uFEFF\uFF0E\uFF0F\u043E',
          ...['//', '/../', '%2e', '%2F', '%5C', '%00', 'https:', 'javascript:', 'evil.example', '@evil.example', ':443', 'xn--'],
        ];
        let state = 1;
        /** @param {number} below */
        const random = (below) => {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
          return Math.floor((state / 2 ** 32) * below);
        };
        const anchor = document.createElement('a');
        /** @type {string[]} */
        const wrong = [];
        let allowed = 0;
        let refused = 0;
        for (let count = 0; count < 20_000; count += 1) {
          let url = seeds[random(seeds.length)];
          for (let change = 0; change <= random(3); change += 1) {
            const at = random(url.length + 1);
            url = url.slice(0, at) + pieces[random(pieces.length)] + url.slice(at + random(3));
          }
          if (!isAllowedUrl(url, hosts)) {
            refused += 1;
            continue;
          }
          allowed += 1;
          anchor.setAttribute('href', url);
          const { href, protocol, host, username, password } = anchor;
          const listed = hosts.some((each) => url.startsWith(`https://${each}/`) && host === each);
          if (!listed || href !== url || protocol !== 'https:' || username || password) wrong.push(url);
        }
        return { wrong, allowed, refused };
      },
      '/links.js',
      good.map(({ url }) => url),
      hosts,
    );
    assert.deepEqual(seen.wrong, []);
    // Enough URLs of both kinds.
    assert.ok(seen.allowed > 1000 && seen.refused > 1000, JSON.stringify(seen));
  }));

/**
 * Shows a guide that has only these links, each in a sentence of its own, all on one screen.
 *
 * @param {Trick[]} tricks
 * @param {string[]} hosts
 */
async function shownLinks(tricks, hosts) {
  const links = Object.fromEntries(tricks.map(({ url }, index) => [`link-${index}`, url]));
  const sentences = Object.fromEntries(Object.keys(links).map((id) => [`go.${id}`, `Go [there](${id}).`]));
  // An outcome would fold all sentences but the first.
  const node = { kind: 'question', body: Object.keys(sentences), choices: [{ key: 'action.back', node: 'all' }] };
  const overrides = {
    [`/guides/${GUIDE.id}.json`]: { ...GUIDE, hosts, links, start: 'all', nodes: { all: node } },
    [`/locales/${GUIDE.id}/en-US.json`]: { ...(await readMessages('en-US')), ...sentences },
  };
  for (const [path, json] of Object.entries(overrides)) site.server.setOverride(path, { body: JSON.stringify(json) });
  try {
    return await site.visit({ clean: false }, async (page, { exceptions }) => {
      assert.deepEqual(exceptions, []);
      const structure = await structureOf(page);
      return {
        hrefs: structure.links.flatMap(({ href }) => href ?? []),
        texts: Object.keys(sentences).map((key) => structure.texts[key]),
      };
    });
  } finally {
    for (const path of Object.keys(overrides)) site.server.setOverride(path, null);
  }
}

test('a trick in a guide is shown as text, not as a link', async () => {
  // C++ refuses U+0000. One good link is among the rest, to prove that a link would be found.
  const tricks = bad.filter(({ url }) => !url.includes('\0'));
  const some = MAXIMUM_LIST_SIZE - 1;
  for (let first = 0; first < tricks.length; first += some) {
    const part = tricks.slice(first, first + some);
    const { hrefs, texts } = await shownLinks([good[0], ...part], hosts);
    assert.deepEqual(hrefs, [good[0].url]);
    assert.deepEqual(texts.map((text) => text?.startsWith('Go there')), Array(part.length + 1).fill(true));
  }
});

test('the second check refuses a URL that only browsers read differently', async () => {
  // The first check compares characters; a browser reads these numbers as an IP address: https://1.2.0.3/.
  const { hrefs, texts } = await shownLinks([{ url: 'https://1.2.3/', why: 'an address' }], ['1.2.3']);
  assert.deepEqual({ hrefs, texts }, { hrefs: [], texts: ['Go there.'] });
});
