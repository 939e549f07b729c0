// An idle assistant does nothing at all: no frame, no timer, no request, no drawing.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { find, keyed, type } from './support/mirror.js';
import { openSite } from './support/site.js';
import { callsDuring, untilStill, watched } from './support/watch.js';

/** @typedef {import('puppeteer-core').Page} Page */

const IDLE_MILLISECONDS = 10_000;

/**
 * A state that the customer has left the assistant in.
 * @typedef {object} Case
 * @property {string} name
 * @property {'canvas' | 'mirror'} tier
 * @property {string} locale
 * @property {(page: Page) => Promise<unknown>} [use]
 * @property {boolean} focused whether the field has focus
 * @property {boolean} [hidden] whether the page is hidden
 */

/** @type {Case[]} */
const CASES = [
  { name: 'as it arrived', tier: 'canvas', locale: 'en-US', focused: false },
  { name: 'with the field focused', tier: 'canvas', locale: 'zh-TW', use: (page) => type(page, '12'), focused: true },
  {
    name: 'with the pointer over a button', tier: 'canvas', locale: 'en-US', focused: false,
    use: async (page) => (await find(page, keyed('action.next'))).hover(),
  },
  {
    name: 'in a background tab', tier: 'canvas', locale: 'en-US', focused: true, hidden: true,
    use: async (page) => {
      await type(page, '12');
      await (await page.browserContext().newPage()).bringToFront();
    },
  },
  { name: 'as it arrived, in the mirror tier', tier: 'mirror', locale: 'zh-TW', focused: false },
  {
    name: 'with the field focused, in the mirror tier', tier: 'mirror', locale: 'en-US',
    use: (page) => type(page, '12'), focused: true,
  },
];

// One browser for each case: a page in the background gets no frames, so it would seem idle whatever it does.
const sites = await Promise.all(CASES.map(({ tier, hidden }) => openSite({ tier, chromium: hidden ? 'whole' : 'shell' })));
after(() => Promise.all(sites.map((site) => site.close())));

/** @param {Case} thisCase @param {typeof sites[number]} site */
const measure = ({ locale, use, hidden, tier }, site) =>
  site.visit({ locale, prepare: watched }, async (page) => {
    await use?.(page);
    if (tier === 'mirror') await page.waitForFunction(() => window.recorded.isRefused);
    if (!hidden) await untilStill(page);
    const calls = await callsDuring(page, () => sleep(IDLE_MILLISECONDS));
    const seen = await page.evaluate(() => ({
      focused: document.querySelector('guided-help')?.shadowRoot.activeElement?.localName === 'input',
      hidden: document.hidden,
    }));
    const loading = await page.evaluate(() => ({ .../** @type {any} */ (window).watched.calls }));
    const control = await callsDuring(page, () => page.evaluate(() => void requestAnimationFrame(() => {})));
    return { calls, seen, loading, control };
  });

describe('10 s of idle make no call of frames, timers, fetch or drawing', () => {
  /** @type {Promise<Awaited<ReturnType<typeof measure>>[]> | undefined} */
  let measured;
  for (const [index, thisCase] of CASES.entries()) {
    const { name, tier, focused, hidden = false } = thisCase;
    test(name, async () => {
      // All at once, which saves a minute.
      measured ??= Promise.all(CASES.map((each, at) => measure(each, sites[at])));
      const { calls, seen, loading, control } = (await measured)[index];
      assert.deepEqual(seen, { focused, hidden });
      assert.deepEqual(Object.entries(calls).filter(([, count]) => count > 0), []);
      // The calls are counted.
      assert.ok(loading.fetch >= 4, `${loading.fetch} fetches`);
      assert.equal(control.requestAnimationFrame, 1);
      if (tier === 'canvas') assert.ok(loading.drawElements && loading.drawImage && loading.texSubImage2D);
    });
  }
});
