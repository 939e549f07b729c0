// Runs and monitors one libFuzzer program, and updates its corpus.
import { spawn } from 'node:child_process';
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT, findFiles, run } from './process.mjs';

const PROGRAMS = 'build/native-fuzz/fuzz';
const CORPUS = 'tests/fuzz/corpus';
/** Inputs found so far, not committed; the next run starts from them. */
const WORK = 'build/fuzz';

/**
 * `longest`: maximum input length, bytes; readers reject anything longer by its length alone. `timeout`: maximum
 * seconds per input, if not the default.
 *
 * @type {Record<string, {longest: number, timeout?: number}>}
 */
export const TARGETS = {
  number: { longest: 100 },
  locale: { longest: 512 },
  message: { longest: 1024 },
  catalog: { longest: 4096 },
  guide: { longest: 4096 },
  article: { longest: 4096 },
  xliff: { longest: 4096 },
  po: { longest: 4096 },
  rules: { longest: 4096 },
  // The target repeats the input up to 32 KiB, so a seed of this length is enough.
  text: { longest: 512, timeout: 8 },
};

/** Seconds per input. */
const USUAL_TIMEOUT = 25;
/** Interval of progress messages. */
const PROGRESS_SECONDS = 60;
/** Maximum number of files in a committed corpus. */
const MAXIMUM_FILES = 105;
/** File names given by libFuzzer, not by a person. */
const UNNAMED = /\/[0-9a-f]{40}$/;
/** libFuzzer's exit code after a signal to stop. */
const INTERRUPTED = 72;
const ENVIRONMENT = { UBSAN_OPTIONS: 'print_stacktrace=1' };

/** @typedef {{file: string, what: string}} Finding */

/**
 * @typedef {object} FuzzResult
 * @property {string} target
 * @property {number} executions
 * @property {number} seconds
 * @property {number} edges control-flow edges covered
 * @property {number} corpus files committed
 * @property {Finding[]} findings
 * @property {string} ended the reason, as text
 */

/**
 * @typedef {object} FuzzLimits
 * @property {number} quietSeconds without new coverage, after which the target is done
 * @property {number} seconds at most
 */

/** @param {string} target */
const foldersOf = (target) => ({
  corpus: `${CORPUS}/${target}`,
  inputs: `${WORK}/${target}/inputs`,
  findings: `${WORK}/${target}/findings`,
});

/**
 * Parses a status line of libFuzzer's log: `#51 NEW    cov: 12 ft: 34 corp: 5/67b …`.
 *
 * @param {string} line
 * @returns {{executions: number, edges: number} | null}
 */
export function readStatus(line) {
  const match = /^#(\d+)\s.*\bcov: (\d+)/.exec(line);
  return match && { executions: Number(match[1]), edges: Number(match[2]) };
}

/**
 * @param {string} target
 * @param {FuzzLimits} limits
 * @returns {Promise<FuzzResult>}
 */
export async function fuzz(target, { quietSeconds, seconds }) {
  const { corpus, inputs, findings } = foldersOf(target);
  for (const folder of [inputs, findings]) await mkdir(join(ROOT, folder), { recursive: true });
  // Try earlier findings first, so that one that is not fixed is reported at once.
  const child = spawn(
    'nice',
    [
      '-n19', join(ROOT, PROGRAMS, target), inputs, findings, corpus,
      `-artifact_prefix=${findings}/`, `-dict=tests/fuzz/dictionaries/${target}.dict`,
      `-max_len=${TARGETS[target].longest}`, `-timeout=${TARGETS[target].timeout ?? USUAL_TIMEOUT}`, '-print_funcs=0', '-print_final_stats=1',
    ],
    { cwd: ROOT, env: { ...process.env, ...ENVIRONMENT }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const interrupt = () => child.kill('SIGINT');
  process.on('SIGINT', interrupt);

  const start = performance.now();
  let executions = 0;
  let edges = 0;
  let newest = start;
  let reported = start;
  let what = '';
  let ended = '';
  const since = (/** @type {number} */ time) => (performance.now() - time) / 1000;
  const timer = setInterval(() => {
    if (since(newest) >= quietSeconds) ended = `${quietSeconds / 60} minutes without a new edge`;
    else if (since(start) >= seconds) ended = `time was up, ${Math.round(since(newest))} s after the last new edge`;
    if (ended) child.kill('SIGINT');
    else if (since(reported) >= PROGRESS_SECONDS) {
      reported = performance.now();
      console.error(`${target}: ${edges} edges after ${Math.round(since(start))} s, the last one ${Math.round(since(newest))} s ago`);
    }
  }, 1000);

  const closed = new Promise((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stderr })) {
    const status = readStatus(line);
    if (status && status.edges > edges) {
      edges = status.edges;
      newest = performance.now();
    }
    executions = Math.max(executions, status?.executions ?? Number(/^stat::number_of_executed_units: (\d+)/.exec(line)?.[1] ?? 0));
    if (!what && /what\(\):|runtime error:|ERROR: /.test(line)) what = line.trim();
  }
  const code = await closed;
  clearInterval(timer);
  process.off('SIGINT', interrupt);

  const result = { target, executions, seconds: since(start), edges, findings: /** @type {Finding[]} */ ([]) };
  if (code !== 0 && code !== INTERRUPTED) {
    const files = await findFiles(findings, /./);
    result.findings = (files.length > 0 ? files : [`${target} has saved no input`]).map((file) => ({ file, what }));
    ended = 'a finding';
  }
  return { ...result, corpus: (await findFiles(corpus, /./)).length, ended: ended || 'it was stopped' };
}

/**
 * Rewrites the committed corpus: the named inputs, and the smallest set of others that covers the remaining edges;
 * longer inputs are preferred because they cover most. Only edges count, not how often each is taken, which keeps the
 * corpus small enough to read.
 *
 * @param {string} target
 * @returns {Promise<number>} the number of files
 */
export async function mergeCorpus(target) {
  const { corpus, inputs } = foldersOf(target);
  const merged = `${WORK}/${target}/merged`;
  await rm(join(ROOT, merged), { recursive: true, force: true });
  await mkdir(join(ROOT, merged), { recursive: true });
  const committed = await findFiles(corpus, /./);
  const named = committed.filter((file) => !UNNAMED.test(file));
  for (const file of named) await copyFile(join(ROOT, file), join(ROOT, merged, basename(file)));
  const args = ['-set_cover_merge=1', '-use_counters=0', merged, corpus, inputs];
  const { ok, output, how } = await run(join(ROOT, PROGRAMS, target), args, { env: ENVIRONMENT });
  if (!ok) throw new Error(`${output}\n${target}: the corpus cannot be merged: ${how}`);

  const found = await Promise.all(
    (await findFiles(merged, UNNAMED)).map(async (file) => ({ file, size: (await stat(join(ROOT, file))).size })),
  );
  found.sort((a, b) => b.size - a.size || (a.file < b.file ? -1 : 1));
  const kept = found.slice(0, Math.max(0, MAXIMUM_FILES - named.length));
  for (const file of committed.filter((each) => UNNAMED.test(each))) await rm(join(ROOT, file));
  for (const { file } of kept) await copyFile(join(ROOT, file), join(ROOT, corpus, basename(file)));
  return named.length + kept.length;
}
