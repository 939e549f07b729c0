// The tests in a real browser, on the dist/ that is shipped: as many files at a time as there are
// cores. What they assert are events, calls and pictures, which others do not disturb.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ROOT, findFiles, onAllCores, run } from './process.mjs';
import { failedOne } from './report.mjs';

const RESULTS = 'build/test-results';
// Far beyond what any file takes; a hang must end some time.
const SECONDS = 1200;

/**
 * @param {string} tap the report of node's test runner
 * @returns {import('./report.mjs').Counts | null} null when it has no totals, so did not end well
 */
export function countTap(tap) {
  /** @param {string} what */
  const total = (what) => {
    // A test may print such a line as well; the runner's is the last.
    const line = [...tap.matchAll(new RegExp(`^# ${what} (\\d+)$`, 'gm'))].at(-1);
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
 * @param {string} file
 * @param {string} filter
 * @returns {Promise<import('./report.mjs').Result>}
 */
async function runFile(file, filter) {
  const results = `${RESULTS}/${file.slice('tests/web/'.length).replaceAll('/', '-')}.tap`;
  await rm(join(ROOT, results), { force: true });
  const args = [
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${results}`,
  ];
  // The runner takes a regular expression; we promise plain text.
  if (filter) args.push(`--test-name-pattern=${filter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`);
  const { ok, output, how } = await run(process.execPath, [...args, file], { seconds: SECONDS });
  const tap = await readFile(join(ROOT, results), 'utf8').catch(() => '');
  const details = `${output}\n${file}: ${how}`;
  const counts = countTap(tap);
  if (counts === null) return failedOne(details);
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { counts, details };
}

/**
 * A file that is named runs whole, and alone: opening a browser for each of the others, to find nothing, takes minutes.
 * @param {string[]} files
 * @param {string} filter
 * @returns {{files: string[], filter: string}} of these files, the tests with the filter in their names
 */
function select(files, filter) {
  const named = files.filter((file) => filter && basename(file).includes(filter));
  return named.length > 0 ? { files: named, filter: '' } : { files, filter };
}

/**
 * @param {import('./report.mjs').Report} report
 * @param {string} filter in the name of a file, or else of a test
 */
export async function runWebTests(report, filter) {
  const build = await run('scripts/build', [], { show: true });
  if (!build.ok) {
    await report.add('build dist', async () => failedOne());
    return;
  }
  await mkdir(join(ROOT, RESULTS), { recursive: true });
  const files = await findFiles('tests/web', /\.test\.js$/);
  if (files.length === 0) {
    await report.add('web', async () => failedOne('no *.test.js in tests/web'));
  }
  const selected = select(files, filter);
  await onAllCores(selected.files, (file) =>
    report.add(file.slice('tests/'.length), () => runFile(file, selected.filter)),
  );
}
