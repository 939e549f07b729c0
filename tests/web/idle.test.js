// An assistant that nobody uses does nothing at all: no frame, no timer, no request.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { FIELD, find, type } from './support/mirror.js';
import { untilEvent } from './support/recorder.js';
import { openSite } from './support/site.js';

/** @typedef {import('puppeteer-core').Page} Page */

const IDLE_MILLISECONDS = 10_000;

// A browser each: a page in the background is not given frames, and would seem idle whatever it does.
const sites = await Promise.all([openSite(), openSite()]);
after(() => Promise.all(sites.map((site) => site.close())));

const WATCHED = ['requestAnimationFrame', 'requestIdleCallback', 'setTimeout', 'setInterval', 'fetch'];

/** For `evaluateOnNewDocument`. @param {string[]} names */
function countCalls(names) {
  /** @type {Record<string, number>} */
  const calls = {};
  Object.assign(window, { calls });
  for (const name of names) {
    calls[name] = 0;
    const real = /** @type {any} */ (window)[name];
    /** @type {any} */ (window)[name] = (/** @type {any[]} */ ...given) => {
      ++calls[name];
      return real.apply(window, given);
    };
  }
}

/** @param {Page} page @returns {Promise<Record<string, number>>} so far */
const callsOf = (page) => page.evaluate(() => ({ .../** @type {any} */ (window).calls }));

/** @param {Page} page @param {() => Promise<unknown>} use */
async function callsDuring(page, use) {
  const before = await callsOf(page);
  await use();
  const after = await callsOf(page);
  return Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - before[name]]));
}

/** @param {typeof sites[number]} site @param {boolean} focused @param {string} locale */
const measure = (site, focused, locale) =>
  site.visit({ locale, prepare: (page) => page.evaluateOnNewDocument(countCalls, WATCHED) }, async (page) => {
    await untilEvent(page, 'ready');
    if (focused) await type(page, '12');
    const loading = await callsOf(page);
    const idle = await callsDuring(page, () => sleep(IDLE_MILLISECONDS));
    const control = await callsDuring(page, () =>
      page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))));
    const focus = await (await find(page, FIELD)).evaluate((field) => {
      const { activeElement } = /** @type {ShadowRoot} */ (field.getRootNode());
      return activeElement === field && document.hasFocus();
    });
    return { loading, idle, control, focus };
  });

test('10 s of idle make no call of frames, timers or fetch, with the field focused and without', async () => {
  const results = await Promise.all([measure(sites[0], true, 'zh-TW'), measure(sites[1], false, 'en-US')]);
  assert.deepEqual(results.map(({ focus }) => focus), [true, false]);
  for (const { loading, idle, control } of results) {
    assert.deepEqual(idle, Object.fromEntries(WATCHED.map((name) => [name, 0])));
    // The wrapping works, and this page is given frames.
    assert.ok(loading.fetch >= 4, `${loading.fetch} fetches`);
    assert.equal(control.requestAnimationFrame, 2);
  }
});
