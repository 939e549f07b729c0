// Runs the tests and prints the result as the last line; scripts/test sets up and calls this.
import { parseArgs } from 'node:util';
import { buildCommand, findBuiltJobs, findSourceJobs, findTidyJobs } from './lib/checks.mjs';
import { buildNative, findNativeJobs } from './lib/native-tests.mjs';
import { findUnitJobs } from './lib/node-tests.mjs';
import { onAllCores } from './lib/process.mjs';
import { Report } from './lib/report.mjs';
import { longestFirst, recordSeconds, usualSeconds } from './lib/schedule.mjs';
import { buildDist, findWebJobs } from './lib/web-tests.mjs';

/**
 * @typedef {object} Part
 * @property {string} [build] name of the build that must come before
 * @property {boolean} [isQuick] runs before the others
 * @property {(filter: string) => Promise<import('./lib/report.mjs').Job[]>} jobs
 */

/**
 * Builds that parts need. Those of one list run one after the other, since they share folders of build/. The lists run
 * at the same time: while one links, on one core, another compiles.
 * @type {[name: string, build: () => Promise<import('./lib/report.mjs').Result | undefined>][][]}
 */
const BUILDS = [
  [['dist', buildDist], ['guided-help', buildCommand]],
  [['native-asan', () => buildNative('native-asan')], ['native-debug', () => buildNative('native-debug')]],
];

/** @type {Record<string, Part>} */
const PARTS = {
  sources: { jobs: findSourceJobs, isQuick: true },
  unit: { jobs: findUnitJobs, isQuick: true },
  native: { build: 'native-asan', jobs: (filter) => findNativeJobs('native-asan', filter) },
  debug: { build: 'native-debug', jobs: (filter) => findNativeJobs('native-debug', filter) },
  content: { build: 'guided-help', jobs: findBuiltJobs },
  tidy: { jobs: findTidyJobs },
  web: { build: 'dist', jobs: findWebJobs },
};

/** The names on the command line, with their parts. @type {Record<string, string[]>} */
const NAMES = {
  quick: ['sources', 'unit', 'debug'],
  native: ['native'],
  checks: ['sources', 'content'],
  unit: ['unit'],
  web: ['web'],
  tidy: ['tidy'],
  sources: ['sources', 'unit'],
};

const ALL = ['sources', 'unit', 'native', 'content', 'web'];

const USAGE = `usage: ./scripts/test [${Object.keys(NAMES).join('|')}]… [--filter TEXT]
quick is for every commit: everything that takes less than a minute on a built tree. tidy runs only when named.`;

/** @returns {{filter: string, parts: string[]}} */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { filter: { type: 'string', default: '' } },
  });
  const unknown = positionals.find((name) => !(name in NAMES));
  if (unknown !== undefined) throw new TypeError(`unknown part: ${unknown}`);
  const named = new Set(positionals.length > 0 ? positionals.flatMap((name) => NAMES[name]) : ALL);
  return { filter: values.filter ?? '', parts: Object.keys(PARTS).filter((part) => named.has(part)) };
}

/**
 * @param {string[]} parts
 * @param {Report} report gets the failures
 * @returns {Promise<Set<string>>} the names of successful builds
 */
async function build(parts, report) {
  const needed = new Set(parts.map((part) => PARTS[part].build));
  const built = new Set();
  await Promise.all(BUILDS.map(async (list) => {
    for (const [name, make] of list) {
      if (!needed.has(name)) continue;
      const failure = await make();
      if (failure) await report.add(`build ${name}`, async () => failure);
      else built.add(name);
    }
  }));
  return built;
}

/** @returns {Promise<number>} the exit code */
async function main() {
  let options;
  try {
    options = readArguments();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
  const { parts, filter } = options;
  const report = new Report();
  const built = await build(parts, report);
  const runnable = parts.map((part) => PARTS[part]).filter((part) => !part.build || built.has(part.build));
  /** @param {Part[]} some */
  const jobsOf = async (some) => (await Promise.all(some.map((part) => part.jobs(filter)))).flat();
  const quick = await jobsOf(runnable.filter(({ isQuick }) => isQuick));
  const others = longestFirst(await jobsOf(runnable.filter(({ isQuick }) => !isQuick)), await usualSeconds());
  await onAllCores([...quick, ...others], ({ name, run }) => report.add(name, run));
  if (!filter) await recordSeconds(report.seconds);
  return report.finish();
}

process.exitCode = await main();
