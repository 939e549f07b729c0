// Runs axe-core, which finds accessibility problems.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './dist.js';

/** Evaluate this in a page, once. */
export const AXE = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Runs in the page.
 * @param {string} [kind] `violations`, or `incomplete`: checks that axe could not decide
 * @returns {Promise<string[]>} each with its place
 */
export async function runAxe(kind = 'violations') {
  const found = (await /** @type {any} */ (window).axe.run(document, { resultTypes: [kind] }))[kind];
  return found.flatMap((/** @type {any} */ { id, nodes }) =>
    nodes.map((/** @type {any} */ { target, failureSummary }) => `${id}: ${target}: ${failureSummary}`));
}
