// Runs the C++ tests: GoogleTest programs, with AddressSanitizer and UndefinedBehaviorSanitizer or, faster, without.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ROOT, findFiles, run, runShell } from './process.mjs';
import { failedOne } from './report.mjs';

const RESULTS = 'build/test-results';
// Far more than any program needs; ends a hang.
const SECONDS = 600;

const SANITIZERS = {
  ASAN_OPTIONS: 'detect_leaks=1:strict_string_checks=1:check_initialization_order=1',
  UBSAN_OPTIONS: 'print_stacktrace=1:halt_on_error=1',
};

/** @typedef {{status: string, result: string, failures?: unknown[]}} GoogleTestCase */

/**
 * @param {string} json the report of GoogleTest
 * @returns {import('./report.mjs').Counts}
 */
export function countGoogleTest(json) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { testsuite } of JSON.parse(json).testsuites) {
    for (const test of /** @type {GoogleTestCase[]} */ (testsuite)) {
      if (test.status !== 'RUN') continue;
      if (test.failures?.length) counts.failed += 1;
      else if (test.result === 'SKIPPED') counts.skipped += 1;
      else counts.passed += 1;
    }
  }
  return counts;
}

/**
 * @param {string} program
 * @param {string} filter
 * @returns {Promise<import('./report.mjs').Result>}
 */
async function runProgram(program, filter) {
  const results = `${RESULTS}/${program.replaceAll('/', '-')}.json`;
  await rm(join(ROOT, results), { force: true });
  const args = [`--gtest_output=json:${results}`, '--gtest_color=no'];
  if (filter) args.push(`--gtest_filter=*${filter}*`);
  const { ok, output, how } = await run(program, args, { seconds: SECONDS, env: SANITIZERS });
  const json = await readFile(join(ROOT, results), 'utf8').catch(() => null);
  const details = `${output}\n${program}: ${how}`;
  if (json === null) return failedOne(details);
  const counts = countGoogleTest(json);
  // For example, because of a leak found after the last test.
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { counts, details };
}

/**
 * @param {string} preset
 * @param {string[]} targets all by default
 * @returns {Promise<import('./report.mjs').Result | undefined>} the failure, if it cannot be built
 */
export async function buildNative(preset, ...targets) {
  const { ok } = await runShell('build', preset, ...targets);
  return ok ? undefined : failedOne();
}

/**
 * Makes one job for each program.
 *
 * @param {string} preset
 * @param {string} filter in the names of tests
 * @returns {Promise<import('./report.mjs').Job[]>}
 */
export async function findNativeJobs(preset, filter) {
  await mkdir(join(ROOT, RESULTS), { recursive: true });
  const folder = `build/${preset}/tests`;
  const programs = await findFiles(folder, /_test$/);
  if (programs.length === 0) return [{ name: 'native', run: async () => failedOne(`no *_test in ${folder}`) }];
  return programs.map((program) => ({ name: basename(program), run: () => runProgram(program, filter) }));
}
