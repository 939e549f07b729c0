// Puts dist/ together from what the presets have built: scripts/build calls this.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { demoPage } from './lib/demo-page.mjs';
import { compressFiles, printSizes, updateSizes } from './lib/sizes.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const COMMAND = join(ROOT, 'build/native-release/guided-help');
const MODULE = join(ROOT, 'build/wasm-release/guided-help.wasm');

/** What every browser that loads the module has had since 2021 or earlier. */
const WASM_FEATURES = ['bulk-memory', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext'];

/** @param {string} file below the root */
const readJson = async (file) => JSON.parse(await readFile(join(ROOT, file), 'utf8'));

/** @param {string} file below dist/ @param {string | Uint8Array} content */
async function put(file, content) {
  const path = join(DIST, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>} the names of its JSON files, without the ending
 */
async function jsonNames(folder) {
  const files = await readdir(join(ROOT, folder));
  return files.filter((file) => /^[^.]+\.json$/.test(file)).map((file) => file.slice(0, -'.json'.length)).sort();
}

/** The module, made smaller than Emscripten leaves it. */
async function makeModule() {
  const wasmOpt = join(dirname(createRequire(import.meta.url).resolve('binaryen')), 'bin/wasm-opt');
  await mkdir(DIST, { recursive: true });
  execFileSync(process.execPath, [
    wasmOpt, MODULE, '-o', join(DIST, 'guided-help.wasm'),
    ...WASM_FEATURES.map((feature) => `--enable-${feature}`),
    '--flatten', '--rereloop', '-tnh', '-Oz', '-Oz', '--converge', '--strip-producers', '--strip-target-features',
  ], { stdio: ['ignore', 'inherit', 'inherit'] });
}

/**
 * @param {string} file below dist/
 * @returns {Promise<string>} its hash, as `integrity` attributes have it
 */
async function integrityOf(file) {
  const hash = createHash('sha384').update(await readFile(join(DIST, file)));
  return `sha384-${hash.digest('base64')}`;
}

async function makeScript() {
  const integrity = await integrityOf('guided-help.wasm');
  await build({
    entryPoints: [join(ROOT, 'web/guided-help.js')],
    outfile: join(DIST, 'guided-help.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    banner: { js: '/* Guided Help, MIT: LICENSE and NOTICE beside this file */' },
    define: { WASM_INTEGRITY: JSON.stringify(integrity) },
    logLevel: 'warning',
    plugins: [{
      name: 'style sheets as text',
      setup({ onLoad }) {
        onLoad({ filter: /\.css$/ }, async ({ path }) => {
          const { code } = await transform(await readFile(path), { loader: 'css', minify: true });
          return { contents: code.trim(), loader: 'text' };
        });
      },
    }],
  });
}

/**
 * A page gets messages only; and a guide learns which locales there are, by the names that they give themselves.
 * @param {string} folder of localization/
 */
async function makeCatalogs(folder) {
  for (const locale of await jsonNames(`localization/${folder}`)) {
    const catalog = Object.entries(await readJson(`localization/${folder}/${locale}.json`));
    const messages = Object.fromEntries(catalog.filter(([key]) => !key.startsWith('@')));
    await put(`locales/${folder}/${locale}.json`, JSON.stringify(messages));
  }
}

/**
 * @param {string} guide
 * @returns {Promise<Record<string, string>>} the names of its locales
 */
async function localesOf(guide) {
  /** @type {Record<string, string>} */
  const names = {};
  for (const locale of await jsonNames(`localization/${guide}`)) {
    names[locale] = (await readJson(`localization/interface/${locale}.json`))['action.language'];
  }
  return names;
}

/** @param {string} id */
async function makeGuide(id) {
  const { $schema, ...guide } = await readJson(`web/guides/${id}.json`);
  const locales = await localesOf(id);
  await put(`guides/${id}.json`, JSON.stringify({ ...guide, locales }));
  await makeCatalogs(id);
  for (const locale of Object.keys(locales)) {
    const article = execFileSync(COMMAND, ['--root', ROOT, 'render', id, '--locale', locale], { encoding: 'utf8' });
    await put(`static/${id}.${locale}.html`, article);
  }
  return locales;
}

/**
 * A demo page for each locale that has words for one.
 * @param {string} guide
 * @param {Record<string, string>} all names of the guide's locales
 */
async function makeDemo(guide, all) {
  const template = await readFile(join(ROOT, 'web/demo/index.html'), 'utf8');
  const worded = await jsonNames('localization/demo');
  const integrity = await integrityOf('guided-help.js');
  const locales = Object.fromEntries(Object.entries(all).filter(([locale]) => worded.includes(locale)));
  for (const locale of Object.keys(locales)) {
    const words = await readJson(`localization/demo/${locale}.json`);
    const article = await readFile(join(DIST, `static/${guide}.${locale}.html`), 'utf8');
    await put(`demo/${locale}/index.html`, demoPage(template, { guide, locale, locales, words, article, integrity }));
  }
  for (const file of ['demo.css', 'demo.svg']) {
    await cp(join(ROOT, 'web/demo', file), join(DIST, 'demo', file));
  }
}

async function main() {
  await rm(DIST, { recursive: true, force: true });
  await makeModule();
  await makeScript();
  await makeCatalogs('interface');
  for (const guide of await jsonNames('web/guides')) {
    const locales = await makeGuide(guide);
    if (guide === 'cancel-subscription') await makeDemo(guide, locales);
  }
  await cp(join(ROOT, 'LICENSE'), join(DIST, 'LICENSE'));
  await cp(join(ROOT, 'NOTICE'), join(DIST, 'NOTICE'));
  await compressFiles(DIST);
  if (process.argv.includes('--update-sizes')) await updateSizes(DIST, join(ROOT, 'sizes.json'));
  await printSizes(DIST, join(ROOT, 'sizes.json'));
  console.log('The script tag of pages that take this build and no other:');
  console.log(`<script type="module" src="guided-help.js" integrity="${await integrityOf('guided-help.js')}"></script>`);
}

await main();
