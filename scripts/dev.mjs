// Builds and serves the sources until it is stopped; scripts/dev sets up and calls this.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_GUIDE } from './lib/content.mjs';
import { measure } from './lib/dev/measure.mjs';
import { compiled, startDev } from './lib/dev/start.mjs';
import { explainPortError, portFromEnvironment } from './lib/port.mjs';
import { ROOT as SLASHED_ROOT } from './lib/process.mjs';

const ROOT = resolve(SLASHED_ROOT);

const USAGE = `usage: ./scripts/dev [--measure] [GUIDE.json]
Serves the demo and a preview of the guide on 127.0.0.1, prints their addresses, and rebuilds on every change.
GUIDE.json must be <project>/web/guides/<id>.json, with its words in <project>/localization/. Default: the demo's guide.
--measure prints how long each kind of change takes to appear in a page, and exits.

The preview shows the guide beside the findings of lint and test, and its graph. When a file is saved, the answers given
in the page stay. Options in its address:
  ?lang=zh-TW         the language
  ?today=2026-11-20   the date that the guide's rules see; the findings use the real date
PORT sets the port (default 8080).`;

/** @param {string | undefined} file @returns {Promise<{project: string, guide: string}>} */
async function locate(file) {
  if (file === undefined) return { project: ROOT, guide: DEMO_GUIDE };
  const path = resolve(process.env.GUIDED_HELP_CALLED_FROM ?? '.', file);
  await readFile(path).catch((error) => { throw new TypeError(error.message); });
  const project = dirname(dirname(dirname(path)));
  if (!path.endsWith('.json') || dirname(path) !== join(project, 'web/guides')) {
    throw new TypeError(`${file} is not in the folder web/guides of a project`);
  }
  return { project, guide: basename(path, '.json') };
}

/** Prints one line for each rebuild, followed by its errors. @param {import('./lib/dev/loop.mjs').Rebuild} rebuild */
function print({ files, built, reload, seconds, problems }) {
  const [first, ...others] = files.map((file) => relative(ROOT, file));
  const name = others.length > 0 ? `${first} and ${others.length} more` : first;
  const outcome = problems.length > 0 ? `failed: ${problems.map(({ part }) => part).join(', ')}`
    : reload ? 'reloaded' : 'no change';
  const time = new Date().toTimeString().slice(0, 8);
  console.log(`${time} ${name}: ${outcome} (${built.join(', ')}; ${seconds.toFixed(1)} s)`);
  for (const { text } of problems) console.log(text);
}

/** @returns {Promise<number>} the exit code */
async function main() {
  let options;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { measure: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (positionals.length > 1) throw new TypeError('more than one guide');
    options = { ...values, ...(await locate(positionals[0])) };
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const { project, guide } = options;
  const common = { root: ROOT, project, guide, dist: join(ROOT, 'build/dev'), ...compiled(ROOT) };
  if (options.measure) return measure(common);

  const stop = new AbortController();
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(name, () => stop.abort());
  const port = portFromEnvironment();
  const { url, preview, ended } = await startDev({ ...common, port, onrebuild: print, ontrap: (stack) => console.log(`Trap: ${stack}`) }, stop.signal)
    .catch((error) => explainPortError(error, port, './scripts/dev'));
  if (!stop.signal.aborted) console.log(`Guided Help from its sources: ${url}\nPreview of ${guide}: ${preview}`);
  await ended;
  return 0;
}

process.exitCode = await main();
