// An element that the page takes out and puts back: it goes on where it was; what does not come back is given up.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { GUIDE } from './support/dist.js';
import { FIELD, answer, find, inside, press, stateOf, type, untilPainted, untilShown } from './support/mirror.js';
import { pendingIn, watchPending } from './support/pending.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { TIERS, openSite } from './support/site.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site] = sites;

const ELEMENT = `<guided-help guide="${GUIDE.id}" lang="en-US" data-turbo-permanent></guided-help>`;

/**
 * For `evaluateOnNewDocument`: the time after which what is out is given up comes when the test says so, by
 * `window.expire()`; `window.timers()` are how many are waiting for theirs.
 */
function holdTimers() {
  /** @type {Map<number, () => void>} */
  const waiting = new Map();
  let last = 0;
  /** @type {any} */ (window).setTimeout = (/** @type {() => void} */ call) => {
    waiting.set(++last, call);
    return last;
  };
  window.clearTimeout = (id) => void waiting.delete(Number(id));
  Object.assign(window, {
    timers: () => waiting.size,
    expire() {
      for (const [id, call] of [...waiting]) {
        waiting.delete(id);
        call();
      }
    },
  });
}

/** For `evaluate`: two turns and a frame pass while it is out. */
async function takeOutAndPutBack() {
  const help = /** @type {Element} */ (document.querySelector('guided-help'));
  const place = document.createElement('meta');
  help.replaceWith(place);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  place.replaceWith(help);
}

/** For `evaluate`: what Turbo does with a permanent element on a visit. */
async function visit() {
  const help = /** @type {Element} */ (document.querySelector('guided-help'));
  const next = document.createElement('body');
  const place = document.createElement('meta');
  next.append(document.createElement('h1'), place);
  await null;
  document.body.replaceWith(next);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  help.replaceWith(help.cloneNode(true));
  place.replaceWith(help);
}

for (const { tier, visit: open } of sites) {
  describe(`an element of the tier ${tier} that is taken out and put back`, () => {
    for (const [name, move] of Object.entries({ takeOutAndPutBack, visit })) {
      test(`goes on where it was: ${name}`, () =>
        open({ html: ELEMENT, still: true }, async (page) => {
          await answer(page, '3');
          await press(page, 'action.next');
          const before = await stateOf(page);
          await page.evaluate(move);
          await untilPainted(page);
          assert.deepEqual(await stateOf(page), before);
          await press(page, 'action.next');
          assert.equal((await stateOf(page)).step, 3);
          await press(page, 'action.back');
          await press(page, 'action.back');
          await press(page, 'action.back');
          assert.equal((await stateOf(page)).draft, '3');
          assert.equal((await eventsOf(page, 'ready')).length, 1);
          assert.deepEqual((await eventsOf(page, 'tier')).map(({ detail }) => detail.tier), [tier]);
        }));
    }

    test('keeps what was typed, the error and focus', () =>
      open({ html: ELEMENT, still: true }, async (page) => {
        await answer(page, 'x');
        await type(page, '12');
        await page.evaluate(takeOutAndPutBack);
        await untilPainted(page);
        const { draft, errors, focus } = await stateOf(page);
        assert.deepEqual({ draft, errors, keys: focus?.keys },
          { draft: '12', errors: ['error.not-a-number'], keys: ['license-count.field'] });
        await page.keyboard.type('3');
        assert.equal((await stateOf(page)).draft, '123');
        await press(page, 'action.next');
        assert.equal((await stateOf(page)).node, 'call-support');
      }));

    test('takes no focus that is elsewhere by then, or was before', () =>
      open({ html: `<button>Other</button>${ELEMENT}`, still: true }, async (page) => {
        await (await find(page, FIELD)).focus();
        const focused = await page.evaluate(async () => {
          const help = /** @type {Element} */ (document.querySelector('guided-help'));
          const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
          const { body } = document;
          help.remove();
          await null;
          body.querySelector('button')?.focus();
          body.append(help);
          await frame();
          const first = document.activeElement?.localName;
          body.querySelector('button')?.blur();
          await frame();
          help.remove();
          await null;
          body.append(help);
          await frame();
          return [first, document.activeElement?.localName];
        });
        assert.deepEqual(focused, ['button', 'body']);
      }));
  });
}

describe('an element that is out', () => {
  /** @param {(page: Page) => Promise<unknown>} use */
  const out = (use) => site.visit({
    html: ELEMENT, still: true,
    async prepare(page) {
      await page.evaluateOnNewDocument(watchPending);
      await page.evaluateOnNewDocument(holdTimers);
    },
  }, async (page) => {
    await answer(page, '3');
    await page.evaluate(async () => {
      const help = /** @type {Element} */ (document.querySelector('guided-help'));
      Object.assign(window, { help });
      help.remove();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    await use(page);
  });

  /** @param {Page} page */
  const putBack = (page) => page.evaluate(() => document.body.append(/** @type {any} */ (window).help));

  /** @param {Page} page @returns {Promise<number>} */
  const timersOf = (page) => page.evaluate(() => /** @type {any} */ (window).timers());

  test('shows nothing, observes nothing, and waits for one time', () =>
    out(async (page) => {
      const state = await page.evaluate(() => {
        const { help } = /** @type {any} */ (window);
        return { tier: help.tier, node: help.node, step: help.step, locale: help.locale };
      });
      assert.deepEqual(state, { tier: 'static', node: null, step: null, locale: null });
      assert.deepEqual([await timersOf(page), (await pendingIn(page)).observers], [1, 0]);
      await putBack(page);
      await untilPainted(page);
      assert.equal(await timersOf(page), 0);
      assert.equal((await stateOf(page)).node, 'cancel-online');
    }));

  test('for longer has forgotten everything, and starts anew', () =>
    out(async (page) => {
      await page.evaluate(() => /** @type {any} */ (window).expire());
      assert.equal(await timersOf(page), 0);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).help.shadowRoot.querySelector('section')), null);
      await putBack(page);
      await untilEvent(page, 'ready', 2);
      assert.equal((await stateOf(page)).node, GUIDE.start);
    }));

  test('and is restarted there starts anew', () =>
    out(async (page) => {
      await page.evaluate(() => /** @type {any} */ (window).help.restart());
      await putBack(page);
      await untilEvent(page, 'ready', 2);
      const { node, draft } = await stateOf(page);
      assert.deepEqual({ node, draft }, { node: GUIDE.start, draft: '' });
    }));

  test('and gets another base starts anew, from there', () =>
    out(async (page) => {
      await page.evaluate(() => (/** @type {any} */ (window).help.base = '../..//'));
      await putBack(page);
      await untilEvent(page, 'ready', 2);
      assert.equal((await stateOf(page)).node, GUIDE.start);
    }));

  test('and gets another language goes on in that one', () =>
    out(async (page) => {
      await page.evaluate(() => (/** @type {any} */ (window).help.lang = 'zh-TW'));
      await putBack(page);
      await untilShown(page, '[lang="zh-TW"] h2');
      assert.equal((await stateOf(page)).node, 'cancel-online');
    }));

  test('comes back to a place of another language, and speaks that one', () =>
    out(async (page) => {
      await page.evaluate(() => {
        const { help } = /** @type {any} */ (window);
        help.removeAttribute('lang');
        const place = document.createElement('div');
        place.lang = 'zh-TW';
        place.append(help);
        document.body.append(place);
      });
      await untilShown(page, '[lang="zh-TW"] h2');
      assert.equal((await stateOf(page)).node, 'cancel-online');
    }));
});

test('an element in use that is taken out again and again keeps its language of choice', () =>
  site.visit({ html: ELEMENT, still: true }, async (page) => {
    await (await find(page, inside('button[data-action="locale zh-TW"]'))).click();
    await untilShown(page, '[lang="zh-TW"] h2');
    for (let time = 0; time < 3; ++time) await page.evaluate(takeOutAndPutBack);
    await untilPainted(page);
    assert.equal((await stateOf(page)).locale, 'zh-TW');
  }));

test('a document that is opened anew by its page has nothing left of the old one, and takes a new element', () =>
  site.visit({ html: ELEMENT, prepare: (page) => page.evaluateOnNewDocument(watchPending) }, async (page) => {
    await answer(page, '3');
    await page.evaluate(() => {
      document.open();
      document.close();
    });
    await page.waitForFunction(() => {
      const { frames, timers, observers } = /** @type {any} */ (window).pending();
      return frames + timers + observers === 0;
    }, { polling: 100 });
    const node = await page.evaluate(async (guide) => {
      const help = document.createElement('guided-help');
      help.guide = guide;
      const ready = new Promise((resolve) => help.addEventListener('guided-help-ready', resolve));
      document.documentElement.append(help);
      await ready;
      return help.node;
    }, GUIDE.id);
    assert.equal(node, GUIDE.start);
    await answer(page, '26');
    assert.equal((await stateOf(page)).node, 'call-support');
  }));
