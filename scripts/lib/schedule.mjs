// Orders jobs, the longest first, so that no core is idle at the end while another works on a long one.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from './process.mjs';

/** @typedef {import('./report.mjs').Job} Job */

/** Seconds of each job in its last run on this machine. */
const RECORDED = join(ROOT, 'build/test-results/seconds.json');

/** Jobs that are known to take long, for a fresh clone; the longest first. */
const LONG = [
  'web/guides.test.js', 'web/browsers.test.js', 'web/layout.test.js', 'web/focus.test.js', 'web/many.test.js',
  'web/reflow.test.js',
  'web/paths.test.js', 'cli_test', 'web/a11y.test.js', 'web/canvas-resources.test.js', 'web/environments.test.js',
  'web/screenshots.test.js', 'web/follow.test.js', 'web/canvas-boxes.test.js', 'web/canvas-pointer.test.js',
  'web/canvas-likeness.test.js', 'assistant_test', 'checks_test',
  'project_test', 'web/preview.test.js', 'web/writing.test.js',
];

/**
 * @param {Job[]} jobs
 * @param {Record<string, number>} seconds by name; missing ones count as short
 * @returns {Job[]} the longest first; equal ones keep their order
 */
export const longestFirst = (jobs, seconds) =>
  [...jobs].sort((one, other) => (seconds[other.name] ?? 0) - (seconds[one.name] ?? 0));

/** @returns {Promise<Record<string, number>>} by name of the job; estimates for jobs that never ran */
export async function usualSeconds() {
  const recorded = await readFile(RECORDED, 'utf8').then(JSON.parse).catch(() => ({}));
  const guessed = Object.fromEntries(LONG.map((name, index) => [name, 120 - index]));
  return { ...guessed, ...recorded };
}

/** @param {Record<string, number>} seconds of the jobs that ran; those of others are kept */
export async function recordSeconds(seconds) {
  const recorded = await readFile(RECORDED, 'utf8').then(JSON.parse).catch(() => ({}));
  await mkdir(dirname(RECORDED), { recursive: true });
  await writeFile(RECORDED, `${JSON.stringify({ ...recorded, ...seconds }, null, 2)}\n`);
}
