// A copy of the sources for development servers under test, which change it.
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { commandPath } from '../../../scripts/lib/command.mjs';
import { guideIds } from '../../../scripts/lib/content.mjs';
import { DIST, ROOT } from './dist.js';

/**
 * Copies what a development server of one guide reads. Other guides are left out: every change would render them, too.
 * @param {string} guide its id
 * @returns {Promise<{root: string, project: string, guide: string, dist: string, port: number, modules: string,
 *   command: string}>} options for `startDev`: the command and the module of the last build; `root` is to be removed
 */
export async function copySources(guide) {
  const root = await mkdtemp(join(tmpdir(), 'guided-help-dev-'));
  const others = (await guideIds(ROOT)).filter((id) => id !== guide);
  /** @param {string} path */
  const filter = (path) => !others.includes(basename(path).split('.')[0]);
  for (const folder of ['web', 'localization']) await cp(join(ROOT, folder), join(root, folder), { recursive: true, filter });
  for (const folder of ['src', 'cmake']) await mkdir(join(root, folder));
  return { root, project: root, guide, dist: join(root, 'build'), port: 0, modules: DIST, command: commandPath() };
}
