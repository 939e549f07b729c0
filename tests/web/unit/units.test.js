import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canvasUnit } from '../../../web/canvas/units.js';

test('a canvas that is placed on device px needs no coarser unit', () => {
  for (const density of [1, 1.25, 1.5, 2, 3]) assert.equal(canvasUnit(1 / density, density), 1 / density);
});

test('boxes on CSS px land on device px after as many as make a whole number', () => {
  assert.equal(canvasUnit(1, 2), 1);
  assert.equal(canvasUnit(1, 1.5), 2);
  assert.equal(canvasUnit(1, 1.25), 4);
  assert.equal(canvasUnit(1, 2.625), 8);
});

test('where none does, the canvas is placed as boxes are', () => assert.equal(canvasUnit(1, Math.PI), 1));
