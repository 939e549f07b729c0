// On a canvas, the browser still handles text selection, links, scrolling and pinching.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { middleOf, pictureOf, whatIsAt } from './support/canvas.js';
import { GUIDE, readMessages } from './support/dist.js';
import { FIELD, answer, find, inside, keyed, press, stateOf, type, untilPainted, untilShown } from './support/mirror.js';
import { compare, toDevice } from './support/pixels.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { TIERS, openSite } from './support/site.js';
import { NEXT, assertStep, atSteps } from './support/steps.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site] = sites;

test('dragging over text selects it, and copies it', () =>
  atSteps(site, async (page) => {
    const key = 'cancel-online.body';
    const body = await find(page, keyed(key));
    const { left, top, right, bottom } = await body.evaluate((element) => element.getBoundingClientRect().toJSON());
    const before = await pictureOf(page);
    await page.mouse.move(left + 1, top + 5);
    await page.mouse.down();
    await page.mouse.move(right - 1, bottom - 5, { steps: 5 });
    await page.mouse.up();
    const copied = await page.evaluate(() => {
      let text = '';
      addEventListener('copy', () => (text = `${getSelection()}`), { once: true });
      document.execCommand('copy');
      return text;
    });
    assert.equal(copied.trim(), (await readMessages('en-US'))[key]);
    const { difference } = compare(before, await pictureOf(page), toDevice({ left, top, right, bottom }, 1));
    assert.ok(difference > 5, `${difference}`);
    await assertStep(page, 1, 1);
  }));

test('a press on a button selects nothing', () =>
  atSteps(site, async (page) => {
    const { x, y } = await middleOf(page, NEXT);
    await page.mouse.click(x, y, { count: 2 });
    assert.equal(await page.evaluate(() => `${getSelection()}`), '');
  }));

/** @param {Page} page */
const withTouch = async (page) =>
  (await page.createCDPSession()).send('Emulation.setTouchEmulationEnabled', { enabled: true });

/** @type {[name: string, press: (page: Page, x: number, y: number) => Promise<unknown>][]} */
const PRESSES = [
  ['a click', (page, x, y) => page.mouse.click(x, y)],
  ['a tap', (page, x, y) => page.touchscreen.tap(x, y)],
];
for (const [name, pressAt] of PRESSES) {
  test(`after ${name} on a button, the keyboard still selects all text in the field`, () =>
    site.visit({ prepare: withTouch }, async (page) => {
      await type(page, '2.5');
      const { x, y } = await middleOf(page, NEXT);
      await pressAt(page, x, y);
      await untilShown(page, '[data-key="error.fraction"]');
      await untilPainted(page);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      const selected = await (await find(page, FIELD)).evaluate((field) => {
        const { selectionStart, selectionEnd, value } = /** @type {HTMLInputElement} */ (field);
        return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
      });
      assert.equal(selected, '2.5');
      await page.keyboard.press('Backspace');
      assert.equal((await stateOf(page)).draft, '');
    }));
}

test('the wheel over the card scrolls the page', () =>
  site.visit({ height: 400 }, async (page) => {
    const { x, y } = await middleOf(page, inside('h2'));
    await page.mouse.move(x, y);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel({ deltaY: 120 });
    await page.waitForFunction((from) => scrollY > from, {}, before);
  }));

describe('a finger', () => {
  /** @param {(page: Page, session: import('puppeteer-core').CDPSession, at: {x: number, y: number}) => Promise<unknown>} use */
  const byTouch = (use) => site.visit({ width: 320, height: 500 }, async (page) => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await answer(page, '3');
    await use(page, session, await middleOf(page, NEXT));
  });

  test('presses a button once by a tap, which leaves no tint', () =>
    byTouch(async (page, _, { x, y }) => {
      await page.touchscreen.tap(x, y);
      await assertStep(page, 2, 2);
      assert.equal((await page.evaluate(whatIsAt, x, y)).cursor, 'auto');
    }));

  test('moves focus by each tap as without a canvas', async () => {
    const [next, back] = [Array(3).fill('action.next'), Array(3).fill('action.back')];
    const taps = [...next, ...back, ...next, ...back, ...next];
    const [canvas, html] = await Promise.all(sites.map(({ visit }) => visit({ prepare: withTouch }, async (page) => {
      await answer(page, '3');
      const seen = [];
      for (const [index, key] of taps.entries()) {
        const { x, y } = await middleOf(page, keyed(key));
        await page.touchscreen.tap(x, y);
        await untilEvent(page, 'step', index + 2);
        await untilPainted(page);
        const { step, focus } = await stateOf(page);
        seen.push({ key, step, focus, changes: (await eventsOf(page, 'step')).length });
      }
      return seen;
    })));
    assert.deepEqual(canvas, html);
    assert.deepEqual(canvas.map(({ step }) => step), [2, 3, 4, 3, 2, 1, 2, 3, 4, 3, 2, 1, 2, 3, 4]);
    assert.deepEqual(canvas.map(({ changes }) => changes), taps.map((_, index) => index + 2));
    assert.deepEqual(canvas.filter(({ focus }) => !focus), []);
  });

  test('scrolls the page from a button, and presses nothing', () =>
    byTouch(async (page, session, { x, y }) => {
      const before = await page.evaluate(() => scrollY);
      /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {{x: number, y: number}[]} touchPoints */
      const touch = (type, ...touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
      await touch('touchStart', { x, y });
      for (let moved = 10; moved <= 100; moved += 10) {
        await touch('touchMove', { x, y: y - moved });
        await untilPainted(page);
      }
      await touch('touchEnd');
      assert.ok(await page.evaluate(() => scrollY) > before + 50);
      await assertStep(page, 1, 1);
      await press(page, 'action.next');
      await assertStep(page, 2, 2);
    }));

  test('may pinch to zoom', () =>
    byTouch(async (page) => {
      const card = await find(page, inside('section'));
      assert.equal(await card.evaluate((element) => getComputedStyle(element).touchAction), 'manipulation');
    }));
});

test('links are followed by the browser', () =>
  site.visit({}, async (page) => {
    await answer(page, '26');
    for (const link of GUIDE.nodes['call-support'].links ?? []) {
      const { x, y } = await middleOf(page, inside(`a[data-link="${link}"]`));
      assert.equal((await page.evaluate(whatIsAt, x, y)).name, 'a');
      await page.mouse.click(x, y);
    }
    const reported = (await eventsOf(page, 'link')).map(({ detail }) => detail.link);
    assert.deepEqual(reported, GUIDE.nodes['call-support'].links);
  }));
