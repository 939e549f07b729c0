// An element that the page removes and puts back continues where it was; one that does not come back ends.
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
 * For `evaluateOnNewDocument`: timers, such as the one that ends a removed element, expire only by `window.expire()`;
 * `window.timers()` is the number of pending ones.
 */
function holdTimers() {
  /** @type {Map<number, () => void>} */
  const waiting = new Map();
  let last = 0;
  const { setTimeout } = window;
  /** @type {any} */ (window).setTimeout = (/** @type {() => void} */ call, /** @type {number} */ delay) => {
    // The next task is no wait.
    if (!delay) return setTimeout(call);
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

/** For `evaluate`: removes the element, and puts it back two frames later. */
async function removeAndPutBack() {
  const help = /** @type {Element} */ (document.querySelector('guided-help'));
  const place = document.createElement('meta');
  help.replaceWith(place);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  place.replaceWith(help);
}

/** For `evaluate`: moves the element to a new page, as Turbo does with permanent elements. */
async function moveLikeTurbo() {
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
  describe(`an element of the tier ${tier} that is removed and put back`, () => {
    for (const [name, move] of Object.entries({ removeAndPutBack, moveLikeTurbo })) {
      test(`continues where it was: ${name}`, () =>
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
          assert.deepEqual((await eventsOf(page, 'tier')).map(({ detail }) => detail.tier),
            tier === 'canvas' ? ['mirror', tier] : [tier]);
        }));
    }

    test('keeps what was typed, the error and focus', () =>
      open({ html: ELEMENT, still: true }, async (page) => {
        await answer(page, 'x');
        await type(page, '12');
        await page.evaluate(removeAndPutBack);
        await untilPainted(page);
        const { draft, errors, focus } = await stateOf(page);
        assert.deepEqual({ draft, errors, keys: focus?.keys },
          { draft: '12', errors: ['error.not-a-number'], keys: ['license-count.field'] });
        await page.keyboard.type('3');
        assert.equal((await stateOf(page)).draft, '123');
        await press(page, 'action.next');
        assert.equal((await stateOf(page)).node, 'call-support');
      }));

    test('does not take focus that is elsewhere by then, or was elsewhere before', () =>
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

describe('a removed element', () => {
  /** @param {(page: Page) => Promise<unknown>} use */
  const whileRemoved = (use) => site.visit({
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

  test('shows and observes nothing, and has a single timer', () =>
    whileRemoved(async (page) => {
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

  test('starts anew when its timer has expired', () =>
    whileRemoved(async (page) => {
      await page.evaluate(() => /** @type {any} */ (window).expire());
      assert.equal(await timersOf(page), 0);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).help.shadowRoot.querySelector('section')), null);
      await putBack(page);
      await untilEvent(page, 'settled', 2);
      assert.equal((await stateOf(page)).node, GUIDE.start);
    }));

  test('starts anew if it is restarted meanwhile', () =>
    whileRemoved(async (page) => {
      await page.evaluate(() => /** @type {any} */ (window).help.restart());
      await putBack(page);
      await untilEvent(page, 'settled', 2);
      const { node, draft } = await stateOf(page);
      assert.deepEqual({ node, draft }, { node: GUIDE.start, draft: '' });
    }));

  test('starts anew from another base that it gets meanwhile', () =>
    whileRemoved(async (page) => {
      await page.evaluate(() => (/** @type {any} */ (window).help.base = '../..//'));
      await putBack(page);
      await untilEvent(page, 'settled', 2);
      assert.equal((await stateOf(page)).node, GUIDE.start);
    }));

  test('continues in another language that it gets meanwhile', () =>
    whileRemoved(async (page) => {
      await page.evaluate(() => (/** @type {any} */ (window).help.lang = 'zh-TW'));
      await putBack(page);
      await untilShown(page, '[lang="zh-TW"] h2');
      assert.equal((await stateOf(page)).node, 'cancel-online');
    }));

  test('continues in the language of the place where it is put back', () =>
    whileRemoved(async (page) => {
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

test('an element that is removed again and again keeps the chosen language', () =>
  site.visit({ html: ELEMENT, still: true }, async (page) => {
    await (await find(page, inside('button[data-action="locale zh-TW"]'))).click();
    await untilShown(page, '[lang="zh-TW"] h2');
    for (let time = 0; time < 3; ++time) await page.evaluate(removeAndPutBack);
    await untilPainted(page);
    assert.equal((await stateOf(page)).locale, 'zh-TW');
  }));

test('document.open() leaves nothing pending, and a new element works', () =>
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
