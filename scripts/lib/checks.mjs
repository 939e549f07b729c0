// Checks of the sources; each check counts as one test.
import { runClangTidy } from './clang-tidy.mjs';
import { commandPath } from './command.mjs';
import { checkLibraries } from './libraries.mjs';
import { findFiles, run } from './process.mjs';
import { failedOne, passedOne } from './report.mjs';

/** @typedef {[name: string, check: () => Promise<import('./report.mjs').Result>]} Check */

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<import('./report.mjs').Result>}
 */
async function runCheck(command, args) {
  const { ok, output, how } = await run(command, args);
  return ok ? passedOne() : failedOne(`${output}\n${command}: ${how}`);
}

async function runClangFormat() {
  const files = [
    ...(await findFiles('src', /\.(h|cc)$/)),
    ...(await findFiles('bench', /\.(h|cc)$/)),
    ...(await findFiles('tests', /\.(h|cc)$/)),
  ];
  return runCheck('clang-format-14', ['--dry-run', '-Werror', ...files]);
}

/** Checks that need no build. @type {Check[]} */
const SOURCE_CHECKS = [
  ['clang-format', runClangFormat],
  ['tsc web', () => runCheck('node_modules/.bin/tsc', ['-p', 'tsconfig.json'])],
  ['tsc tools', () => runCheck('node_modules/.bin/tsc', ['-p', 'tsconfig.tools.json'])],
  ['eslint', () => runCheck('node_modules/.bin/eslint', ['--max-warnings=0', '.'])],
];

/** Checks that need the native command or its libraries. @type {Check[]} */
const BUILT_CHECKS = [
  ['libraries', checkLibraries],
  ['guided-help lint', () => runCheck(commandPath(), ['lint'])],
  ['guided-help test', () => runCheck(commandPath(), ['test'])],
  ['guided-help check', () => runCheck(commandPath(), ['check'])],
];

/**
 * @param {Check[]} checks
 * @param {string} filter
 * @returns {import('./report.mjs').Job[]}
 */
const jobsOf = (checks, filter) =>
  checks.filter(([name]) => name.includes(filter)).map(([name, check]) => ({ name, run: check }));

/** Formats, types and JavaScript. @param {string} filter in the name of a check */
export const findSourceJobs = async (filter) => jobsOf(SOURCE_CHECKS, filter);

/** Guides, words, and libraries that pages may use. @param {string} filter in the name of a check */
export const findBuiltJobs = async (filter) => jobsOf(BUILT_CHECKS, filter);

/** clang-tidy over all sources of src/. @param {string} filter */
export const findTidyJobs = async (filter) => jobsOf([['clang-tidy', runClangTidy]], filter);
