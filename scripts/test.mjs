// Runs the tests and prints the result as the last line; scripts/test sets up and calls this.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBuiltJobs, findSourceJobs, findTidyJobs } from './lib/checks.mjs';
import { COMMAND_VARIABLE } from './lib/command.mjs';
import { buildNative, findNativeJobs } from './lib/native-tests.mjs';
import { findUnitJobs } from './lib/node-tests.mjs';
import { ROOT, onAllCores } from './lib/process.mjs';
import { Report } from './lib/report.mjs';
import { longestFirst, recordSeconds, usualSeconds } from './lib/schedule.mjs';
import { buildModules, findToolJobs, findWebJobs, makeDist } from './lib/web-tests.mjs';

/**
 * @typedef {object} Part
 * @property {string} [build] name of the build that must come before
 * @property {boolean} [isQuick] runs before the others
 * @property {(filter: string) => Promise<import('./lib/report.mjs').Job[]>} jobs
 */

/**
 * @typedef {object} Build
 * @property {string[]} [needs] names of builds that must come before, because it uses their results or their folder
 * @property {() => Promise<import('./lib/report.mjs').Result | undefined>} make returns the failure, if it fails
 */

/**
 * Builds that parts need. While one links, on one core, another compiles. The command that renders dist/ is the one
 * with sanitizers: building another one would take a minute and a half.
 * @type {Record<string, Build>}
 */
const BUILDS = {
  command: { make: () => buildNative('native-asan', 'guided-help', 'rooms') },
  'native-asan': { needs: ['command'], make: () => buildNative('native-asan') },
  'native-debug': { make: () => buildNative('native-debug') },
  modules: { make: buildModules },
  dist: { needs: ['command', 'modules'], make: makeDist },
};
process.env[COMMAND_VARIABLE] = join(ROOT, 'build/native-asan/guided-help');

/** @type {Record<string, Part>} */
const PARTS = {
  sources: { jobs: findSourceJobs, isQuick: true },
  unit: { jobs: findUnitJobs, isQuick: true },
  native: { build: 'native-asan', jobs: (filter) => findNativeJobs('native-asan', filter) },
  debug: { build: 'native-debug', jobs: (filter) => findNativeJobs('native-debug', filter) },
  content: { build: 'command', jobs: findBuiltJobs },
  tidy: { jobs: findTidyJobs },
  web: { build: 'dist', jobs: findWebJobs },
  tools: { build: 'dist', jobs: findToolJobs },
};

/** The names on the command line, with their parts. @type {Record<string, string[]>} */
const NAMES = {
  quick: ['sources', 'unit', 'debug'],
  native: ['native'],
  checks: ['sources', 'content'],
  unit: ['unit'],
  web: ['web', 'tools'],
  tools: ['tools'],
  matrix: ['web', 'tools'],
  tidy: ['tidy'],
  sources: ['sources', 'unit'],
};

const ALL = ['sources', 'unit', 'native', 'content', 'web'];

const USAGE = `usage: ./scripts/test [${Object.keys(NAMES).join('|')}]… [--filter TEXT]
quick is for every commit: everything that takes less than a minute on a built tree. tidy, tools and matrix run only when named;
tools is for ./scripts/dev;
matrix is web with every combination of languages, widths, themes and tiers instead of a selection.`;

/** @returns {{filter: string, parts: string[]}} */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { filter: { type: 'string', default: '' } },
  });
  const unknown = positionals.find((name) => !(name in NAMES));
  if (unknown !== undefined) throw new TypeError(`unknown part: ${unknown}`);
  if (positionals.includes('matrix')) process.env.GUIDED_HELP_MATRIX = 'whole';
  const named = new Set(positionals.length > 0 ? positionals.flatMap((name) => NAMES[name]) : ALL);
  return { filter: values.filter ?? '', parts: Object.keys(PARTS).filter((part) => named.has(part)) };
}

/**
 * @param {string[]} parts
 * @param {Report} report gets the failures
 * @returns {Promise<Set<string>>} the names of successful builds
 */
async function build(parts, report) {
  /** @type {Map<string, Promise<boolean>>} */
  const builds = new Map();
  /** @param {string} name @returns {Promise<boolean>} whether it succeeds */
  const make = async (name) => {
    const { needs = [], make: run } = BUILDS[name];
    if ((await Promise.all(needs.map(once))).includes(false)) return false;
    const failure = await run();
    if (failure) await report.add(`build ${name}`, async () => failure);
    return !failure;
  };
  /** @param {string} name */
  const once = (name) => {
    const started = builds.get(name) ?? make(name);
    builds.set(name, started);
    return started;
  };
  const needed = parts.flatMap((part) => PARTS[part].build ?? []);
  const succeeded = await Promise.all(needed.map(once));
  return new Set(needed.filter((_, index) => succeeded[index]));
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
