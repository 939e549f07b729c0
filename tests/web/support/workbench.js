// Opens the translators' page, with faults planted into the project that it starts with.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readJson } from './dist.js';

const run = promisify(execFile);

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {Record<string, string>} Files texts by path below the project's root */

/** @returns {Promise<Files>} those that the page starts with */
export const servedFiles = async () => (await readJson('workbench/project.json')).files;

/**
 * The project with one guide only, which is checked and walked in a fraction of the time.
 * @param {Files} files
 * @param {string} guide
 * @returns {Files}
 */
export const onlyGuide = (files, guide) => Object.fromEntries(Object.entries(files).filter(([path]) =>
  !/^(localization|web\/guides)\//.test(path) || new RegExp(`/(${guide}|interface)[/.]`).test(path)));

/** @param {Files} files @param {string[]} [rules] languages with rules @returns {string} project.json with these files */
export const projectJson = (files, rules = ['en-US', 'zh-TW']) => JSON.stringify({ version: 1, files, rules });

/**
 * @param {Files} files
 * @param {string} path of a catalog
 * @param {(messages: Record<string, any>) => void} change
 * @returns {Files} with another catalog, written as the project writes it where nothing has changed
 */
export function withMessages(files, path, change) {
  const before = JSON.parse(files[path]);
  const after = structuredClone(before);
  change(after);
  let text = files[path];
  for (const [key, value] of Object.entries(after)) {
    if (JSON.stringify(value) !== JSON.stringify(before[key])) {
      const line = (/** @type {unknown} */ one) => `${JSON.stringify(key)}: ${typeof one === 'string' ? JSON.stringify(one) :
        `{ ${Object.entries(/** @type {object} */ (one)).map(([name, each]) => `${JSON.stringify(name)}: ${JSON.stringify(each)}`).join(', ')} }`}`;
      assert.ok(text.includes(line(before[key])), `${key} is not on one line`);
      text = text.replace(line(before[key]), () => line(value));
    }
  }
  return { ...files, [path]: text };
}

/** @param {Page} page resolves when the page shows messages and has checked them */
export const untilChecked = (page) => page.waitForFunction(() => document.querySelector('.editor') && !document.querySelector('.status')?.textContent);

/** @param {Page} page @returns {Promise<string>} `folder/key` of the message that is edited */
export const selectedKey = (page) => page.$eval('.editor h2', ({ textContent }) => textContent ?? '');

/** @param {Page} page @param {string} text resolves when a card shows it, in the language that is translated to */
export const untilOnCard = (page, text) => page.waitForFunction((wanted) => [...document.querySelectorAll('figure .card')]
  .some(({ shadowRoot }) => shadowRoot?.querySelector('section')?.textContent?.includes(wanted)), {}, text);

/** @returns {Promise<{folder: string, saved: () => Promise<string>, remove: () => Promise<void>}>} a folder for downloads */
export async function openDownloads() {
  const folder = await mkdtemp(join(tmpdir(), 'guided-help-downloads-'));
  const isPart = (/** @type {string} */ name) => /\.(crdownload|part)$/.test(name) || name.startsWith('.');
  return {
    folder,
    /** @returns {Promise<string>} text of the first file that has been saved completely */
    saved: () => new Promise((resolve, reject) => {
      const look = async () => {
        const names = await readdir(folder);
        const [name] = names.filter((each) => !isPart(each));
        const text = name && !names.some(isPart) ? await readFile(join(folder, name), 'utf8') : '';
        if (!text) return;
        watcher.close();
        resolve(text);
      };
      const watcher = watch(folder, () => look().catch(reject));
      look().catch(reject);
    }),
    remove: () => rm(folder, { recursive: true }),
  };
}

/**
 * @param {Files} files
 * @param {string} patch
 * @returns {Promise<{root: string, remove: () => Promise<void>}>} a project with these files, to which git has applied the patch
 */
export async function applyPatch(files, patch) {
  const root = await mkdtemp(join(tmpdir(), 'guided-help-patched-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await writeFile(join(root, 'changes.patch'), patch);
  await run('git', ['init', '--quiet'], { cwd: root });
  await run('git', ['apply', 'changes.patch'], { cwd: root });
  await rm(join(root, 'changes.patch'));
  return { root, remove: () => rm(root, { recursive: true }) };
}

/** @param {Page} page @param {string} label clicks the button with this text, outside of the list */
export const press = (page, label) => page.evaluate((wanted) => {
  // The words of the workbench are in its list, too.
  const button = [...document.querySelectorAll('button')].filter((one) => !one.closest('nav')).find(({ textContent }) => textContent?.startsWith(wanted));
  if (!button) throw new Error(`no button ${wanted}`);
  button.click();
}, label);

/**
 * Has Chromium save downloads without asking.
 * @param {Page} page
 * @param {string} folder
 */
export async function saveDownloadsIn(page, folder) {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}
