// Compares the pages' side of the modules with C++: src/wasm/abi.json, which tests/wasm/abi_test.cc checks.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import * as painter from '../../../web/canvas/abi.js';
import * as engine from '../../../web/engine/abi.js';
import * as checks from '../../../web/workbench/abi.js';
import { ACTIONS } from '../../../web/engine/actions.js';

/** @typedef {Record<string, {takes: string[], returns: string}>} Functions */

/**
 * @typedef {object} Description
 * @property {{exports: Functions, imports: Functions, enums: Record<string, string[]>, actions: Record<string, boolean>,
 *   limits: Record<string, string | number>}} engine
 * @property {{exports: Functions, imports: Functions, enums: Record<string, string[]>}} checks
 * @property {{exports: Functions, structs: Record<string, Record<string, string>>, enums: Record<string, string[]>,
 *   limits: Record<string, number>}} painter
 */

/** @type {Description} */
const MODULES = JSON.parse(await readFile(new URL('../../../src/wasm/abi.json', import.meta.url), 'utf8'));

const STRUCTS = {
  GeometryHeader: painter.GEOMETRY_HEADER,
  Box: painter.BOX,
  Fragment: painter.FRAGMENT,
  Point: painter.POINT,
  PaintedFrame: painter.PAINTED_FRAME,
  DrawCommand: painter.DRAW_COMMAND,
  Vertex: painter.VERTEX,
};

/** @param {Record<string, number>} values @returns {string[]} the names, by value */
function inOrder(values) {
  /** @type {string[]} */
  const names = [];
  for (const [name, value] of Object.entries(values)) names[value] = name;
  return names;
}

describe('the page and the engine agree on', () => {
  test('exported functions', () => assert.deepEqual(engine.EXPORTS, MODULES.engine.exports));

  test('imported functions', () => assert.deepEqual(engine.IMPORTS, MODULES.engine.imports));

  test('enums', () => assert.deepEqual({
    PluralCategory: engine.PLURAL_CATEGORIES,
    BlockKind: engine.BLOCK_KINDS,
    Emphasis: engine.EMPHASES,
    StepState: engine.STEP_STATES,
  }, MODULES.engine.enums));

  test('the grammar of actions', () => assert.deepEqual(ACTIONS, MODULES.engine.actions));

  test('limits', () => assert.deepEqual({
    maximumFileBytes: engine.MAXIMUM_FILE_BYTES,
    maximumListSize: engine.MAXIMUM_LIST_SIZE,
    defaultLocale: engine.DEFAULT_LOCALE,
  }, MODULES.engine.limits));
});

describe('the workbench and its checks agree on', () => {
  test('exported functions', () => assert.deepEqual(checks.EXPORTS, MODULES.checks.exports));

  test('imported functions, which include those of the engine', () =>
    assert.deepEqual(checks.IMPORTS, { ...MODULES.engine.imports, ...MODULES.checks.imports }));

  test('enums', () => assert.deepEqual({ EditMark: checks.EDIT_MARKS, ExchangeFormat: checks.EXCHANGE_FORMATS }, MODULES.checks.enums));
});

describe('the page and the painter agree on', () => {
  test('exported functions', () => assert.deepEqual(painter.EXPORTS, MODULES.painter.exports));

  test('the structs', () => assert.deepEqual(Object.keys(STRUCTS), Object.keys(MODULES.painter.structs)));

  for (const [name, layout] of Object.entries(STRUCTS)) {
    test(`the fields of ${name} and their order`, () =>
      assert.deepEqual(Object.entries(layout), Object.entries(MODULES.painter.structs[name])));
  }

  test('enums', () => assert.deepEqual({
    BoxKind: inOrder(painter.BOX_KIND),
    PointerKind: inOrder(painter.POINTER),
  }, MODULES.painter.enums));

  test('limits', () => assert.deepEqual({ firstTile: painter.FIRST_TILE }, MODULES.painter.limits));
});

describe('structs', () => {
  const STRUCT = /** @type {const} */ ({ count: 'i', rect: 'ffff', color: 'u' });

  test('take four bytes per letter', () => assert.equal(painter.sizeOf(STRUCT), 24));

  test('are read as they are written, one after another', () => {
    const all = [
      { count: -3, rect: [0.5, -1, 1e6, 0], color: 0xFFFFFFFF },
      { count: 0, rect: [1, 2, 3, 4], color: 1 },
    ];
    const { buffer } = new Uint32Array([7, ...painter.encodeStructs(STRUCT, all)]);
    assert.equal(buffer.byteLength, 4 + 2 * painter.sizeOf(STRUCT));
    assert.deepEqual(painter.readStruct(STRUCT, buffer, 4), all[0]);
    assert.deepEqual(painter.readStruct(STRUCT, buffer, 4 + painter.sizeOf(STRUCT)), all[1]);
  });
});
