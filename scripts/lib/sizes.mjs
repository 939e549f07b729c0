// Measures what a customer downloads, and compares it with the sizes committed in sizes.json.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const brotli = promisify(brotliCompress);

/**
 * All files fetched from opening demo/zh-TW/ until the first question can be answered, except HTML. A browser test
 * asserts that there are no others.
 */
export const FIRST_QUESTION = [
  'guided-help.js',
  'guided-help.wasm',
  'guided-help-painter.wasm',
  'guides/cancel-subscription.json',
  'locales/cancel-subscription/zh-TW.json',
  'locales/interface/zh-TW.json',
  'demo/demo.css',
  'demo/demo.svg',
];

/** Bytes; 1 KB = 1,000. */
export const BUDGET = 80_500;

/** @param {string} folder @returns {Promise<string[]>} files below it, as paths with slashes */
async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = await Promise.all(entries.map(async (entry) => {
    if (!entry.isDirectory()) return [entry.name];
    return (await filesIn(join(folder, entry.name))).map((file) => `${entry.name}/${file}`);
  }));
  return files.flat();
}

/**
 * Writes a `.br` file, of quality 11, beside each file.
 * @param {string} dist
 */
export async function compressFiles(dist) {
  await Promise.all((await filesIn(dist)).map(async (file) => {
    const bytes = await readFile(join(dist, file));
    const compressed = await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    await writeFile(join(dist, `${file}.br`), compressed);
  }));
}

/**
 * @param {string} dist
 * @returns {Promise<Record<string, number>>} compressed bytes of each file of the first question, and their total
 */
export async function measure(dist) {
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const file of FIRST_QUESTION) sizes[file] = (await readFile(join(dist, `${file}.br`))).length;
  sizes.total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return sizes;
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, number>>} the committed sizes; empty if there are none
 */
export const readCommitted = (file) => readFile(file, 'utf8').then(JSON.parse, () => ({}));

/**
 * @param {string} dist
 * @param {string} file sizes.json
 */
export async function updateSizes(dist, file) {
  await writeFile(file, `${JSON.stringify(await measure(dist), null, 2)}\n`);
}

/**
 * @param {string} dist
 * @param {string} file sizes.json
 */
export async function printSizes(dist, file) {
  const committed = await readCommitted(file);
  console.log('From opening demo/zh-TW/ to the first question, without HTML (bytes, brotli 11):');
  for (const [name, size] of Object.entries(await measure(dist))) {
    const growth = size - (committed[name] ?? 0);
    const change = growth === 0 ? '' : `  ${growth > 0 ? '+' : ''}${growth} against sizes.json`;
    console.log(`${size.toLocaleString('en-US').padStart(9)}  ${name}${change}`);
  }
  console.log(`${BUDGET.toLocaleString('en-US').padStart(9)}  budget`);
}
