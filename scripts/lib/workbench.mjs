// Assembles dist/workbench/: the page, its scripts, and the project's files that it starts with.
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { WORKBENCH_CSP } from './server.mjs';
import { styleSheetsAsText } from './style-sheets.mjs';

/** Of project.json; web/workbench/project/files.js reads it. */
const VERSION = 1;

/** Files beside the catalogs and guides that translators see, or that the checks read. */
const OTHERS = ['web/demo/index.html', 'tests/localization/back-translation/zh-TW.json'];

/** Bundles catalogs as words: without the notes for translators. @type {import('esbuild').Plugin} */
const wordsOfCatalogs = {
  name: 'words of catalogs',
  setup({ onLoad }) {
    onLoad({ filter: /localization[\\/]workbench[\\/].*\.json$/ }, async ({ path }) => {
      const entries = Object.entries(JSON.parse(await readFile(path, 'utf8')));
      return { contents: JSON.stringify(Object.fromEntries(entries.filter(([key]) => !key.startsWith('@')))), loader: 'json' };
    });
  },
};

/**
 * Preact can set HTML (`dangerouslySetInnerHTML`). We never do, and the page must not be able to: it sets text instead.
 * @type {import('esbuild').Plugin}
 */
const noHtml = {
  name: 'no HTML',
  setup({ onLoad }) {
    onLoad({ filter: /preact[\\/]dist[\\/]preact\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      if (!code.includes('.innerHTML')) throw new Error(`${path} sets HTML in another way: look how`);
      return { contents: code.replaceAll('.innerHTML', '.textContent') };
    });
  },
};

/** @param {string} folder @returns {Promise<string[]>} names of its JSON files */
const jsonFiles = async (folder) => (await readdir(folder)).filter((name) => /^[^.]+\.json$/.test(name)).sort();

/**
 * @param {string} root of the project
 * @returns {Promise<{files: Record<string, string>, rules: string[]}>} the files that a translator works on, and the languages that
 *   have rules
 */
async function readProject(root) {
  const folders = (await readdir(join(root, 'localization'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'rules').map(({ name }) => `localization/${name}`).sort();
  /** @type {string[]} */
  const paths = [...OTHERS];
  for (const folder of [...folders, 'web/guides']) {
    paths.push(...(await jsonFiles(join(root, folder))).map((name) => `${folder}/${name}`));
  }
  const files = Object.fromEntries(await Promise.all(paths.sort().map(async (path) => [path, await readFile(join(root, path), 'utf8')])));
  const rules = (await jsonFiles(join(root, 'localization/rules'))).map((name) => name.slice(0, -'.json'.length));
  return { files, rules };
}

/**
 * @param {string[]} inputs of a bundle, paths relative to the working folder
 * @returns {Promise<string>} the licenses of the packages in it
 */
async function licensesOf(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  const texts = await Promise.all([...folders].sort().map(async (folder) => {
    const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    if (!file) throw new Error(`${name} has no license file`);
    return `${name} ${version}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
  }));
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * @param {object} workbench
 * @param {string} workbench.root of the project
 * @param {string} workbench.folder that is written; guided-help-checks.wasm is already in it
 */
export async function makeWorkbench({ root, folder }) {
  const sources = join(root, 'web/workbench');
  await mkdir(join(folder, 'rules'), { recursive: true });
  const { metafile } = await build({
    entryPoints: { workbench: join(sources, 'main.jsx'), worker: join(sources, 'worker.js') },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    metafile: true,
    // The workbench loads modules of the build that it is part of.
    define: { INTEGRITY: '{}' },
    logLevel: 'warning',
    plugins: [styleSheetsAsText, wordsOfCatalogs, noHtml],
  });
  await writeFile(join(folder, 'LICENSES.txt'), await licensesOf(Object.keys(metafile.inputs)));
  const css = await build({ entryPoints: [join(sources, 'workbench.css')], write: false, minify: true, logLevel: 'warning' });
  await writeFile(join(folder, 'workbench.css'), css.outputFiles[0].text);
  const page = await readFile(join(sources, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), page.replace('{policy}', WORKBENCH_CSP));
  const { files, rules } = await readProject(root);
  await writeFile(join(folder, 'project.json'), JSON.stringify({ version: VERSION, files, rules }));
  for (const locale of rules) await cp(join(root, `localization/rules/${locale}.json`), join(folder, `rules/${locale}.json`));
}
