// What is checked about the sources themselves; each check counts as one test.
import { runClangTidy } from './clang-tidy.mjs';
import { findFiles, run, runShell } from './process.mjs';
import { failedOne, passedOne } from './report.mjs';

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
    ...(await findFiles('tests', /\.(h|cc)$/)),
  ];
  return runCheck('clang-format-14', ['--dry-run', '-Werror', ...files]);
}

/** A page may use the checks of translations one day: no ICU, no exceptions, no RTTI. */
async function buildChecksToWasm() {
  const { ok } = await runShell('build', 'wasm-release', 'checks', 'checks_reader');
  return ok ? passedOne() : failedOne();
}

/** @type {Array<[name: string, check: () => Promise<import('./report.mjs').Result>]>} */
const CHECKS = [
  ['clang-format', runClangFormat],
  ['tsc web', () => runCheck('node_modules/.bin/tsc', ['-p', 'tsconfig.json'])],
  ['tsc tools', () => runCheck('node_modules/.bin/tsc', ['-p', 'tsconfig.tools.json'])],
  ['checks in WASM', buildChecksToWasm],
  ['guided-help lint', () => runCheck('scripts/guided-help', ['lint'])],
  ['guided-help check', () => runCheck('scripts/guided-help', ['check'])],
];

/**
 * @param {import('./report.mjs').Report} report
 * @param {string} filter
 */
export async function runChecks(report, filter) {
  for (const [name, check] of CHECKS) {
    if (name.includes(filter)) await report.add(name, check);
  }
}

/**
 * clang-tidy over all sources of src/.
 *
 * @param {import('./report.mjs').Report} report
 * @param {string} filter
 */
export async function runTidy(report, filter) {
  if ('clang-tidy'.includes(filter)) await report.add('clang-tidy', runClangTidy);
}
