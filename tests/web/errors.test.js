// Each wrong input has its own message: at the field, announced, and in the language shown. The text is kept as typed.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { LOCALES } from './support/dist.js';
import { answer, chooseLanguage, press, stateOf, type } from './support/mirror.js';
import { eventsOf } from './support/recorder.js';
import { sharePage } from './support/shared.js';
import { openSite } from './support/site.js';
import { structureOf } from './support/structure.js';
import { WRONG_INPUTS } from './support/walk.js';

const site = await openSite();
after(() => site.close());

/** @param {import('puppeteer-core').Page} page @param {string} key of the only error @param {string} draft */
async function assertRefused(page, key, draft) {
  const state = await stateOf(page);
  const { texts, field } = await structureOf(page);
  assert.deepEqual(state.errors, [key]);
  assert.equal(state.node, 'license-count');
  assert.equal(state.draft, draft);
  assert.equal(state.invalid, true);
  assert.ok(field.described.includes(key));
  return { ...state, text: texts[key] };
}

for (const locale of LOCALES) {
  describe(`wrong inputs in ${locale}`, () => {
    const visit = sharePage(site, { locale, still: true });
    for (const [key, inputs] of Object.entries(WRONG_INPUTS)) {
      test(`${key}: ${inputs.map((input) => JSON.stringify(input)).join(' ')}`, () =>
        visit(async (page) => {
          for (const input of inputs) {
            await answer(page, input);
            const { status, text, focus } = await assertRefused(page, key, input);
            assert.equal(status, text);
            assert.deepEqual(focus?.keys, ['license-count.field']);
          }
          assert.deepEqual(await eventsOf(page, 'step', 'outcome'), []);
        }));
    }
  });
}

test('one error replaces another', () =>
  site.visit({}, async (page) => {
    for (const [key, [input]] of Object.entries(WRONG_INPUTS)) {
      await answer(page, input);
      await assertRefused(page, key, input);
    }
  }));

test('the same error is announced again', () =>
  site.visit({}, async (page) => {
    await answer(page, 'x');
    await page.evaluate(() => {
      const status = document.querySelector('guided-help')?.shadowRoot.querySelector('[role=status]');
      const observer = new MutationObserver(() => document.body.setAttribute('data-said', 'again'));
      if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
    });
    await press(page, 'action.next');
    await page.waitForSelector('[data-said]');
  }));

test('an error stays while the text is corrected, and disappears with an answer', () =>
  site.visit({}, async (page) => {
    await answer(page, 'x');
    await type(page, '12');
    await assertRefused(page, 'error.not-a-number', '12');
    await press(page, 'action.next');
    const { node, errors } = await stateOf(page);
    assert.deepEqual({ node, errors }, { node: 'cancel-online', errors: [] });
    await press(page, 'action.back');
    assert.deepEqual((await stateOf(page)).errors, []);
  }));

test('an error changes its language with the screen', () =>
  site.visit({ locale: 'en-US' }, async (page) => {
    await answer(page, '2.5');
    const english = await assertRefused(page, 'error.fraction', '2.5');
    await chooseLanguage(page, 'zh-TW');
    const chinese = await assertRefused(page, 'error.fraction', '2.5');
    assert.notEqual(chinese.text, english.text);
    assert.match(chinese.text, /\p{Script=Han}/u);
  }));

test('the largest number is named in the error as the language writes it', () =>
  site.visit({}, async (page) => {
    await answer(page, '1000001');
    const { text } = await assertRefused(page, 'error.too-large', '1000001');
    assert.ok(text.includes(new Intl.NumberFormat('en-US').format(1_000_000)));
  }));
