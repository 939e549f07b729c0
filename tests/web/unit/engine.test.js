// The page's calls of the module, with fake exports. tests/wasm tests the real ones natively.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as abi from '../../../web/engine/abi.js';
import { Engine } from '../../../web/engine/engine.js';

/** @typedef {import('../../../web/engine/abi.js').Exports} Exports */

const INPUT = 1000;
const OUTPUT = 2000;
const FRAME = 4000;
const ASSISTANT = /** @type {import('../../../web/engine/abi.js').AssistantHandle} */ (5);
const GUIDE = /** @type {import('../../../web/engine/abi.js').GuideHandle} */ (1);

/** @param {Partial<Record<keyof Exports, (...values: number[]) => number | void>>} exports */
function makeEngine(exports) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const bytes = () => new Uint8Array(memory.buffer);
  let inputSize = 0;
  let outputSize = 0;
  const all = {
    memory,
    gh_input: (/** @type {number} */ size) => { inputSize = size; return INPUT; },
    gh_output: () => OUTPUT,
    gh_output_size: () => outputSize,
    ...exports,
  };
  return {
    engine: new Engine(/** @type {Exports} */ (/** @type {unknown} */ (all))),
    memory,
    input: () => new TextDecoder().decode(bytes().slice(INPUT, INPUT + inputSize)),
    /** @param {string} text */
    setOutput: (text) => { outputSize = new TextEncoder().encodeInto(text, bytes().subarray(OUTPUT)).written ?? 0; },
  };
}

/** @param {string} text */
const file = (text) => /** @type {ArrayBuffer} */ (new TextEncoder().encode(text).buffer);

describe('the engine', () => {
  test('sends a file after its name, and returns its handle', () => {
    const { engine, input } = makeEngine({ gh_add_guide: () => 3, gh_add_catalog: () => 4 });
    assert.equal(engine.addGuide('a.json', file('{"é": 1}')), 3);
    assert.equal(input(), 'a.json\n{"é": 1}');
    assert.equal(engine.addCatalog('b.json', 'zh-TW', file('{}')), 4);
    assert.equal(input(), 'b.json\nzh-TW\n{}');
  });

  test('throws the error that the module leaves instead of a handle', () => {
    const { engine, setOutput } = makeEngine({ gh_add_guide: () => 0, gh_add_catalog: () => 0 });
    setOutput('a.json:1:2: expected a key');
    assert.throws(() => engine.addGuide('a.json', file('{')), { code: 'guide', message: 'a.json:1:2: expected a key' });
    assert.throws(() => engine.addCatalog('a.json', 'en', file('{')), { code: 'catalog' });
    assert.equal(engine.failure, undefined);
  });

  test('passes locales one per line, and actions as they are', () => {
    const { engine, input, setOutput } = makeEngine({ gh_negotiate: () => {}, gh_act: () => 1 });
    setOutput('zh-TW');
    assert.equal(engine.negotiate(GUIDE, ['fr', 'zh-TW']), 'zh-TW');
    assert.equal(input(), 'fr\nzh-TW');
    engine.act(ASSISTANT, 'draft  25 ');
    assert.equal(input(), 'draft  25 ');
  });

  test('reads a frame from memory', () => {
    const { engine, memory, setOutput } = makeEngine({ gh_paint: () => FRAME });
    const commands = [
      { clip: [0, 0.5, 100, 50], texture: 1, firstIndex: 0, indexCount: 6 },
      { clip: [1, 2, 3, 4], texture: 9, firstIndex: 6, indexCount: 3 },
    ];
    const frame = { commands: 5000, commandCount: 2, vertices: 6000, vertexCount: 4, indices: 7000, indexCount: 9,
      overButton: 1, moving: 0, changed: [10, 20] };
    new Uint32Array(memory.buffer, FRAME).set(abi.encodeStructs(abi.PAINTED_FRAME, [frame]));
    new Uint32Array(memory.buffer, 5000).set(abi.encodeStructs(abi.DRAW_COMMAND, commands));
    setOutput('action-next');
    const { vertices, indices, ...painted } = engine.paint(ASSISTANT, 0);
    assert.deepEqual(painted, { commands, changed: [10, 20], overButton: true, moving: false, pressed: 'action-next' });
    assert.deepEqual([vertices.byteOffset, vertices.length], [6000, 4 * abi.sizeOf(abi.VERTEX)]);
    assert.deepEqual([indices.byteOffset, indices.length], [7000, 9]);
  });
});

describe('after a trap', () => {
  test('every call throws the same error, except calls that free memory, which do nothing', () => {
    let calls = 0;
    const count = () => { ++calls; };
    const { engine } = makeEngine({
      gh_act: () => { throw new WebAssembly.RuntimeError('unreachable'); },
      gh_screen: count, gh_destroy: count, gh_release_canvas: count,
    });
    assert.throws(() => engine.act(ASSISTANT, 'next'),
      { code: 'trap', message: 'gh_act: RuntimeError: unreachable' });
    const { failure } = engine;
    assert.throws(() => engine.screen(ASSISTANT), (error) => error === failure);
    engine.destroy(ASSISTANT);
    engine.releaseCanvas(ASSISTANT);
    assert.equal(calls, 0);
  });
});
