// Reads the files of dist/, which the tests are about.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/process.mjs';

export { ROOT };

/** Another folder lets tests run while dist/ is being rebuilt. */
export const DIST = process.env.GUIDED_HELP_DIST ?? join(ROOT, 'dist');

/** @param {string} file below dist/ */
export const readText = (file) => readFile(join(DIST, file), 'utf8');

/** @param {string} file below dist/ */
export const readJson = async (file) => JSON.parse(await readText(file));

/**
 * @param {string} [folder] below dist/
 * @returns {Promise<string[]>} the files in it, at any depth, relative to dist/, sorted
 */
export async function distFiles(folder = '') {
  const entries = await readdir(join(DIST, folder), { withFileTypes: true });
  const files = await Promise.all(
    entries.map(async (entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? distFiles(path) : [path];
    }),
  );
  return files.flat().sort();
}

/**
 * A guide as it ships.
 * @typedef {object} GuideNode
 * @property {'question' | 'steps' | 'outcome'} kind
 * @property {string} [input]
 * @property {number} [maximum]
 * @property {{from: number, to: number, node: string}[]} [routes]
 * @property {{key: string, node: string}[]} [choices]
 * @property {string[]} [steps]
 * @property {string} [not_shown]
 * @property {string} [done]
 * @property {string[]} [links]
 */
/**
 * @typedef {object} Guide
 * @property {string} id
 * @property {string[]} hosts
 * @property {Record<string, string>} links
 * @property {string[]} notices
 * @property {string} start
 * @property {Record<string, GuideNode>} nodes
 * @property {Record<string, string>} locales
 */

/** @type {Guide} */
export const GUIDE = await readJson('guides/cancel-subscription.json');

export const LOCALES = Object.keys(GUIDE.locales);

/** The locale that every guide has. */
export const DEFAULT_LOCALE = 'en-US';

/** @param {string} locale @returns {string} another one that the guide has */
export function otherThan(locale) {
  const other = LOCALES.find((each) => each !== locale);
  if (!other) throw new Error(`${locale} is the only locale`);
  return other;
}

/**
 * The messages of one locale, of the guide and of the interface.
 * @param {string} locale
 * @returns {Promise<Record<string, string>>}
 */
export async function readMessages(locale) {
  const [guide, shared] = await Promise.all(
    [GUIDE.id, 'interface'].map((folder) => readJson(`locales/${folder}/${locale}.json`)),
  );
  return { ...shared, ...guide };
}

/** @param {Buffer} html of a page @returns {string} the same without the first screens of guides */
export const withoutFirstScreen = (html) => `${html}`.replace(/<script type="application\/json".*<\/script>\n/g, '');
