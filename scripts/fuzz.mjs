// Runs the libFuzzer programs, two at a time, each until it finds nothing new. scripts/fuzz builds them.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { TARGETS, fuzz, mergeCorpus } from './lib/fuzzing.mjs';

const USAGE = 'usage: ./scripts/fuzz [--seconds N] [TARGET]…';

/** A target is done after this long without a new edge. */
const QUIET_SECONDS = 10 * 60;
/** For all targets together. */
const OVERALL_SECONDS = 2 * 60 * 60;
const AT_A_TIME = Math.min(2, availableParallelism());

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seconds: { type: 'string' } },
  });
  const unknown = positionals.find((name) => !(name in TARGETS));
  if (unknown !== undefined) throw new TypeError(`unknown target: ${unknown}; use one of ${Object.keys(TARGETS).join(', ')}`);
  const seconds = values.seconds === undefined ? null : Number(values.seconds);
  if (seconds !== null && !(Number.isInteger(seconds) && seconds > 0)) {
    throw new TypeError(`--seconds must be a positive integer: ${values.seconds}`);
  }
  return { seconds, names: positionals.length > 0 ? [...new Set(positionals)] : Object.keys(TARGETS) };
}

const COLUMNS = ['target', 'executions', 'seconds', 'edges', 'corpus', 'findings', 'ended'];

/** @param {import('./lib/fuzzing.mjs').FuzzResult[]} results */
function printTable(results) {
  const rows = results.map((result) => [
    result.target,
    result.executions.toLocaleString('en-US'),
    String(Math.round(result.seconds)),
    result.edges.toLocaleString('en-US'),
    String(result.corpus),
    String(result.findings.length),
    result.ended,
  ]);
  for (const row of [COLUMNS, COLUMNS.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
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
  // Split the time evenly, so that the first targets do not shorten the last.
  const share = (OVERALL_SECONDS * AT_A_TIME) / Math.max(AT_A_TIME, options.names.length);
  const limits = { quietSeconds: QUIET_SECONDS, seconds: options.seconds ?? share };
  /** @type {Map<string, import('./lib/fuzzing.mjs').FuzzResult>} */
  const results = new Map();
  const waiting = [...options.names];
  // Stop the running targets but continue, so that their findings are merged.
  process.on('SIGINT', () => waiting.splice(0));
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const result = await fuzz(name, limits);
      if (result.findings.length === 0) result.corpus = await mergeCorpus(name);
      results.set(name, result);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));

  const inOrder = options.names.flatMap((name) => results.get(name) ?? []);
  printTable(inOrder);
  const findings = inOrder.flatMap((result) => result.findings);
  for (const { what, file } of findings) {
    console.log(`${file}: ${what}`);
    console.log('  fix it, then keep the input in tests/fuzz/corpus under a name that describes it');
  }
  return findings.length > 0 ? 1 : 0;
}

process.exitCode = await main();
