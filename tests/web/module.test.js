// guided-help.wasm, as built, exports and imports what web/engine/abi.js describes, and almost nothing else.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { EXPORTS, IMPORTS } from '../../web/engine/abi.js';
import { DIST } from './support/dist.js';

const compiled = await WebAssembly.compile(new Uint8Array(await readFile(join(DIST, 'guided-help.wasm'))));

test('the module exports the described functions, its memory and its initializer', () => {
  const names = WebAssembly.Module.exports(compiled).map(({ name }) => name);
  assert.deepEqual(names.sort(), [...Object.keys(EXPORTS), '_initialize', 'memory'].sort());
});

test('the module imports the described functions, three of Math, and two that its compiler requires', () => {
  const names = WebAssembly.Module.imports(compiled).map(({ module: from, name }) => `${from}.${name}`);
  const expected = [
    ...Object.keys(IMPORTS).map((name) => `page.${name}`), 'Math.sin', 'Math.cos', 'Math.acos',
    'env.emscripten_notify_memory_growth', 'wasi_snapshot_preview1.proc_exit',
  ];
  assert.deepEqual(names.sort(), expected.sort());
});
