// Writes guides, catalogs, articles and demo pages, for dist/ and for the development server.
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { demoPage } from './demo-page.mjs';

const runFile = promisify(execFile);

/** The guide of the demo's main pages. */
export const DEMO_GUIDE = 'cancel-subscription';

/**
 * Source and destination of content.
 * @typedef {object} Content
 * @property {string} root of the project, with web/guides/ and localization/
 * @property {string} dist the folder that is written
 * @property {string} command path of the native command
 */

/** @param {string} file */
async function readJson(file) {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: ${error}`);
  }
}

/**
 * @param {string} path
 * @param {string | Buffer} content
 * @returns {Promise<boolean>} whether the file has changed, or is new
 */
async function put(path, content) {
  const before = await readFile(path).catch(() => undefined);
  if (before?.equals(Buffer.from(content))) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return true;
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>} the names of its JSON files, without the extension; [] if there is no such folder
 */
async function jsonNames(folder) {
  const files = await readdir(folder).catch(() => []);
  return files.filter((file) => /^[^.]+\.json$/.test(file)).map((file) => file.slice(0, -'.json'.length)).sort();
}

/** @param {string} root of the project @returns {Promise<string[]>} ids */
export const guideIds = (root) => jsonNames(join(root, 'web/guides'));

/** @param {string} root of the project @param {string} guide @returns {Promise<string[]>} the locales of its catalogs */
export const localesOfGuide = (root, guide) => jsonNames(join(root, 'localization', guide));

/**
 * Writes the messages of each locale, without the notes for translators.
 * @param {Content} content
 * @param {string} folder of localization/
 * @returns {Promise<boolean>} whether any file changed
 */
export async function makeCatalogs({ root, dist }, folder) {
  let changed = false;
  for (const locale of await jsonNames(join(root, 'localization', folder))) {
    const catalog = Object.entries(await readJson(join(root, 'localization', folder, `${locale}.json`)));
    const messages = Object.fromEntries(catalog.filter(([key]) => !key.startsWith('@')));
    if (await put(join(dist, `locales/${folder}/${locale}.json`), JSON.stringify(messages))) changed = true;
  }
  return changed;
}

/**
 * @param {string} root of the project
 * @param {string} guide
 * @returns {Promise<Record<string, string>>} the name of each locale, in its own language
 */
export async function localesOf(root, guide) {
  /** @type {Record<string, string>} */
  const names = {};
  for (const locale of await jsonNames(join(root, 'localization', guide))) {
    names[locale] = (await readJson(join(root, `localization/interface/${locale}.json`)))['action.language'];
  }
  return names;
}

/**
 * Writes a guide with the names of its locales, its catalogs, its articles and its first screens.
 * @param {Content} content
 * @param {string} id
 * @returns {Promise<boolean>} whether any file changed
 * @throws {Error & {stderr?: string}} if an article cannot be rendered
 */
export async function makeGuide(content, id) {
  const { root, dist, command } = content;
  // Render the articles first: the command reports the line of an error in a file.
  const changes = await Promise.all((await jsonNames(join(root, 'localization', id))).map(async (locale) => {
    /** @param {string[]} options */
    const render = async (...options) => (await runFile(command,
      ['--root', root, 'render', id, '--locale', locale, ...options], { maxBuffer: 1e8 })).stdout;
    const article = await put(join(dist, `static/${id}.${locale}.html`), await render());
    const screen = JSON.stringify(JSON.parse(await render('--first-screen')));
    return await put(join(dist, `static/${id}.${locale}.json`), screen) || article;
  }));
  const { $schema, ...guide } = await readJson(join(root, `web/guides/${id}.json`));
  const locales = await localesOf(root, id);
  changes.push(
    await put(join(dist, `guides/${id}.json`), JSON.stringify({ ...guide, locales })),
    await makeCatalogs(content, id),
  );
  return changes.includes(true);
}

/** @param {string} guide @returns {string} the folder of its pages below demo/<locale>/; empty for the main one */
const demoFolder = (guide) => (guide === DEMO_GUIDE ? '' : `${guide}/`);

/**
 * @param {string} root of the project
 * @param {string} locale
 * @returns {Promise<import('./demo-page.mjs').ListedGuide[]>} the guides that have this locale, the main one first
 */
async function listGuides(root, locale) {
  const listed = [];
  for (const id of await guideIds(root)) {
    if (!(await jsonNames(join(root, 'localization', id))).includes(locale)) continue;
    const words = await readJson(join(root, `localization/${id}/${locale}.json`));
    const { source } = await readJson(join(root, `web/guides/${id}.json`));
    listed.push({ folder: demoFolder(id), title: words['article.title'], published: source.published });
  }
  return listed.sort((one, other) => Number(one.folder !== '') - Number(other.folder !== ''));
}

/**
 * Writes a demo page of a guide for each of its locales that has a catalog in localization/demo/.
 * @param {Content} content
 * @param {object} demo
 * @param {string} demo.sources the root with web/demo/ and the words in localization/demo/
 * @param {string} [demo.guide] pages of guides other than the demo's main one are one folder deeper
 * @param {string} [demo.integrity] of the script; empty by default
 * @param {string} [demo.engineIntegrity] of the part with the engine; by default, there is no such file
 * @returns {Promise<boolean>} whether any file changed
 */
export async function makeDemo({ root, dist }, { sources, guide = DEMO_GUIDE, integrity = '', engineIntegrity = '' }) {
  const template = await readFile(join(sources, 'web/demo/index.html'), 'utf8');
  const worded = await jsonNames(join(sources, 'localization/demo'));
  const all = await localesOf(root, guide);
  const locales = Object.fromEntries(Object.entries(all).filter(([locale]) => worded.includes(locale)));
  const changes = [];
  const folder = demoFolder(guide);
  for (const locale of Object.keys(locales)) {
    const words = await readJson(join(sources, `localization/demo/${locale}.json`));
    const article = await readFile(join(dist, `static/${guide}.${locale}.html`), 'utf8');
    const guides = await listGuides(root, locale);
    const page = demoPage(template, { guide, folder, locale, locales, words, guides, article, integrity, engineIntegrity });
    changes.push(await put(join(dist, `demo/${locale}/${folder}index.html`), page));
  }
  for (const file of ['demo.css', 'demo.svg']) {
    changes.push(await put(join(dist, 'demo', file), await readFile(join(sources, 'web/demo', file))));
  }
  return changes.includes(true);
}
