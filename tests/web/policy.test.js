// The strict policy, the page's privacy, and functions that shipped files must not use.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { FILES } from '../../scripts/lib/sizes.mjs';
import { GUIDE, LOCALES, distFiles, otherThan, readJson, readText } from './support/dist.js';
import { shareOf } from './support/matrix.js';
import { answer, chooseLanguage, find, inside, press } from './support/mirror.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { TIERS, openSite } from './support/site.js';
import { findScreens, show } from './support/walk.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((each) => each.close())));
const [site] = sites;

const guides = (await distFiles('guides')).filter((file) => file.endsWith('.json')).map((file) => readJson(file));
/** The hosts that a guide may link to. @type {Set<string>} */
const hosts = new Set((await Promise.all(guides)).flatMap((guide) => guide.hosts));

const files = (await distFiles()).filter((file) => /\.(js|html)$/.test(file));

test('a violation would be found', () =>
  site.visit({ clean: false }, async (page) => {
    await page.evaluate(() => document.body.append(Object.assign(new Image(), { src: 'https://example.invalid/' })));
    await page.evaluate(() => new Promise((seen) => {
      if (window.recorded.violations.length > 0) seen(undefined);
      addEventListener('securitypolicyviolation', seen);
    }));
    assert.equal((await page.evaluate(() => window.recorded.violations)).length, 1);
  }));

/**
 * Records the requests of a page, each with its cookies.
 * @param {Page} page
 */
async function recordRequests(page) {
  /** @type {Map<string, {url: string, type?: string, cookie?: string}>} */
  const requests = new Map();
  const session = await page.createCDPSession();
  /** @param {string} id @param {object} more */
  const note = (id, more) => requests.set(id, Object.assign(requests.get(id) ?? { url: '' }, more));
  session.on('Network.requestWillBeSent', ({ requestId, request, type: kind }) =>
    note(requestId, { url: request.url, type: kind }));
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) =>
    note(requestId, { cookie: headers.Cookie ?? headers.cookie }));
  await session.send('Network.enable');
  return () => [...requests.values()].filter(({ url }) => url !== '');
}

test('the page requests only the files of the first question, and the element sends no cookie', async () => {
  /** @type {Awaited<ReturnType<typeof recordRequests>>} */
  let requestsOf;
  const prepare = async (/** @type {Page} */ page) => {
    await page.setCookie({ name: 'session', value: 'secret', url: site.server.url });
    requestsOf = await recordRequests(page);
  };
  await site.visit({ locale: 'zh-TW', prepare }, async (page) => {
    // The browser requests the icon when it is idle.
    await page.waitForNetworkIdle({ idleTime: 200 });
    await answer(page, '3');
    await press(page, 'action.next');
    await press(page, 'action.article');
    await press(page, 'action.not-shown');
    const requests = requestsOf();
    const files = requests.map(({ url }) => url.slice(site.server.url.length)).sort();
    const icon = files.includes('demo/demo.svg') ? [] : ['demo/demo.svg'];
    assert.deepEqual([...files, ...icon].sort(), [...FILES, 'demo/zh-TW/'].sort());
    assert.ok(requests.every(({ url }) => url.startsWith(site.server.url)));
    const fetched = requests.filter(({ type: kind }) => kind === 'Fetch');
    assert.equal(fetched.length, 5);
    assert.deepEqual(fetched.filter(({ cookie }) => cookie), []);
    // The recorder does see cookies.
    assert.match(requests.find(({ type: kind }) => kind === 'Document')?.cookie ?? '', /secret/);
  });
});

/** For `evaluateOnNewDocument`: records each attempt to store something, or to send it. */
function recordLeaks() {
  /** @type {string[]} */
  const leaks = [];
  Object.assign(window, { leaks });
  /** @type {[any, string[]][]} */
  const places = [
    [Storage.prototype, ['setItem']],
    [IDBFactory.prototype, ['open']],
    [CacheStorage.prototype, ['open', 'match']],
    [Navigator.prototype, ['sendBeacon']],
    [XMLHttpRequest.prototype, ['open', 'send']],
    [MessagePort.prototype, ['postMessage']],
    [BroadcastChannel.prototype, ['postMessage']],
    [History.prototype, ['pushState', 'replaceState']],
    [window, ['postMessage', 'open', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'RTCPeerConnection']],
  ];
  for (const [object, names] of places) {
    for (const name of names.filter((each) => each in object)) {
      object[name] = () => leaks.push(name);
    }
  }
  Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => { leaks.push('cookie'); } });
}

/** For `evaluate`: counts what was stored, and lists the attempts. */
const keptBy = async () => ({
  leaks: /** @type {any} */ (window).leaks,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  address: location.hash + location.search,
});

const NOTHING = { leaks: [], local: 0, session: 0, databases: 0, caches: 0, address: '' };

for (const [index, { tier, visit, server }] of sites.entries()) {
  const locale = LOCALES[index];
  // `visit` itself asserts that there was no violation, warning, error or exception.
  test(`no screen breaks the policy, or stores or sends anything, in ${locale}, ${tier}`, () => {
    const other = otherThan(locale);
    /** @type {Set<string>} */
    const asked = new Set();
    const prepare = async (/** @type {Page} */ page) => {
      await page.evaluateOnNewDocument(recordLeaks);
      page.on('request', (request) => asked.add(request.url()));
    };
    return visit({ locale, still: true, prepare }, async (page) => {
      const response = await page.reload();
      assert.match(response?.headers()['content-security-policy'] ?? '', /trusted-types 'none'/);
      await untilEvent(page, 'settled');
      for (const screen of shareOf(await findScreens(page), index, sites.length)) {
        await show(page, screen);
        await press(page, 'action.article');
        await press(page, 'action.article');
      }
      await press(page, 'action.start-over');
      await answer(page, '12345');
      for (const link of ['call-support', 'learn-more']) {
        await (await find(page, inside(`a[data-link="${link}"]`))).click();
      }
      await chooseLanguage(page, other);
      await chooseLanguage(page, locale);
      await press(page, 'action.start-over');
      assert.deepEqual(await page.evaluate(keptBy), NOTHING);
      assert.deepEqual(await page.cookies(), []);
      assert.equal((await eventsOf(page, 'link')).length, 2);
      const words = [locale, other].flatMap((each) => [GUIDE.id, 'interface'].map((folder) => `locales/${folder}/${each}.json`));
      const scripts = ['', '-engine', '-canvas'].map((part) => `guided-help${part}.js`);
      const modules = ['', ...(tier === 'canvas' ? ['-painter'] : [])].map((part) => `guided-help${part}.wasm`);
      const allowed = [`demo/${locale}/`, 'demo/demo.css', 'demo/demo.svg', `guides/${GUIDE.id}.json`,
        ...scripts, ...modules, ...words].map((path) => server.url + path);
      assert.deepEqual([...asked].filter((url) => !allowed.includes(url)), []);
      assert.ok(asked.size >= allowed.length - 1, 'all files but the icon must have been requested');
    });
  });
}

test('storing and sending would be found', () =>
  site.visit({ prepare: (page) => page.evaluateOnNewDocument(recordLeaks) }, async (page) => {
    await page.evaluate(() => {
      localStorage.setItem('a', 'b');
      navigator.sendBeacon('/', '1');
      document.cookie = 'a=b';
      postMessage('a');
      history.pushState(null, '', '#a');
    });
    const { leaks } = await page.evaluate(keptBy);
    assert.deepEqual(leaks, ['setItem', 'sendBeacon', 'cookie', 'postMessage', 'pushState']);
  }));

const BANNED = [
  'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'DOMParser', 'srcdoc', 'document.write', 'eval(',
  'new Function', 'getImageData', 'toDataURL', 'toBlob', 'readPixels',
];

describe('what ships', () => {
  test('uses no function that parses HTML, evaluates code or reads pixels', async () => {
    assert.ok(files.length >= 5);
    for (const file of files) {
      const text = await readText(file);
      assert.deepEqual(BANNED.filter((word) => text.includes(word)), [], file);
    }
  });

  test('has only safe links, and no inline script or style', async () => {
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const text = await readText(file);
      assert.doesNotMatch(text, /<style|<script(?! type="application\/json"|[^>]*\ssrc=)|\sstyle=|\son[a-z]+=|javascript:/, file);
      for (const [link] of text.matchAll(/<a\s[^>]*href="http[^>]*>/g)) {
        const url = new URL(/href="([^"]*)"/.exec(link)?.[1].replaceAll('&amp;', '&') ?? '');
        assert.ok(url.protocol === 'https:' && hosts.has(url.host), link);
        assert.match(link, /rel="noopener noreferrer"/);
        assert.match(link, /referrerpolicy="no-referrer"/);
      }
    }
  });
});
