// Runs other programs, and finds the files to run them on.
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository; the working directory of all programs. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} Outcome
 * @property {boolean} ok whether it ended with exit code 0
 * @property {string} output standard output and standard error, interleaved
 * @property {string} how it ended, as text: `exit code 1`, `signal SIGSEGV`, `timeout after 600 s`
 */

/**
 * Runs a program with no standard input.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {number} [options.seconds] time limit; none by default
 * @param {boolean} [options.show] write to our own output; `output` stays empty
 * @param {Record<string, string>} [options.env] added to the current environment
 * @param {AbortSignal} [options.signal] stops it; without a signal, Ctrl+C stops it and this process
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { seconds = 0, show = false, env = {}, signal } = {}) {
  return new Promise((finished) => {
    const output = show ? 'inherit' : 'pipe';
    // A separate process group, so that stopping a hanging test also stops its browser.
    const ownGroup = seconds > 0 || signal !== undefined;
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
      detached: ownGroup,
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));

    let timedOut = false;
    const stop = () => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has just ended.
      }
    };
    const timer =
      seconds > 0
        ? setTimeout(() => {
            timedOut = true;
            stop();
          }, seconds * 1000)
        : undefined;
    // A detached group would survive Ctrl+C.
    const interrupted = () => {
      if (ownGroup) stop();
      process.exit(130);
    };
    if (!signal) process.once('SIGINT', interrupted);
    else if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });

    /** @param {boolean} ok @param {string} how */
    const finish = (ok, how) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      signal?.removeEventListener('abort', stop);
      finished({ ok, output: Buffer.concat(chunks).toString('utf8'), how });
    };
    child.on('error', (error) => finish(false, `${command} cannot be run: ${error.message}`));
    child.on('close', (code, name) => {
      if (timedOut) finish(false, `timeout after ${seconds} s`);
      else finish(code === 0, name ? `signal ${name}` : `exit code ${code}`);
    });
  });
}

/**
 * Runs a function of scripts/lib.sh, which reports its own progress and failure.
 *
 * @param {string[]} words such as `build native-asan`
 */
export function runShell(...words) {
  return run('bash', ['-c', 'source scripts/lib.sh; "$@"', 'bash', ...words], { show: true });
}

/**
 * @param {string} folder relative to the root; a missing folder counts as empty
 * @param {RegExp} pattern matched against the path
 * @returns {Promise<string[]>} the files at any depth, relative to the root, sorted
 */
export async function findFiles(folder, pattern) {
  /** @type {string[]} */
  const found = [];
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await findFiles(path, pattern)));
    else if (pattern.test(path)) found.push(path);
  }
  return found.sort();
}

/**
 * Processes the items in order, as many at a time as there are cores.
 *
 * @template T
 * @param {T[]} items
 * @param {(item: T) => Promise<unknown>} work
 */
export async function onAllCores(items, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(cpus().map(worker));
}
