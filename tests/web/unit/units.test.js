import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canvasUnit } from '../../../web/canvas/units.js';

test('a canvas at multiples of device px needs no coarser unit', () => {
  for (const density of [1, 1.25, 1.5, 2, 3]) assert.equal(canvasUnit(1 / density, density), 1 / density);
});

test('if boxes are on CSS px, the unit is the smallest number of them that is whole device px', () => {
  assert.equal(canvasUnit(1, 2), 1);
  assert.equal(canvasUnit(1, 1.5), 2);
  assert.equal(canvasUnit(1, 1.25), 4);
  assert.equal(canvasUnit(1, 2.625), 8);
});

test('without such a number, the canvas is placed as boxes are', () => assert.equal(canvasUnit(1, Math.PI), 1));
