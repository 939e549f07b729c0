// The page's calls of the engine, with fake exports. tests/wasm tests the real ones natively.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Engine } from '../../../web/engine/engine.js';

/** @typedef {import('../../../web/engine/abi.js').Exports} Exports */

const INPUT = 1000;
const OUTPUT = 2000;
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
});

describe('after a trap', () => {
  test('every call throws the same error, except the one that frees memory, which does nothing', () => {
    let calls = 0;
    const count = () => { ++calls; };
    const { engine } = makeEngine({
      gh_act: () => { throw new WebAssembly.RuntimeError('unreachable'); },
      gh_screen: count, gh_destroy: count,
    });
    assert.throws(() => engine.act(ASSISTANT, 'next'),
      { code: 'trap', message: 'gh_act: RuntimeError: unreachable' });
    const { failure } = engine;
    assert.throws(() => engine.screen(ASSISTANT), (error) => error === failure);
    engine.destroy(ASSISTANT);
    assert.equal(calls, 0);
  });
});
