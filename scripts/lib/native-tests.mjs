// The C++ tests: GoogleTest programs, with AddressSanitizer and UndefinedBehaviorSanitizer.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, findFiles, onAllCores, run, runShell } from './process.mjs';
import { failedOne } from './report.mjs';

const PRESET = 'native-asan';
const RESULTS = 'build/test-results';
// Far beyond what any of them takes; a hang must end some time.
const SECONDS = 600;

const SANITIZERS = {
  ASAN_OPTIONS: 'detect_leaks=1:strict_string_checks=1:check_initialization_order=1',
  UBSAN_OPTIONS: 'print_stacktrace=1:halt_on_error=1',
};

/** @typedef {{status: string, result: string, failures?: unknown[]}} GoogleTestCase */

/**
 * @param {string} json what GoogleTest wrote
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
  // Such as a leak found after the last test.
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { counts, details };
}

/**
 * @param {import('./report.mjs').Report} report
 * @param {string} filter
 */
export async function runNativeTests(report, filter) {
  const build = await runShell('build', PRESET);
  if (!build.ok) {
    await report.add(`build ${PRESET}`, async () => failedOne());
    return;
  }
  await mkdir(join(ROOT, RESULTS), { recursive: true });
  const folder = `build/${PRESET}/tests`;
  const programs = await findFiles(folder, /_test$/);
  if (programs.length === 0) {
    await report.add('native', async () => failedOne(`no *_test in ${folder}`));
  }
  await onAllCores(programs, (program) =>
    report.add(program.slice(folder.length + 1), () => runProgram(program, filter)),
  );
}
