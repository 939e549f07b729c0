// Runs test files with Node.js's own test runner.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, findFiles, run } from './process.mjs';
import { failedOne } from './report.mjs';

const RESULTS = 'build/test-results';

/** Far more than any file needs; ends a hang. */
const SECONDS = 600;

/**
 * @param {string} tap the report of Node.js's test runner
 * @returns {import('./report.mjs').Counts | null} null if it has no totals: the runner has not finished
 */
export function countTap(tap) {
  /** @param {string} label */
  const total = (label) => {
    // A test may print such a line, too; the runner's is the last.
    const line = [...tap.matchAll(new RegExp(`^# ${label} (\\d+)$`, 'gm'))].at(-1);
    return line ? Number(line[1]) : NaN;
  };
  const counts = {
    passed: total('pass'),
    failed: total('fail') + total('cancelled'),
    skipped: total('skipped') + total('todo'),
  };
  return Object.values(counts).some(Number.isNaN) ? null : counts;
}

/**
 * Runs test files in one process of the runner, which starts a process for each.
 *
 * @param {string} name of the results
 * @param {string[]} files
 * @param {string} [filter] plain text in the name of a test
 * @returns {Promise<import('./report.mjs').Result>}
 */
export async function runNodeTests(name, files, filter = '') {
  const results = `${RESULTS}/${name}.tap`;
  await mkdir(join(ROOT, RESULTS), { recursive: true });
  await rm(join(ROOT, results), { force: true });
  const args = [
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${results}`,
  ];
  // The runner takes a regular expression.
  if (filter) args.push(`--test-name-pattern=${filter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`);
  const { ok, output, how } = await run(process.execPath, [...args, ...files], { seconds: SECONDS });
  const tap = await readFile(join(ROOT, results), 'utf8').catch(() => '');
  const details = `${output}\n${name}: ${how}`;
  const counts = countTap(tap);
  if (counts === null) return failedOne(details);
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { counts, details };
}

/** Finds tests that need no browser and no build: those of scripts/, and of modules of web/ without a DOM. */
export const findUnitTests = async () => [
  ...(await findFiles('tests/web/unit', /\.test\.js$/)),
  ...(await findFiles('tests/scripts', /\.test\.js$/)),
];

/**
 * @param {string} filter in the name of a test
 * @returns {Promise<import('./report.mjs').Job[]>}
 */
export async function findUnitJobs(filter) {
  const files = await findUnitTests();
  // Without files, the runner would search for some itself.
  if (files.length === 0) return [];
  return [{ name: 'JavaScript without a browser', run: () => runNodeTests('unit', files, filter) }];
}
