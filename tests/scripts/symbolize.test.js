import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOffset, symbolize } from '../../scripts/lib/dev/symbolize.mjs';

test('the code section is found after others, with a size of two bytes', () => {
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const custom = [0, 0x80 | 2, 1, ...new Array(130).fill(0)];
  assert.equal(codeOffset(new Uint8Array([...header, ...custom, 10, 1, 0])), header.length + custom.length + 2);
});

test('a stack without WebAssembly stays as it is', async () => {
  assert.equal(await symbolize('missing.wasm', 'Error: x\n    at f (a.js:1:2)'), 'Error: x\n    at f (a.js:1:2)');
});
