// Measures what a customer downloads, and compares it with the sizes committed in sizes.json.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const brotli = promisify(brotliCompress);

/**
 * What a customer downloads, except HTML, from opening demo/zh-TW/ until the question can be answered, until an answer is
 * decided, and until all is painted. The last stage includes the page's own files. Budgets in bytes (1 KB = 1,000) are
 * for a stage and those before it. A browser test asserts that nothing else is fetched.
 */
export const STAGES = [
  { name: 'asked', budget: 10_000, files: ['guided-help.js'] },
  {
    name: 'decided', budget: 64_000, files: [
      'guided-help-engine.js', 'guided-help.wasm', 'guides/cancel-subscription.json',
      'locales/cancel-subscription/zh-TW.json', 'locales/interface/zh-TW.json',
    ],
  },
  {
    name: 'painted', budget: 88_000, files: [
      'guided-help-canvas.js', 'guided-help-painter.wasm', 'demo/demo.css', 'demo/demo.svg',
    ],
  },
];

/** All of these files. */
export const FILES = STAGES.flatMap(({ files }) => files);

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
 * @returns {Promise<Record<string, number>>} compressed bytes of each file, and their total
 */
export async function measure(dist) {
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const file of FILES) sizes[file] = (await readFile(join(dist, `${file}.br`))).length;
  sizes.total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return sizes;
}

/**
 * @param {string} stage name of it
 * @param {Record<string, number>} sizes
 * @returns {number} compressed bytes of this stage and those before it
 */
export const sumUntil = (stage, sizes) =>
  STAGES.slice(0, STAGES.findIndex(({ name }) => name === stage) + 1).flatMap(({ files }) => files)
    .reduce((sum, each) => sum + sizes[each], 0);

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
  const sizes = await measure(dist);
  /** @param {number} size */
  const aligned = (size) => size.toLocaleString('en-US').padStart(9);
  console.log('From opening demo/zh-TW/, without HTML (bytes, brotli 11):');
  for (const { name, budget, files } of STAGES) {
    for (const each of files) {
      const growth = sizes[each] - (committed[each] ?? 0);
      const change = growth === 0 ? '' : `  ${growth > 0 ? '+' : ''}${growth} against sizes.json`;
      console.log(`${aligned(sizes[each])}  ${each}${change}`);
    }
    console.log(`${aligned(sumUntil(name, sizes))}  until ${name}; budget ${budget.toLocaleString('en-US')}`);
  }
}
