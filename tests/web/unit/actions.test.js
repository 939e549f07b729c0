import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTIONS, formatAction, parseAction } from '../../../web/engine/actions.js';

const FORMS = /** @type {const} */ ([
  ['answer', 'answer', undefined],
  ['start-over', 'start-over', undefined],
  ['choose action.not-sure', 'choose', 'action.not-sure'],
  ['locale zh-TW', 'locale', 'zh-TW'],
  ['locale-failed zh-TW', 'locale-failed', 'zh-TW'],
  ['draft ', 'draft', ''],
  ['draft  2 5 licenses ', 'draft', ' 2 5 licenses '],
]);

for (const [form, name, value] of FORMS) {
  test(`"${form}" is formatted and parsed`, () => {
    assert.equal(formatAction(name, value), form);
    assert.deepEqual(parseAction(form), { name, value: value ?? '' });
  });
}

test('every action survives formatting and parsing', () => {
  for (const [name, hasValue] of Object.entries(ACTIONS)) {
    const action = /** @type {import('../../../web/engine/actions.js').ActionName} */ (name);
    const value = hasValue ? 'a value' : undefined;
    assert.deepEqual(parseAction(formatAction(action, value)), { name, value: value ?? '' });
  }
});
