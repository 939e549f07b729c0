// Replaces addresses in a stack of the development module with functions and lines of C++.
import { readFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { ROOT, run } from '../process.mjs';

/** A frame of WebAssembly in Chromium and Firefox. The address is an offset in the module's file. */
const FRAME = /wasm-function\[\d+\]:(0x[0-9a-f]+)/;

const CODE_SECTION = 10;

/**
 * @param {Uint8Array} wasm
 * @returns {number} offset of the code section's content, from which debug info counts
 */
export function codeOffset(wasm) {
  // After the magic number and the version.
  let at = 8;
  while (at < wasm.length) {
    const id = wasm[at++];
    let size = 0;
    let shift = 0;
    let byte;
    do {
      byte = wasm[at++];
      size += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    if (id === CODE_SECTION) return at;
    at += size;
  }
  return 0;
}

/** @param {string} file @returns {string} relative to the root; for files of libraries, only the name */
const shorten = (file) => (file.startsWith(ROOT) ? relative(ROOT, file) : `<${basename(file)}>`);

/** @typedef {{FunctionName: string, FileName: string, Line: number, Column: number}} Symbol of llvm-symbolizer */

/**
 * @param {string} module path of a module with debug info
 * @param {string} stack
 * @returns {Promise<string>} the stack, with function, file and line instead of addresses; unchanged if there is no
 *   debug info
 */
export async function symbolize(module, stack) {
  const lines = stack.split('\n');
  const addresses = lines.map((line) => FRAME.exec(line)?.[1]).filter((address) => address !== undefined);
  if (addresses.length === 0) return stack;
  const offset = codeOffset(await readFile(module));
  const { ok, output } = await run('llvm-symbolizer', ['--obj', module, '--output-style=JSON', '--demangle',
    ...addresses.map((address) => `0x${(Number(address) - offset).toString(16)}`)]);
  if (!ok) return stack;
  const found = /** @type {{Symbol?: Symbol[]}[]} */ (JSON.parse(output));
  return lines.flatMap((line) => {
    if (!FRAME.test(line)) return [line];
    const symbols = found.shift()?.Symbol?.filter(({ FunctionName }) => FunctionName) ?? [];
    if (symbols.length === 0) return [line];
    return symbols.map(({ FunctionName, FileName, Line, Column }) =>
      `    at ${FunctionName.replaceAll('std::__2::', 'std::')} (${shorten(FileName)}:${Line}:${Column})`);
  }).join('\n');
}
