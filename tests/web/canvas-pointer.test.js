// Pointers on the buttons of a canvas: their effects, and how soon these are painted.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { middleOf, pictureOf, whatIsAt } from './support/canvas.js';
import { FIELD, answer, find, inside, keyed, press, untilPainted } from './support/mirror.js';
import { compare, toDevice } from './support/pixels.js';
import { sharePage } from './support/shared.js';
import { openSite } from './support/site.js';
import { NEXT, assertStep, atSteps } from './support/steps.js';

/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite();
after(() => site.close());

describe('hovering', () => {
  /** @type {[selector: string, found: string, cursor: string][]} */
  const PLACES = [
    // Exploring by touch finds the same elements as the pointer.
    [NEXT, 'button', 'pointer'],
    [keyed('action.not-shown'), 'button', 'pointer'],
    [keyed('action.article'), 'button', 'pointer'],
    [inside('a[data-link]'), 'a', 'pointer'],
    [inside('h2'), '', 'auto'],
    [keyed('refund.notice'), '', 'auto'],
    [keyed('cancel-online.body'), '', 'auto'],
  ];
  test('finds buttons, links and the field, and shows a hand over the first two', () =>
    atSteps(site, async (page) => {
      /** @param {string} selector */
      const look = async (selector) => {
        const { x, y } = await middleOf(page, selector);
        await page.mouse.move(x, y);
        await untilPainted(page);
        return page.evaluate(whatIsAt, x, y);
      };
      for (const [selector, name, cursor] of PLACES) assert.deepEqual(await look(selector), { name, cursor }, selector);
      await press(page, 'action.back');
      assert.deepEqual(await look(FIELD), { name: 'input', cursor: 'text' });
    }));

  test('tints a button until the pointer leaves', () =>
    site.visit({ still: true }, async (page) => {
      await answer(page, '3');
      const { x, y } = await middleOf(page, NEXT);
      const box = await (await find(page, NEXT)).evaluate((button) => button.getBoundingClientRect().toJSON());
      /** @param {number} left @param {number} top */
      const pictureAt = async (left, top) => {
        await page.mouse.move(left, top);
        await untilPainted(page);
        return pictureOf(page);
      };
      const pictures = [await pictureAt(x, 1), await pictureAt(x, y), await pictureAt(x, 1)];
      assert.ok(compare(pictures[0], pictures[1], toDevice(box, 1)).difference > 5);
      assert.equal(compare(pictures[0], pictures[2], toDevice(box, 1)).difference, 0);
    }));
});

test('a link has a thicker underline under the pointer, and the usual one after it has been clicked and left', () =>
  site.visit({ still: true }, async (page) => {
    await answer(page, '26');
    const link = await find(page, inside('a[data-link="learn-more"]'));
    await link.scrollIntoView();
    const [{ x, y }, box] = [await link.clickablePoint(), await link.evaluate((a) => a.getBoundingClientRect().toJSON())];
    /** @param {number} left @param {number} top */
    const pictureAt = async (left, top) => {
      await page.mouse.move(left, top);
      await untilPainted(page);
      return pictureOf(page);
    };
    const away = await pictureAt(1, 1);
    const over = await pictureAt(x, y);
    assert.ok(compare(away, over, toDevice(box, 1)).difference > 1);
    await page.mouse.click(x, y);
    await untilPainted(page);
    assert.equal(compare(over, await pictureOf(page), toDevice(box, 1)).difference, 0);
    assert.equal(compare(away, await pictureAt(1, 1), toDevice(box, 1)).difference, 0);
  }));

/** @type {[name: string, use: (page: Page, x: number, y: number) => Promise<unknown>, presses: number][]} */
const USES = [
  ['a click presses', ({ mouse }, x, y) => mouse.click(x, y), 1],
  ['two quick clicks press twice', ({ mouse }, x, y) => Promise.all([
    mouse.move(x, y), mouse.down(), mouse.up(), mouse.down({ clickCount: 2 }), mouse.up({ clickCount: 2 })]), 2],
  ['a press that slides off presses nothing', async ({ mouse }, x, y) => {
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x, y + 60, { steps: 3 });
    await mouse.up();
  }, 0],
  ['a press that slides off the card presses nothing', async ({ mouse }, x, y) => {
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(2, y, { steps: 3 });
    await mouse.up();
    await mouse.move(x, y);
  }, 0],
  ['a press that slides off and comes back presses', async ({ mouse }, x, y) => {
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(2, y, { steps: 3 });
    await mouse.move(x, y, { steps: 3 });
    await mouse.up();
  }, 1],
  ['a press that begins beside the button presses nothing', async ({ mouse }, x, y) => {
    await mouse.move(x, y - 40);
    await mouse.down();
    await mouse.move(x, y);
    await mouse.up();
  }, 0],
  ['a press that the browser cancels presses nothing', async (page, x, y) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.evaluate(() => {
      const card = document.querySelector('guided-help')?.shadowRoot.querySelector('section');
      card?.dispatchEvent(new PointerEvent('pointercancel', { isPrimary: true, bubbles: true, composed: true }));
    });
    await page.mouse.up();
  }, 0],
  ['the right button presses nothing', ({ mouse }, x, y) => mouse.click(x, y, { button: 'right' }), 0],
  ['the middle button presses nothing', ({ mouse }, x, y) => mouse.click(x, y, { button: 'middle' }), 0],
];

describe('on a button', () => {
  const visit = sharePage(site, {});
  for (const [name, use, presses] of USES) {
    test(name, () => visit(async (page) => {
      await answer(page, '3');
      const { x, y } = await middleOf(page, NEXT);
      await use(page, x, y);
      await assertStep(page, 1 + presses, 1 + presses);
      // The next press works as usual.
      await press(page, 'action.next');
      await assertStep(page, 2 + presses, 2 + presses);
    }));
  }
});

describe('a tool that gives only some or none of the positions of a press', () => {
  // The positions are what matters here, and each frame of a transition is painted.
  const visit = sharePage(site, { still: true });
  /**
   * For `evaluate`: dispatches the events of a press, with positions only where they are given.
   * @param {Element} button
   * @param {[type: string, init: MouseEventInit][]} events
   */
  const dispatch = (button, events) => {
    for (const [type, init] of events) {
      const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
      const shared = { bubbles: true, composed: true, cancelable: true, detail: 1, isPrimary: true, pointerType: 'mouse' };
      button.dispatchEvent(new Kind(type, { ...shared, ...init }));
    }
  };
  const ALL = ['pointerover', 'pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  /** @param {(x: number, y: number, type: string) => MouseEventInit} place @param {string[]} [types] */
  const using = (place, types = ALL) => async (/** @type {Page} */ page, /** @type {number} */ x, /** @type {number} */ y) => {
    await (await find(page, NEXT)).evaluate(dispatch, types.map((type) =>
      /** @type {[string, MouseEventInit]} */ ([type, place(x, y, type)])));
  };
  /** @type {[name: string, use: (page: Page, x: number, y: number) => Promise<unknown>][]} */
  const PRESSES = [
    ['no event has a position', using(() => ({}))],
    ['each event has its position', using((x, y) => ({ clientX: x, clientY: y }))],
    ['only pointerdown has one', using((x, y, type) => (type === 'pointerdown' ? { clientX: x, clientY: y } : {}))],
    ['only the click has one', using((x, y, type) => (type === 'click' ? { clientX: x, clientY: y } : {}))],
    ['all have a wrong one', using(() => ({ clientX: 3, clientY: 700 }))],
    ['there is only a click, with a count of 1', using(() => ({}), ['click'])],
    ['there are only mouse events', using((x, y) => ({ clientX: x, clientY: y }), ['mousedown', 'mouseup', 'click'])],
    ['there is only a click of a script', async (page) => (await find(page, NEXT)).evaluate((button) => /** @type {HTMLElement} */ (button).click())],
  ];
  for (const [name, use] of PRESSES) {
    test(`presses once: ${name}`, () => visit(async (page) => {
      await answer(page, '3');
      const { x, y } = await middleOf(page, NEXT);
      await use(page, x, y);
      await assertStep(page, 2, 2);
      // Also after a press of the mouse, which the canvas has handled.
      await page.mouse.click(x, y);
      await assertStep(page, 3, 3);
      await press(page, 'action.back');
      await use(page, x, y);
      await assertStep(page, 3, 5);
    }));
  }
});

test('a press whose end is not reported is over when the mouse comes back', () =>
  atSteps(site, async (page) => {
    const { x, y } = await middleOf(page, NEXT);
    const session = await page.createCDPSession();
    /**
     * @param {'mouseMoved' | 'mousePressed' | 'mouseReleased'} type
     * @param {'none' | 'left' | 'right'} button
     * @param {number} buttons held
     */
    const mouse = async (type, button, buttons) => {
      await session.send('Input.dispatchMouseEvent', { type, x, y, button, buttons, clickCount: +(button !== 'none') });
      await untilPainted(page);
    };
    await mouse('mouseMoved', 'none', 0);
    await mouse('mousePressed', 'left', 1);
    await mouse('mouseMoved', 'none', 0);
    await mouse('mousePressed', 'right', 2);
    await mouse('mouseReleased', 'right', 0);
    await assertStep(page, 1, 1);
    await page.mouse.move(1, 1);
    await untilPainted(page);
    assert.equal((await page.evaluate(whatIsAt, x, y)).cursor, 'auto');
    await mouse('mouseMoved', 'none', 0);
    assert.equal((await page.evaluate(whatIsAt, x, y)).cursor, 'pointer');
    await mouse('mousePressed', 'left', 1);
    await mouse('mouseReleased', 'left', 0);
    await assertStep(page, 2, 2);
  }));

/** For `evaluateOnNewDocument`: records the screen and the frame since `pointerup` of each paint of the canvas. */
function notePaints() {
  /** @type {{frame: number, shown: string}[]} */
  const paints = [];
  let frame = 0;
  const shown = () => {
    const { node, step, shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
    return `${node} ${step} ${shadowRoot.querySelectorAll('[data-key]').length}`;
  };
  const count = () => {
    ++frame;
    if (frame < 10) requestAnimationFrame(count);
  };
  addEventListener('pointerup', () => {
    paints.length = 0;
    paints.push({ frame: (frame = 0), shown: shown() });
    requestAnimationFrame(count);
  }, { capture: true });
  const { drawImage } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.drawImage = function (/** @type {any[]} */ ...given) {
    /** @type {any} */ (drawImage).apply(this, given);
    if (this.canvas.isConnected) paints.push({ frame, shown: shown() });
  };
  Object.assign(window, { paints });
}

test('the result of a click is painted within two frames', () =>
  site.visit({ prepare: (page) => page.evaluateOnNewDocument(notePaints) }, async (page) => {
    await (await find(page, FIELD)).type('3');
    for (const key of ['action.next', 'action.next', 'action.article', 'action.article', 'action.change', 'action.back']) {
      const { x, y } = await middleOf(page, keyed(key));
      await page.mouse.click(x, y);
      await untilPainted(page);
      const [before, ...paints] = await page.evaluate(() => /** @type {any} */ (window).paints);
      const answered = paints.find((/** @type {any} */ { shown }) => shown !== before.shown);
      assert.ok(answered?.frame <= 2, `${key}: ${JSON.stringify([before, ...paints])}`);
      assert.equal(answered.shown, paints.at(-1).shown, key);
    }
  }));
