// Which combinations of languages, widths, themes and tiers run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { combinations, everyCombination, shareOf } from '../support/matrix.js';

const DIMENSIONS = {
  locale: Array.from({ length: 15 }, (_, index) => `locale ${index}`), width: [280, 320, 480, 800], theme: ['light', 'dark'],
  tier: ['canvas', 'mirror', 'static'],
};

test('each value of a dimension meets each value of every other, in few combinations', () => {
  const chosen = combinations(DIMENSIONS, false);
  for (const [one, values] of Object.entries(DIMENSIONS)) {
    for (const [other, others] of Object.entries(DIMENSIONS).filter(([name]) => name !== one)) {
      for (const value of values) {
        const met = new Set(chosen.filter((each) => Reflect.get(each, one) === value).map((each) => Reflect.get(each, other)));
        assert.equal(met.size, others.length, `${value} and ${other}`);
      }
    }
  }
  // At least each language with each width.
  assert.ok(chosen.length >= 60 && chosen.length < 75, `${chosen.length} combinations`);
});

test('the whole matrix has every combination', () => {
  const all = combinations(DIMENSIONS, true);
  assert.equal(new Set(all.map((each) => JSON.stringify(each))).size, 15 * 4 * 2 * 3);
  assert.deepEqual(all, everyCombination(DIMENSIONS));
});

test('items are dealt completely, and each once', () => {
  const items = [1, 2, 3, 4, 5, 6, 7];
  const shares = [0, 1, 2].map((index) => shareOf(items, index, 3, false));
  assert.deepEqual(shares.flat().sort(), items);
  assert.ok(shares.every(({ length }) => length >= 2));
  assert.deepEqual(shareOf(items, 1, 3, true), items);
});
