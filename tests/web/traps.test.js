// A module that fails during use is replaced, once: a new engine continues where the last one stopped; without a painter
// the mirror is shown.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { pictureOf } from './support/canvas.js';
import { GUIDE } from './support/dist.js';
import { holdTime, trapIn } from './support/faults.js';
import { FIELD, answer, chooseLanguage, find, keyed, press, stateOf, type, untilPainted } from './support/mirror.js';
import { compareWhole } from './support/pixels.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { TIERS, openSite } from './support/site.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site] = sites;

/**
 * Prepares an export to fail. The time limit of files never expires: nothing waits for it.
 * @param {string} name of an export @param {number} times
 */
const failing = (name, times) => async (/** @type {Page} */ page) => {
  await page.evaluateOnNewDocument(holdTime);
  await page.evaluateOnNewDocument(trapIn, name, times);
};

/** Makes the export fail from now on. @param {Page} page */
const startFailing = (page) => page.evaluate(() => void Object.assign(window, { failing: true }));

/** @param {Page} page @returns {Promise<number>} of the module that fails */
const instances = (page) => page.evaluate(() => /** @type {any} */ (window).instances);

/** @param {Page} page @returns {Promise<string[]>} */
const tiersOf = async (page) =>
  (await eventsOf(page, 'tier')).map(({ detail: { tier, reason } }) => `${tier} ${reason}`);

/** @param {string[]} errors on the console */
const ours = (errors) => errors.filter((error) => error.startsWith('guided-help: '));

/** Performed with the engine that fails and, for comparison, with one that does not. @param {Page} page */
const UNTIL_BROKEN = async (page) => {
  await answer(page, '3');
  await press(page, 'action.next');
  await chooseLanguage(page, 'zh-TW');
  await press(page, 'action.next');
  await press(page, 'action.change');
  await type(page, '2');
  await page.mouse.move(1, 1);
};

/** @param {Page} page */
const pressEnter = async (page) => {
  await (await find(page, FIELD)).focus();
  await page.keyboard.press('Enter');
};

/** Calls of the engine that `pressEnter` makes. */
const USED = ['gh_act', 'gh_screen'];

const VISIT = { still: true, width: 480 };

/** @typedef {{state: Awaited<ReturnType<typeof stateOf>>, picture: import('./support/pixels.js').Picture}} Seen */

/** @type {Map<typeof site, Promise<Seen>>} */
const seenWithoutTrap = new Map();

/** @param {typeof site} there @returns what is seen after `pressEnter` if nothing fails; looked at once for each site */
function withoutTrap(there) {
  const seen = seenWithoutTrap.get(there) ?? there.visit(VISIT, async (page) => {
    await UNTIL_BROKEN(page);
    await pressEnter(page);
    await untilPainted(page);
    return { state: await stateOf(page), picture: await pictureOf(page) };
  });
  seenWithoutTrap.set(there, seen);
  return seen;
}

/** @param {typeof site} there @param {string} name */
const describeTrap = (there, name) => test(`a trap in ${name} loses nothing, ${there.tier}`, async () => {
  const seen = await there.visit({ ...VISIT, clean: false, prepare: failing(name, 1) }, async (page, { exceptions }) => {
    await UNTIL_BROKEN(page);
    await startFailing(page);
    await pressEnter(page);
    const { detail } = await untilEvent(page, 'error');
    assert.equal(detail.code, 'trap');
    await untilPainted(page);
    assert.deepEqual([await instances(page), exceptions], [2, []]);
    assert.equal((await eventsOf(page, 'error')).length, 1);
    assert.equal((await eventsOf(page, 'ready')).length, 1);
    assert.deepEqual(await tiersOf(page), there === site
      ? ['mirror ready', 'canvas ready', 'mirror trap', 'canvas restarted'] : ['mirror ready']);
    // It continues in the new engine.
    const state = await stateOf(page);
    const picture = await pictureOf(page);
    await press(page, 'action.next');
    return { state, picture, then: (await stateOf(page)).step };
  });
  const expected = await withoutTrap(there);
  assert.deepEqual(seen.state, expected.state);
  assert.equal(seen.then, Number(expected.state.step) + 1);
  assert.equal(compareWhole(seen.picture, expected.picture).difference, 0);
});

for (const there of sites) {
  for (const name of USED) describeTrap(there, name);
}

/** Each calls the export of the painter. @type {[name: string, use: (page: Page) => Promise<unknown>][]} */
const PAINTER_USES = [
  ['gp_show', pressEnter],
  ['gp_paint', pressEnter],
  ['gp_pointer', async (page) => (await find(page, keyed('action.next'))).hover()],
];

describe('the painter', () => {
  for (const [name, use] of PAINTER_USES) {
    test(`is replaced after a trap in ${name}`, async () => {
      const seen = await site.visit({ ...VISIT, clean: false, prepare: failing(name, 1) }, async (page, { errors, exceptions }) => {
        await UNTIL_BROKEN(page);
        await startFailing(page);
        await use(page);
        await untilEvent(page, 'tier', 4);
        assert.deepEqual(await tiersOf(page), ['mirror ready', 'canvas ready', 'mirror trap', 'canvas restarted']);
        await page.mouse.move(1, 1);
        if (use !== pressEnter) await pressEnter(page);
        await untilPainted(page);
        assert.deepEqual([await instances(page), exceptions], [2, []]);
        assert.equal((await eventsOf(page, 'error')).length, 0);
        assert.deepEqual(ours(errors).map((error) => error.split(': ').slice(0, 4)),
          [['guided-help', 'the canvas cannot be painted', 'trap', name]]);
        return { state: await stateOf(page), picture: await pictureOf(page) };
      });
      const expected = await withoutTrap(site);
      assert.deepEqual(seen.state, expected.state);
      assert.equal(compareWhole(seen.picture, expected.picture).difference, 0);
    });
  }

  test('is not replaced after a second trap: the mirror stays and works', () =>
    site.visit({ clean: false, prepare: failing('gp_paint', 2) }, async (page, { errors, exceptions }) => {
      await startFailing(page);
      await answer(page, '3');
      await page.waitForFunction(() => /** @type {any} */ (window).instances === 2);
      await press(page, 'action.next');
      const { tier, step } = await stateOf(page);
      assert.deepEqual([tier, step, await instances(page)], ['mirror', 2, 2]);
      assert.deepEqual(await tiersOf(page), ['mirror ready', 'canvas ready', 'mirror trap']);
      assert.equal(ours(errors).length, 2);
      assert.deepEqual([exceptions, await eventsOf(page, 'error')], [[], []]);
    }));

  test('is replaced once for all elements', () => {
    const html = ['a', 'b', 'c'].map((id) => `<guided-help id="${id}" guide="${GUIDE.id}"></guided-help>`).join('');
    return site.visit({ html, height: 3000, clean: false, prepare: failing('gp_show', 1) }, async (page, { errors }) => {
      await untilEvent(page, 'settled', 3);
      await startFailing(page);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '18px'));
      await untilEvent(page, 'tier', 12);
      assert.equal(await instances(page), 2);
      const tiers = await page.evaluate(() => [...document.querySelectorAll('guided-help')].map(({ tier }) => tier));
      assert.deepEqual(tiers, Array(3).fill('canvas'));
      assert.equal(ours(errors).length, 1);
    });
  });
});

test('a trap of the painter does not move focus, and announces nothing', () =>
  site.visit({ clean: false, prepare: failing('gp_paint', 1) }, async (page) => {
    await answer(page, '3');
    await (await find(page, keyed('action.article'))).focus();
    await untilPainted(page);
    const before = await stateOf(page);
    const said = page.evaluate(() => new Promise((resolve) => {
      const status = document.querySelector('guided-help')?.shadowRoot.querySelector('[role=status]');
      const observer = new MutationObserver(() => resolve(true));
      if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
      addEventListener('guided-help-tier', (event) => {
        if (/** @type {CustomEvent} */ (event).detail.tier === 'canvas') resolve(false);
      });
    }));
    await startFailing(page);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '18px'));
    assert.equal(await said, false);
    assert.deepEqual(await stateOf(page), before);
  }));

test('a trap while another language loads still leads to that language', () =>
  site.visit({ clean: false, prepare: failing('gh_set_words', 1) }, async (page) => {
    await answer(page, '3');
    await startFailing(page);
    await chooseLanguage(page, 'zh-TW');
    const { locale, node, step } = await stateOf(page);
    assert.deepEqual([locale, node, step], ['zh-TW', 'cancel-online', 1]);
    assert.equal(await instances(page), 2);
  }));

test('of the presses during the restart of the engine, the last one counts', () =>
  site.visit({ clean: false, prepare: failing('gh_act', 1) }, async (page) => {
    await answer(page, '3');
    await press(page, 'action.next');
    await startFailing(page);
    await page.evaluate(() => {
      const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
      // All at once: nothing can be shown in between. Whoever presses again is waiting, and does not want to skip steps.
      for (const key of ['action.next', 'action.next', 'action.back', 'action.next', 'action.article', 'action.back']) {
        /** @type {HTMLElement} */ (shadowRoot.querySelector(`[data-key="${key}"]`)).click();
      }
    });
    await untilEvent(page, 'error');
    const { step, focus, keys } = await stateOf(page);
    assert.equal(step, 1);
    assert.ok(keys.includes('article.title'));
    assert.ok(focus);
  }));

test('a second trap leads to the article, in this element only', () => {
  const html = ['a', 'b'].map((id) => `<guided-help id="${id}" guide="${GUIDE.id}"><p>Article</p></guided-help>`).join('');
  return site.visit({ html, clean: false, prepare: failing('gh_act', 2) }, async (page, { exceptions }) => {
    await untilEvent(page, 'settled', 2);
    /** @param {string} id */
    const use = (id) => page.evaluate((name) => {
      const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector(`#${name}`));
      /** @type {HTMLElement} */ (shadowRoot.querySelector('[data-key="action.not-sure"]')).click();
    }, id);
    await startFailing(page);
    await use('a');
    const { detail, element } = await untilEvent(page, 'error');
    assert.deepEqual([detail.code, element], ['trap', 'a']);
    const tiers = await page.evaluate(() => [...document.querySelectorAll('guided-help')].map(({ tier, shadowRoot }) =>
      [tier, shadowRoot.querySelectorAll('slot').length]));
    assert.deepEqual(tiers[0], ['static', 1]);
    // The other one continues in the next engine by itself, without an event.
    await page.evaluate(() => void Object.assign(window, { failing: false }));
    await use('b');
    await untilEvent(page, 'step');
    assert.equal(await page.evaluate(() => document.querySelector('guided-help:last-of-type')?.getAttribute('id')), 'b');
    assert.deepEqual((await eventsOf(page, 'error')).map((event) => event.element), ['a']);
    assert.deepEqual(exceptions, []);
  });
});

describe('an engine that fails for several elements', () => {
  test('is replaced only once', () => {
    const html = ['a', 'b', 'c'].map((id) => `<guided-help id="${id}" guide="${GUIDE.id}"></guided-help>`).join('');
    return site.visit({ html, clean: false, prepare: failing('gh_act', 1) }, async (page) => {
      await untilEvent(page, 'settled', 3);
      await startFailing(page);
      await page.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('guided-help')) {
          /** @type {HTMLElement} */ (shadowRoot.querySelector('[data-key="action.not-sure"]')).click();
        }
      });
      await untilEvent(page, 'step', 3);
      await untilPainted(page);
      assert.equal(await instances(page), 2);
      assert.deepEqual((await eventsOf(page, 'error')).map((event) => event.element), ['a']);
      const last = await page.evaluate(() => [...document.querySelectorAll('guided-help')].map(({ node, tier }) =>
        `${node} ${tier}`));
      assert.deepEqual(last, Array(3).fill('find-count canvas'));
    });
  });
});
