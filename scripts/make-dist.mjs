// Assembles dist/ from the outputs of the presets. scripts/build calls this.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';
import * as painter from '../web/canvas/abi.js';
import * as engine from '../web/engine/abi.js';
import { commandPath } from './lib/command.mjs';
import { guideIds, makeCatalogs, makeDemo, makeGuide } from './lib/content.mjs';
import { internalNames } from './lib/internal-names.mjs';
import { compressFiles, printSizes, updateSizes } from './lib/sizes.mjs';
import { PARTS, SCRIPT, partFile, separateParts } from './lib/script-parts.mjs';
import { styleSheetsAsText } from './lib/style-sheets.mjs';
import { makeWorkbench } from './lib/workbench.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const BUILD = join(ROOT, 'build/wasm-release');

/** WASM features that all browsers that can load the modules have had since 2021 or earlier. */
const WASM_FEATURES = ['bulk-memory', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext'];

/**
 * Optimizes a module beyond what Emscripten does. This takes 15 seconds, so the result is kept for the next build.
 * @param {string} file its name
 * @param {{EXPORTS: object}} abi Emscripten exports a few more functions
 */
async function makeModule(file, { EXPORTS }) {
  const module = join(BUILD, file);
  // In the format of `wasm-metadce`.
  const exportGraph = JSON.stringify([...Object.keys(EXPORTS), 'memory', '_initialize']
    .map((name) => ({ name, export: name, root: true })));
  const tools = join(dirname(createRequire(import.meta.url).resolve('binaryen')), 'bin');
  const { version } = JSON.parse(await readFile(join(tools, '../package.json'), 'utf8'));
  const features = WASM_FEATURES.map((feature) => `--enable-${feature}`);
  const options = [
    '--flatten', '--rereloop', '-tnh', '-Oz', '-Oz', '--converge', '--strip-producers', '--strip-target-features',
  ];
  const hash = createHash('sha256').update(JSON.stringify([version, features, options, exportGraph])).update(await readFile(module));
  const folder = join(BUILD, 'optimized', file);
  const kept = join(folder, `${hash.digest('hex')}.wasm`);
  if (!existsSync(kept)) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const made = join(folder, 'new.wasm');
    const graph = join(folder, 'exports.json');
    await writeFile(graph, exportGraph);
    const trimmed = join(folder, 'trimmed.wasm');
    // Ignore its list of what it removes.
    execFileSync(process.execPath, [join(tools, 'wasm-metadce'), module, '--graph-file', graph, '-o', trimmed, ...features],
      { stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync(process.execPath, [join(tools, 'wasm-opt'), trimmed, '-o', made, ...features, ...options],
      { stdio: ['ignore', 'inherit', 'inherit'] });
    await rename(made, kept);
  }
  await mkdir(DIST, { recursive: true });
  await cp(kept, join(DIST, file));
}

/**
 * @param {string} file below dist/
 * @returns {Promise<string>} its hash, in the format of `integrity` attributes
 */
async function integrityOf(file) {
  const hash = createHash('sha256').update(await readFile(join(DIST, file)));
  return `sha256-${hash.digest('base64')}`;
}

/**
 * @param {string} entry
 * @param {Record<string, string>} integrity of the files that it loads, by part
 * @param {Record<string, string | false>} mangleCache short names of properties, which all parts share
 * @returns {Promise<{code: string, mangleCache: Record<string, string | false>}>}
 */
async function bundle(entry, integrity, mangleCache) {
  const { outputFiles: [bundled], mangleCache: names = {} } = await build({
    entryPoints: [join(ROOT, entry)],
    write: false,
    bundle: true,
    minify: true,
    mangleProps: await internalNames(join(ROOT, 'web/types.d.ts')),
    mangleCache,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { INTEGRITY: JSON.stringify(integrity) },
    logLevel: 'warning',
    plugins: [styleSheetsAsText, separateParts],
  });
  // esbuild shortens private names, which terser does not; terser then saves another 3 %.
  const { code = '' } = await minify(bundled.text, {
    module: true,
    ecma: 2020,
    // Arrows are unsafe only for functions that someone calls with `new`.
    compress: { passes: 3, hoist_funs: true, sequences: false, unsafe_arrows: true },
    format: { preamble: '/* MIT: see LICENSE, NOTICE */' },
  });
  return { code: `${code}\n`, mangleCache: names };
}

/** Writes the parts, then the script, which knows their hashes. */
async function makeScript() {
  const modules = {
    module: await integrityOf('guided-help.wasm'),
    painter: await integrityOf('guided-help-painter.wasm'),
  };
  // Of what the script itself requests.
  /** @type {Record<string, string>} */
  const parts = { module: modules.module };
  let names = {};
  for (const [part, entry] of Object.entries(PARTS)) {
    const { code, mangleCache } = await bundle(entry, modules, names);
    names = mangleCache;
    await writeFile(join(DIST, partFile(part)), code);
    parts[part] = await integrityOf(partFile(part));
  }
  await writeFile(join(DIST, 'guided-help.js'), (await bundle(SCRIPT, parts, names)).code);
}

async function main() {
  await rm(DIST, { recursive: true, force: true });
  await makeModule('guided-help.wasm', engine);
  await makeModule('guided-help-painter.wasm', painter);
  await makeScript();
  // Its download is small beside the page's, and optimizing it takes half a minute.
  await mkdir(join(DIST, 'workbench'), { recursive: true });
  await cp(join(BUILD, 'guided-help-checks.wasm'), join(DIST, 'workbench/guided-help-checks.wasm'));
  await makeWorkbench({ root: ROOT, folder: join(DIST, 'workbench') });
  const content = { root: ROOT, dist: DIST, command: commandPath() };
  await makeCatalogs(content, 'interface');
  for (const guide of await guideIds(ROOT)) await makeGuide(content, guide);
  const integrity = await integrityOf('guided-help.js');
  const engineIntegrity = await integrityOf('guided-help-engine.js');
  for (const guide of await guideIds(ROOT)) await makeDemo(content, { sources: ROOT, guide, integrity, engineIntegrity });
  await cp(join(ROOT, 'LICENSE'), join(DIST, 'LICENSE'));
  await cp(join(ROOT, 'NOTICE'), join(DIST, 'NOTICE'));
  await compressFiles(DIST);
  if (process.argv.includes('--update-sizes')) await updateSizes(DIST, join(ROOT, 'sizes.json'));
  await printSizes(DIST, join(ROOT, 'sizes.json'));
  console.log('Script tag for pages that accept only this build:');
  console.log(`<script type="module" src="guided-help.js" integrity="${await integrityOf('guided-help.js')}"></script>`);
}

await main();
