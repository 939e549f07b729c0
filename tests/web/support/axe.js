// axe-core, which looks for what shuts people out.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './dist.js';

/** To be evaluated in a page, once. */
export const AXE = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Runs in the page.
 * @param {string} [kind] violations, or incomplete: what axe could not decide on
 * @returns {Promise<string[]>} each of them, with where it is
 */
export async function runAxe(kind = 'violations') {
  const found = (await /** @type {any} */ (window).axe.run(document, { resultTypes: [kind] }))[kind];
  return found.flatMap((/** @type {any} */ { id, nodes }) =>
    nodes.map((/** @type {any} */ { target, failureSummary }) => `${id}: ${target}: ${failureSummary}`));
}
