// Makes a copy of dist/ with pseudo-locales, which do not ship.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commandPath } from '../../../scripts/lib/command.mjs';
import { DIST, GUIDE, ROOT } from './dist.js';

/** Those of src/localization/pseudo.h. */
export const PSEUDO_LOCALES = ['en-XA', 'zh-XC', 'ar-XB'];

/**
 * The actions of a customer, in order and in their readable form (src/assistant/action.h).
 * @typedef {string[]} Journey
 */

/** @typedef {{screen: string, numbers?: number[], days?: number[], action: string, to: string}} Move */

/**
 * The output of `guided-help paths --format json` for one guide (docs/formats.md).
 * @typedef {object} Paths
 * @property {boolean} complete
 * @property {{ending: string, node: string, moves: Move[]}[]} paths
 * @property {{screen: string, actions: string[], keys: Record<string, string[]>}[]} tour
 */

/** @param {string} root of a project @param {string[]} words of the command line */
const guidedHelp = (root, ...words) =>
  execFileSync(commandPath(), ['--root', root, ...words], { encoding: 'utf8', maxBuffer: 1e8 });

/** @param {string} file */
const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** @param {string} file @param {unknown} value */
async function writeJson(file, value) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(value));
}

/**
 * Journeys to every stop of the tour, and along every path with each of its numbers. They do not change the language:
 * it arrives later than the press that requests it, and each language has a page of its own.
 * @param {Paths} paths
 * @returns {Journey[]}
 */
function journeysOf({ paths, tour }) {
  const stops = tour.map(({ actions }) => actions)
    .filter((actions) => !actions.some((action) => /^locale/.test(action)));
  const ways = paths.flatMap(({ moves }) => {
    const most = Math.max(1, ...moves.map(({ numbers = [] }) => numbers.length));
    return Array.from({ length: most }, (_, index) =>
      moves.flatMap(({ numbers, action }) =>
        (numbers ? [`draft ${numbers[Math.min(index, numbers.length - 1)]}`, action] : [action])));
  });
  return [...stops, ...ways];
}

/**
 * @returns {Promise<{root: string, locales: string[], keys: string[], journeys: Journey[], screens: string[],
 *   close: () => Promise<void>}>} `root`: the copy; `keys`: of all messages; `screens`: the ids of all screens
 */
export async function makePseudoDist() {
  const folder = await mkdtemp(join(tmpdir(), 'guided-help-pseudo-'));
  const [project, root] = [join(folder, 'project'), join(folder, 'dist')];
  for (const part of ['web/guides', 'localization']) {
    await cp(join(ROOT, part), join(project, part), { recursive: true });
  }
  guidedHelp(project, 'pseudo', GUIDE.id, 'interface', '--output', join(project, 'localization'));
  // A compressed file would be served instead of the one that is written here.
  await cp(DIST, root, { recursive: true, filter: (file) => !file.endsWith('.br') });

  /** @type {Record<string, string>} */
  const names = {};
  const keys = new Set();
  for (const part of [GUIDE.id, 'interface']) {
    for (const file of await readdir(join(project, 'localization', part))) {
      const catalog = Object.entries(await readJson(join(project, 'localization', part, file)));
      const messages = Object.fromEntries(catalog.filter(([key]) => !key.startsWith('@')));
      await writeJson(join(root, 'locales', part, file), messages);
      if (part === 'interface') names[file.replace(/\.json$/, '')] = messages['action.language'];
      for (const key of Object.keys(messages)) keys.add(key);
    }
  }
  await writeJson(join(root, `guides/${GUIDE.id}.json`), { ...GUIDE, locales: names });

  /** @type {{guides: Paths[]}} */
  const { guides: [paths] } = JSON.parse(guidedHelp(project, 'paths', GUIDE.id, '--format', 'json'));
  return {
    root,
    locales: Object.keys(names),
    keys: [...keys],
    journeys: journeysOf(paths),
    screens: [...new Set(paths.tour.map(({ screen }) => screen))].sort(),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
