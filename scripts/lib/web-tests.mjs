// Runs the tests in real browsers, on the dist/ that ships.
import { basename } from 'node:path';
import { findUnitTests, runNodeTests } from './node-tests.mjs';
import { findFiles, run, runShell } from './process.mjs';
import { failedOne } from './report.mjs';

/** @returns {Promise<import('./report.mjs').Result | undefined>} the failure, if the WASM modules cannot be built */
export async function buildModules() {
  const { ok } = await runShell('build', 'wasm-release', 'modules', 'workbench_modules');
  return ok ? undefined : failedOne();
}

/** @returns {Promise<import('./report.mjs').Result | undefined>} the failure, if dist/ cannot be made */
export async function makeDist() {
  const { ok } = await run(process.execPath, ['scripts/make-dist.mjs'], { show: true });
  return ok ? undefined : failedOne();
}

/**
 * If the filter is in the names of files, only these run, with all their tests: opening a browser for each of the
 * others, to find nothing, takes minutes.
 * @param {string[]} files
 * @param {string} filter
 * @returns {{files: string[], filter: string}} files, and the filter for names of their tests
 */
function select(files, filter) {
  const named = files.filter((file) => filter && basename(file).includes(filter));
  return named.length > 0 ? { files: named, filter: '' } : { files, filter };
}

/** Tests of the tools of developers, which customers and translators never meet. */
const TOOLS = /^(dev|preview)\.test\.js$/;

/** @param {string} filter as for `findWebJobs` @returns {Promise<import('./report.mjs').Job[]>} */
export const findToolJobs = (filter) => findJobs(filter, (file) => TOOLS.test(basename(file)));

/** @param {string} filter in the name of a file, or else of a test @returns {Promise<import('./report.mjs').Job[]>} */
export const findWebJobs = (filter) => findJobs(filter, (file) => !TOOLS.test(basename(file)));

/**
 * Makes one job for each file. Tests assert events, calls and pictures, which other jobs do not disturb.
 *
 * @param {string} filter in the name of a file, or else of a test
 * @param {(file: string) => boolean} isWanted
 * @returns {Promise<import('./report.mjs').Job[]>}
 */
async function findJobs(filter, isWanted) {
  const withoutBrowser = await findUnitTests();
  const all = (await findFiles('tests/web', /\.test\.js$/)).filter((file) => !withoutBrowser.includes(file) && isWanted(file));
  if (all.length === 0) return [{ name: 'web', run: async () => failedOne('no *.test.js in tests/web') }];
  const selected = select(all, filter);
  return selected.files.map((file) => {
    const name = file.slice('tests/'.length);
    return { name, run: () => runNodeTests(name.replaceAll('/', '-'), [file], selected.filter) };
  });
}
