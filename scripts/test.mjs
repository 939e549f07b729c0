// Runs the tests and prints the result as the last line; scripts/test sets up and calls this.
import { parseArgs } from 'node:util';
import { runChecks, runTidy } from './lib/checks.mjs';
import { runNativeTests } from './lib/native-tests.mjs';
import { Report } from './lib/report.mjs';
import { runWebTests } from './lib/web-tests.mjs';

const USAGE = 'usage: ./scripts/test [native|checks|web|tidy]… [--filter TEXT]; tidy runs only when named';

/** In the order in which they run: what is fastest to tell comes first. */
const PARTS = { native: runNativeTests, checks: runChecks, web: runWebTests };

/** Takes minutes, and tells of style more than of faults: only where it is named. */
const SLOW_PARTS = { tidy: runTidy };

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { filter: { type: 'string', default: '' } },
  });
  const unknown = positionals.find((part) => !(part in PARTS) && !(part in SLOW_PARTS));
  if (unknown !== undefined) throw new TypeError(`no such part: ${unknown}`);
  return { filter: values.filter ?? '', parts: positionals };
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
  const report = new Report();
  for (const [name, runPart] of Object.entries(PARTS)) {
    if (options.parts.length > 0 && !options.parts.includes(name)) continue;
    await runPart(report, options.filter);
  }
  for (const [name, runPart] of Object.entries(SLOW_PARTS)) {
    if (options.parts.includes(name)) await runPart(report, options.filter);
  }
  return report.finish();
}

process.exitCode = await main();
