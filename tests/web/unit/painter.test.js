// The page's calls of the painter, with fake exports. tests/wasm tests the real ones natively.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as abi from '../../../web/canvas/abi.js';
import { Painter } from '../../../web/canvas/painter.js';

/** @typedef {import('../../../web/canvas/abi.js').Exports} Exports */

const INPUT = 1000;
const FRAME = 4000;
const CANVAS = /** @type {import('../../../web/canvas/abi.js').CanvasHandle} */ (5);

/** @param {Partial<Record<keyof Exports, (...values: number[]) => number | void>>} exports */
function makePainter(exports) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const all = { memory, gp_input: () => INPUT, ...exports };
  return { painter: new Painter(/** @type {Exports} */ (/** @type {unknown} */ (all))), memory };
}

describe('the painter', () => {
  test('passes a Geometry as it is, and returns whether it is valid', () => {
    let valid = 1;
    const { painter, memory } = makePainter({ gp_show: () => valid });
    const { buffer } = new Uint32Array([7, 0xFFFFFFFF]);
    assert.equal(painter.show(CANVAS, buffer), true);
    assert.deepEqual(memory.buffer.slice(INPUT, INPUT + 8), buffer);
    valid = 0;
    assert.equal(painter.show(CANVAS, buffer), false);
  });

  test('reads a frame from memory', () => {
    const { painter, memory } = makePainter({ gp_paint: () => FRAME });
    const commands = [
      { clip: [0, 0.5, 100, 50], texture: 1, firstIndex: 0, indexCount: 6 },
      { clip: [1, 2, 3, 4], texture: 9, firstIndex: 6, indexCount: 3 },
    ];
    const frame = { commands: 5000, commandCount: 2, vertices: 6000, vertexCount: 4, indices: 7000, indexCount: 9,
      pressed: -1, overButton: 1, moving: 0, changed: [10, 20] };
    new Uint32Array(memory.buffer, FRAME).set(abi.encodeStructs(abi.PAINTED_FRAME, [frame]));
    new Uint32Array(memory.buffer, 5000).set(abi.encodeStructs(abi.DRAW_COMMAND, commands));
    const { vertices, indices, ...painted } = painter.paint(CANVAS, 0);
    assert.deepEqual(painted, { commands, changed: [10, 20], overButton: true, moving: false, pressed: -1 });
    assert.deepEqual([vertices.byteOffset, vertices.length], [6000, 4 * abi.sizeOf(abi.VERTEX)]);
    assert.deepEqual([indices.byteOffset, indices.length], [7000, 9]);
  });
});

describe('after a trap', () => {
  const trap = () => { throw new WebAssembly.RuntimeError('unreachable'); };

  test('every call throws the same error, except the one that frees memory, which does nothing', () => {
    let calls = 0;
    const { painter } = makePainter({ gp_paint: trap, gp_destroy: () => { ++calls; } });
    assert.throws(() => painter.paint(CANVAS, 0), { code: 'trap', message: 'gp_paint: RuntimeError: unreachable' });
    const { failure } = painter;
    assert.throws(() => painter.create(), (error) => error === failure);
    painter.destroy(CANVAS);
    assert.equal(calls, 0);
  });

  test('in freeing memory, the next call throws it', () => {
    const { painter } = makePainter({ gp_destroy: trap });
    painter.destroy(CANVAS);
    assert.throws(() => painter.create(), { code: 'trap' });
  });
});
