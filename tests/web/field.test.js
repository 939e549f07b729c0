// The field is the browser's own: its keys do not reach the page, and its value is the answer, whatever has filled it
// in.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { middleOf } from './support/canvas.js';
import { FIELD, answer, find, keyed, press, stateOf, type, untilPainted } from './support/mirror.js';
import { sharePage } from './support/shared.js';
import { TIERS, openSite } from './support/site.js';
import { NEXT, assertStep } from './support/steps.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site] = sites;

const FORM = `<form action="/elsewhere.html"><input name="other">
  <guided-help guide="cancel-subscription" lang="en-US"></guided-help><button id="search">Search</button></form>`;

/** Takes the events that have reached the page's own listeners. @param {Page} page @returns {Promise<string[]>} */
const takeEvents = (page) => page.evaluate(() => /** @type {any} */ (window).received.splice(0));

/** For `evaluateOnNewDocument`: the page's form listens for keys, as some frameworks do. */
function listenInForm() {
  /** @type {string[]} */
  const all = [];
  Object.assign(window, { received: all });
  addEventListener('DOMContentLoaded', () => {
    for (const name of ['keydown', 'keypress', 'keyup']) {
      document.forms[0].addEventListener(name, (event) => {
        const { key, keyCode } = /** @type {KeyboardEvent} */ (event);
        all.push(`${name} ${key}`);
        if (keyCode === 13) document.getElementById('search')?.click();
      });
    }
    document.forms[0].addEventListener('submit', (event) => {
      event.preventDefault();
      all.push('submitted');
    });
  });
}

describe('in a form that handles Enter itself', () => {
  const inForm = sharePage(site, { html: FORM, prepare: (page) => page.evaluateOnNewDocument(listenInForm) });

  test('Enter in the field answers, and does not reach the page', () => inForm(async (page) => {
    await type(page, '3');
    await takeEvents(page);
    await page.keyboard.press('Enter');
    await assertStep(page, 1, 1);
    assert.deepEqual(await takeEvents(page), []);
  }));

  test('Enter that is held while focus moves on does not reach the page', () => inForm(async (page) => {
    await type(page, '3');
    await takeEvents(page);
    for (let repeat = 0; repeat < 3; ++repeat) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await assertStep(page, 1, 1);
    assert.deepEqual(await takeEvents(page), []);
    await page.keyboard.press('Enter');
    // On the heading, Enter reaches the page.
    assert.equal((await takeEvents(page)).filter((each) => each === 'submitted').length, 3);
  }));

  test('an error is announced once, however long Enter is held', () => inForm(async (page) => {
    await type(page, 'x');
    await page.evaluate(() => {
      const status = document.querySelector('guided-help')?.shadowRoot.querySelector('[role=status]');
      Object.assign(window, { said: 0 });
      new MutationObserver(() => ++/** @type {any} */ (window).said).observe(/** @type {Node} */ (status), { childList: true });
    });
    for (let repeat = 0; repeat < 3; ++repeat) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).said), 1);
    assert.ok((await stateOf(page)).invalid);
  }));

  for (const key of /** @type {const} */ (['Enter', ' '])) {
    test(`${key === ' ' ? 'Space' : key} on a button presses only this button`, () => inForm(async (page) => {
      await answer(page, '3');
      await (await find(page, NEXT)).focus();
      await takeEvents(page);
      await page.keyboard.press(key);
      await assertStep(page, 2, 2);
      assert.deepEqual(await takeEvents(page), []);
    }));
  }

  test('keys that type or move the caret do not reach the page', () => inForm(async (page) => {
    await type(page, '');
    await takeEvents(page);
    for (const key of /** @type {const} */ (['7', '/', 'j', 'ArrowLeft', 'Home', 'End', 'Backspace', 'Delete'])) {
      await page.keyboard.press(key);
    }
    assert.deepEqual(await takeEvents(page), []);
    assert.equal((await stateOf(page)).draft, '7/');
  }));

  test('other keys reach the page, from the field and from a button', () => inForm(async (page) => {
    for (const selector of [FIELD, keyed('action.not-sure')]) {
      await (await find(page, selector)).focus();
      await takeEvents(page);
      for (const key of /** @type {const} */ (['Escape', 'F2', 'PageDown'])) await page.keyboard.press(key);
      await page.keyboard.down('Control');
      await page.keyboard.press('k');
      await page.keyboard.up('Control');
      const downs = (await takeEvents(page)).filter((each) => /^keydown (?!Control)/.test(each));
      assert.deepEqual(downs, ['keydown Escape', 'keydown F2', 'keydown PageDown', 'keydown k'], selector);
    }
    await page.keyboard.press('j');
    assert.ok((await takeEvents(page)).includes('keydown j'));
    const { focus: before } = await stateOf(page);
    await page.keyboard.press('Tab');
    assert.notDeepEqual((await stateOf(page)).focus, before);
  }));
});

for (const each of sites) {
  describe(`a value that is set without an event, ${each.tier}`, () => {
    const visit = sharePage(each, { still: true });
    /** As password managers and scripts do. @param {Page} page @param {string} value */
    const fill = (page, value) => page.evaluate((text) => {
      const field = document.querySelector('guided-help')?.shadowRoot.querySelector('input');
      if (field) field.value = text;
    }, value);

    /** @type {[name: string, use: (page: Page) => Promise<unknown>][]} */
    const USES = [
      ['Enter', async (page) => {
        await (await find(page, FIELD)).focus();
        await page.keyboard.press('Enter');
      }],
      ['the pointer', (page) => press(page, 'action.next')],
      ['a script', async (page) => (await find(page, keyed('action.next'))).evaluate((button) => /** @type {HTMLElement} */ (button).click())],
    ];
    for (const [name, use] of USES) {
      test(`is the answer, by ${name}`, () => visit(async (page) => {
        await fill(page, '3');
        await use(page);
        await untilPainted(page);
        assert.equal((await stateOf(page)).node, 'cancel-online');
      }));

      test(`causes an error, by ${name}, and corrects it`, () => visit(async (page) => {
        await answer(page, '');
        await fill(page, 'many');
        await use(page);
        await untilPainted(page);
        const { draft, errors, invalid } = await stateOf(page);
        assert.deepEqual({ draft, errors, invalid }, { draft: 'many', errors: ['error.not-a-number'], invalid: true });
        await fill(page, '26');
        await use(page);
        await untilPainted(page);
        assert.equal((await stateOf(page)).node, 'call-support');
      }));
    }

    test('survives a change of language, the open article and the way back', () => visit(async (page) => {
      await fill(page, '12');
      await press(page, 'action.article');
      assert.equal((await stateOf(page)).draft, '12');
      await fill(page, '13');
      await page.evaluate(() => document.querySelector('guided-help')?.setAttribute('lang', 'zh-TW'));
      await page.waitForFunction(() => document.querySelector('guided-help')?.locale === 'zh-TW');
      assert.equal((await stateOf(page)).draft, '13');
      await fill(page, '14');
      await press(page, 'action.not-sure');
      await press(page, 'action.back');
      assert.equal((await stateOf(page)).draft, '14');
    }));

    test('is forgotten by a restart', () => visit(async (page) => {
      await fill(page, '12');
      await page.evaluate(() => document.querySelector('guided-help')?.restart());
      assert.equal((await stateOf(page)).draft, '');
    }));
  });
}

test('a foreign field in the card is ignored', () => site.visit({}, async (page) => {
  await page.evaluate(() => {
    const other = document.createElement('input');
    other.className = 'other';
    document.querySelector('guided-help')?.shadowRoot.querySelector('.actions')?.append(other);
  });
  await untilPainted(page);
  await (await find(page, 'guided-help >>> .other')).focus();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  const { node, draft } = await stateOf(page);
  assert.deepEqual({ node, draft }, { node: 'license-count', draft: '' });
}));

describe('text in the field', () => {
  /**
   * @param {Page} page
   * @param {number} size of the form's text, CSS px
   * @returns {Promise<number>} of the field's text, CSS px
   */
  async function fieldSizeAt(page, size) {
    await page.evaluate((fontSize) => {
      document.forms[0].style.fontSize = fontSize;
    }, `${size}px`);
    await untilPainted(page);
    return (await find(page, FIELD)).evaluate((field) => parseFloat(getComputedStyle(field).fontSize));
  }

  test('has the size of the page\'s text', () => site.visit({ html: FORM }, async (page) => {
    assert.equal(await fieldSizeAt(page, 12), 12);
    assert.equal(await fieldSizeAt(page, 20), 20);
  }));

  // Phones zoom in on smaller text.
  test('has at least 16 px on touch screens', () =>
    site.visit({ html: FORM, width: 360, height: 700, touch: true }, async (page) => {
      assert.equal(await fieldSizeAt(page, 12), 16);
      assert.equal(await fieldSizeAt(page, 20), 20);
    }));
});

test('copying all text does not copy the announcement', () => site.visit({}, async (page) => {
  await answer(page, '3');
  await press(page, 'action.next');
  const { status } = await stateOf(page);
  assert.ok(status);
  const { x, y } = await middleOf(page, 'guided-help >>> h2');
  await page.mouse.click(x, y);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
  await page.evaluate(() => {
    document.body.append(document.createElement('textarea'));
    document.querySelector('textarea')?.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  const copied = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  // The one that is copied is the visible progress, which has the same text.
  assert.equal(copied.split(status).length - 1, 1, copied);
}));
