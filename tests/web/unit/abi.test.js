// Compares web/engine/abi.js with the module's side: src/wasm/abi.json, which tests/wasm/abi_test.cc checks.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import * as abi from '../../../web/engine/abi.js';
import { ACTIONS } from '../../../web/engine/actions.js';

/**
 * @typedef {object} Description
 * @property {Record<string, {takes: string[], returns: string}>} exports
 * @property {Record<string, {takes: string[], returns: string}>} imports
 * @property {Record<string, Record<string, string>>} structs
 * @property {Record<string, string[]>} enums
 * @property {Record<string, boolean>} actions
 * @property {Record<string, string | number>} limits
 */

/** @type {Description} */
const MODULE = JSON.parse(await readFile(new URL('../../../src/wasm/abi.json', import.meta.url), 'utf8'));

const STRUCTS = {
  GeometryHeader: abi.GEOMETRY_HEADER,
  Box: abi.BOX,
  Fragment: abi.FRAGMENT,
  Point: abi.POINT,
  PaintedFrame: abi.PAINTED_FRAME,
  DrawCommand: abi.DRAW_COMMAND,
  Vertex: abi.VERTEX,
};

/** @param {Record<string, number>} values @returns {string[]} the names, by value */
function inOrder(values) {
  /** @type {string[]} */
  const names = [];
  for (const [name, value] of Object.entries(values)) names[value] = name;
  return names;
}

describe('the page and the module agree on', () => {
  test('exported functions', () => assert.deepEqual(abi.EXPORTS, MODULE.exports));

  test('imported functions', () => assert.deepEqual(abi.IMPORTS, MODULE.imports));

  test('the structs', () => assert.deepEqual(Object.keys(STRUCTS), Object.keys(MODULE.structs)));

  for (const [name, layout] of Object.entries(STRUCTS)) {
    test(`the fields of ${name} and their order`, () =>
      assert.deepEqual(Object.entries(layout), Object.entries(MODULE.structs[name])));
  }

  test('enums', () => assert.deepEqual({
    BoxKind: inOrder(abi.BOX_KIND),
    PointerKind: inOrder(abi.POINTER),
    PluralCategory: abi.PLURAL_CATEGORIES,
    BlockKind: abi.BLOCK_KINDS,
    Emphasis: abi.EMPHASES,
    StepState: abi.STEP_STATES,
  }, MODULE.enums));

  test('the grammar of actions', () => assert.deepEqual(ACTIONS, MODULE.actions));

  test('limits', () => assert.deepEqual({
    maximumFileBytes: abi.MAXIMUM_FILE_BYTES,
    maximumListSize: abi.MAXIMUM_LIST_SIZE,
    firstTile: abi.FIRST_TILE,
    defaultLocale: abi.DEFAULT_LOCALE,
  }, MODULE.limits));
});

describe('structs', () => {
  const STRUCT = /** @type {const} */ ({ count: 'u', rect: 'ffff', color: 'u' });

  test('take four bytes per letter', () => assert.equal(abi.sizeOf(STRUCT), 24));

  test('are read as they are written, one after another', () => {
    const all = [
      { count: 3, rect: [0.5, -1, 1e6, 0], color: 0xFFFFFFFF },
      { count: 0, rect: [1, 2, 3, 4], color: 1 },
    ];
    const { buffer } = new Uint32Array([7, ...abi.encodeStructs(STRUCT, all)]);
    assert.equal(buffer.byteLength, 4 + 2 * abi.sizeOf(STRUCT));
    assert.deepEqual(abi.readStruct(STRUCT, buffer, 4), all[0]);
    assert.deepEqual(abi.readStruct(STRUCT, buffer, 4 + abi.sizeOf(STRUCT)), all[1]);
  });

  test('keep the bits of a negative index', () => {
    const { buffer } = new Uint32Array(abi.encodeStructs(/** @type {const} */ ({ block: 'u' }), [{ block: -1 }]));
    assert.equal(new Int32Array(buffer)[0], -1);
  });
});
