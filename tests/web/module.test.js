// The modules, as built, export and import what the abi.js files describe, and almost nothing else.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import * as painter from '../../web/canvas/abi.js';
import * as engine from '../../web/engine/abi.js';
import { DIST } from './support/dist.js';

/** @type {[file: string, exports: string[], imports: string[]][]} */
const MODULES = [
  ['guided-help.wasm', Object.keys(engine.EXPORTS), Object.keys(engine.IMPORTS).map((name) => `page.${name}`)],
  ['guided-help-painter.wasm', Object.keys(painter.EXPORTS), painter.IMPORTS.map((name) => `Math.${name}`)],
];

const compiled = await Promise.all(MODULES.map(async ([file]) =>
  WebAssembly.compile(new Uint8Array(await readFile(join(DIST, file))))));

MODULES.forEach(([file, exports, imports], index) => {
  describe(file, () => {
    test('exports the described functions, its memory and its initializer', () => {
      const names = WebAssembly.Module.exports(compiled[index]).map(({ name }) => name);
      assert.deepEqual(names.sort(), [...exports, '_initialize', 'memory'].sort());
    });

    test('imports the described functions, and two that its compiler requires', () => {
      const names = WebAssembly.Module.imports(compiled[index]).map(({ module: from, name }) => `${from}.${name}`);
      const required = ['env.emscripten_notify_memory_growth', 'wasi_snapshot_preview1.proc_exit'];
      assert.deepEqual(names.sort(), [...imports, ...required].sort());
    });
  });
});
