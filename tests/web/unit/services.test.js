import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PLURAL_CATEGORIES } from '../../../web/engine/abi.js';
import { pageServices } from '../../../web/engine/services.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const memory = new Uint8Array(1024);
const OUT = 512;

const services = pageServices(
  (pointer, size) => decoder.decode(memory.subarray(pointer, pointer + size)),
  (text, pointer, capacity) => encoder.encodeInto(text, memory.subarray(pointer, pointer + capacity)).written ?? 0,
);

/** @param {string} text @param {number} [pointer] @returns {[pointer: number, size: number]} */
function put(text, pointer = 0) {
  return [pointer, encoder.encodeInto(text, memory.subarray(pointer)).written ?? 0];
}

/** @param {number} size */
const output = (size) => decoder.decode(memory.subarray(OUT, OUT + size));

describe('the page provides', () => {
  test('plural categories', () => {
    const category = (/** @type {string} */ locale, /** @type {number} */ number) =>
      PLURAL_CATEGORIES[services.plural(...put(locale), number)];
    assert.equal(category('en-US', 1), 'one');
    assert.equal(category('en-US', 2), 'other');
    assert.equal(category('zh-TW', 1), 'other');
    assert.equal(category('ar', 0), 'zero');
  });

  test('numbers', () => {
    assert.equal(output(services.number(...put('en-US'), 12345, OUT, 256)), '12,345');
    assert.equal(output(services.number(...put('de'), 12345, OUT, 256)), '12.345');
  });

  test('dates, on the same day in every time zone', () => {
    const date = (/** @type {string} */ locale, /** @type {number} */ day) =>
      output(services.date(...put(locale), day, OUT, 256));
    assert.equal(date('en-US', 18_766), 'May 19, 2021');
    assert.equal(date('zh-TW', 18_766), '2021年5月19日');
  });

  test('likely subtags', () => {
    assert.equal(output(services.maximize(...put('zh-TW'), OUT, 256)), 'zh-Hant-TW');
  });

  test('letters and marks', () => {
    for (const letter of ['a', 'é', '個', '\u0301']) assert.equal(services.isLetter(letter.codePointAt(0) ?? 0), 1, letter);
    for (const other of ['1', ' ', '.', '%']) assert.equal(services.isLetter(other.codePointAt(0) ?? 0), 0, other);
  });
});

describe('input that Intl rejects', () => {
  const BAD = 'not a locale';

  test('is returned as it is', () => {
    assert.equal(PLURAL_CATEGORIES[services.plural(...put(BAD), 1)], 'other');
    assert.equal(output(services.number(...put(BAD), 12345, OUT, 256)), '12345');
    assert.equal(output(services.date(...put(BAD), 18_766, OUT, 256)), '2021-05-19');
    assert.equal(output(services.date(...put('en-US'), 1e9, OUT, 256)), '');
    assert.equal(output(services.maximize(...put(BAD), OUT, 256)), BAD);
  });
});

test('output never exceeds its capacity', () => {
  memory.fill(0xAA, OUT);
  assert.equal(services.number(...put('en-US'), 12345, OUT, 3), 3);
  assert.equal(memory[OUT + 3], 0xAA);
});
