// Builds the modules of web/ one by one, with source maps.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, formatMessages } from 'esbuild';

/** The same as for the bundle of dist/ (scripts/make-dist.mjs). */
const COMMON = /** @type {const} */ ({
  bundle: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'silent',
  loader: { '.css': 'text' },
  define: { INTEGRITY: '{}' },
});

/** Folders that the preview does not load: pages, and what only translators' pages load. */
const OTHERS = ['demo', 'workbench'];

/** @param {string} web the folder @returns {Promise<string[]>} the paths of its modules */
async function modulesIn(web) {
  const entries = await readdir(web, { withFileTypes: true });
  const found = await Promise.all(entries.map(async (entry) => {
    const path = join(web, entry.name);
    if (entry.isDirectory()) return OTHERS.includes(entry.name) ? [] : modulesIn(path);
    return entry.name.endsWith('.js') ? [path] : [];
  }));
  return found.flat();
}

/**
 * Keeps imports of modules as they are; style sheets become part of the module that imports them.
 * @type {import('esbuild').Plugin}
 */
const separateModules = {
  name: 'separate modules',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, kind, resolveDir }) => {
      if (kind === 'entry-point') return undefined;
      if (existsSync(resolve(resolveDir, path))) return { path, external: true };
      return { errors: [{ text: `Could not resolve "${path}"` }] };
    });
  },
};

/**
 * Writes each module of web/ to the same place below `dist`.
 *
 * @param {string} web the folder
 * @param {string} dist
 * @throws {import('esbuild').BuildFailure} also for errors that only bundling finds, such as an import that nothing
 *   exports
 */
export async function makeModules(web, dist) {
  await build({ ...COMMON, entryPoints: [join(web, 'guided-help.js')], write: false });
  await build({
    ...COMMON,
    entryPoints: await modulesIn(web),
    outdir: dist,
    outbase: web,
    sourcemap: 'inline',
    plugins: [separateModules],
  });
}

/**
 * @param {unknown} error
 * @returns {Promise<string>} with file, line and the line itself if it is an error of esbuild
 */
export async function describe(error) {
  const { errors } = /** @type {import('esbuild').BuildFailure} */ (error);
  if (!errors) return String(/** @type {Error} */ (error).stack ?? error);
  return (await formatMessages(errors, { kind: 'error', color: false })).join('').trim();
}
