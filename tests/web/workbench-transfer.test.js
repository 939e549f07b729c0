// What goes into the workbench and out of it: exports, imports, reports, folders, new languages.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { commandPath } from '../../scripts/lib/command.mjs';
import { ROOT } from './support/dist.js';
import { IS_WHOLE } from './support/matrix.js';
import { PSEUDO_LOCALES } from './support/pseudo.js';
import { openSite } from './support/site.js';
import { applyPatch, onlyGuide, openDownloads, press, projectJson, saveDownloadsIn, servedFiles, untilChecked, untilOnCard, withMessages } from './support/workbench.js';

/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite({ tier: 'mirror' });
after(() => site.close());

const CATALOG = 'localization/renew-loan/zh-TW.json';
const complete = await servedFiles();
/** Enough for all but the report. */
const files = onlyGuide(complete, 'renew-loan');
const PROJECT = '/workbench/project.json';
site.server.setOverride(PROJECT, { body: projectJson(files) });
const messages = JSON.parse(files[CATALOG]);
const [KEY, OTHER] = Object.keys(messages).filter((key) => !key.startsWith('@'));

/** @param {string[]} words @returns {Promise<string>} what the command prints, whatever its exit code */
const command = (...words) => new Promise((resolve) => {
  execFile(commandPath(), ['--root', ROOT, ...words], { cwd: ROOT, maxBuffer: 1e8 }, (_, output) => resolve(output));
});

/**
 * @param {string} hash
 * @param {(page: Page, downloads: Awaited<ReturnType<typeof openDownloads>>) => Promise<unknown>} use
 */
const open = (hash, use) => site.visit({ path: `workbench/${hash}`, ready: false, languages: ['en-US'], still: true }, async (page) => {
  await untilChecked(page);
  const downloads = await openDownloads();
  try {
    await saveDownloadsIn(page, downloads.folder);
    return await use(page, downloads);
  } finally {
    await downloads.remove();
  }
});

/** @param {Page} page @param {string} name @param {string} text gives the page a file, as if it were chosen */
async function choose(page, name, text) {
  const folder = await mkdtemp(join(tmpdir(), 'guided-help-import-'));
  await writeFile(join(folder, name), text);
  const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (await page.$('#import'));
  await input.uploadFile(join(folder, name));
  await page.waitForSelector('.offer');
  await rm(folder, { recursive: true });
}

test('the report is what the command prints, byte for byte', () => {
  site.server.setOverride(PROJECT, null);
  return open('#zh-TW', async (page, downloads) => {
    await press(page, 'Save and import');
    await page.waitForSelector('#save-report');
    await page.click('#save-report');
    const [report, printed] = await Promise.all([downloads.saved(), command('check', '--format', 'json')]);
    assert.equal(report, printed);
    site.server.setOverride(PROJECT, { body: projectJson(files) });
  });
});

describe('an export', () => {
  test('is what the command exports, and taken in again, changed, it is a patch', () => open('#zh-TW/renew-loan/', async (page, downloads) => {
    await press(page, 'Save and import');
    await page.waitForSelector('#export');
    await page.evaluate((folder) => {
      const lists = /** @type {HTMLSelectElement[]} */ ([...document.querySelectorAll('dialog select')]);
      const list = /** @type {HTMLSelectElement} */ (lists.find((one) => [...one.options].some(({ value }) => value === folder) && !one.closest('.offer')));
      list.value = folder;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }, 'renew-loan');
    await page.click('#export');
    const xliff = await downloads.saved();
    assert.equal(xliff, await command('export', 'renew-loan', '--locale', 'zh-TW'));
    const changed = xliff.replace(`<target state="translated">${messages[KEY]}`, `<target state="translated">甲${messages[KEY]}`)
      .replace(`<target state="translated">${messages[OTHER]}`, `<target state="translated">乙${messages[OTHER]}`);
    assert.notEqual(changed, xliff);
    await choose(page, 'renew-loan.zh-TW.xlf', changed);
    // Each change is taken or left.
    const keys = await page.$$eval('.offer .key', (found) => found.map(({ textContent }) => textContent));
    assert.deepEqual(keys, [KEY, OTHER].map((key) => `zh-TW renew-loan/${key}`));
    await page.click('.offer li:last-child input');
    await press(page, 'Accept 1');
    await page.waitForFunction(() => !document.querySelector('.offer'));
    await page.waitForSelector('#save-patch:enabled');
    const later = await openDownloads();
    await saveDownloadsIn(page, later.folder);
    await page.click('#save-patch');
    const patch = await later.saved();
    await later.remove();
    assert.ok(patch.includes(`甲${messages[KEY]}`) && !patch.includes('乙'), patch);
    await (await applyPatch(files, patch)).remove();
  }));
});

describe('a file that is taken in', () => {
  test('keeps its states, here of a machine', () => open('#zh-TW/renew-loan/item.title', async (page) => {
    await press(page, 'Save and import');
    await page.waitForSelector('#import');
    const note = { ...messages[`@${KEY}`], state: 'machine' };
    await choose(page, 'zh-TW.json', JSON.stringify({ [KEY]: `丙${messages[KEY]}`, [`@${KEY}`]: note }));
    await press(page, 'Accept 1');
    await page.waitForFunction(() => !document.querySelector('.offer'));
    await page.keyboard.press('Escape');
    await page.waitForFunction((key) => [...document.querySelectorAll('.list li')].some(({ textContent }) =>
      textContent?.includes('machine translated') && textContent.includes(key)), {}, `renew-loan/${KEY}`);
  }));

  test('and cannot be read is an error with its place, and changes nothing', () => open('#zh-TW/renew-loan/', async (page) => {
    await press(page, 'Save and import');
    await page.waitForSelector('#import');
    await choose(page, 'broken.xlf', '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY y "z">]>\n<xliff/>');
    const said = await page.$eval('.offer', ({ textContent }) => textContent ?? '');
    assert.match(said, /broken\.xlf:2/);
    assert.equal(await page.$('#save-patch:enabled'), null);
  }));
});

test('a new language starts with every message to do, the fallbacks marked, and ends as new files', () => open('#zh-TW', async (page, downloads) => {
  await page.select('.top select', 'de-DE');
  await page.waitForFunction(() => document.querySelector('.row .state')?.textContent === 'not translated');
  await page.waitForFunction(() => document.querySelector('.card[data-locale="de-DE"]')?.shadowRoot?.querySelector('.fallback'));
  await page.focus('#target');
  await page.keyboard.type('Abonnement kündigen?');
  await untilOnCard(page, 'Abonnement kündigen?');
  await page.waitForFunction(() => document.querySelector('.editor .state')?.textContent !== 'not translated');
  await press(page, 'Save and import');
  await page.waitForSelector('#save-patch:enabled');
  await page.click('#save-patch');
  const patch = await downloads.saved();
  const { remove } = await applyPatch(files, patch);
  await remove();
  assert.match(patch, /new file mode 100644\n--- \/dev\/null\n\+\+\+ b\/localization\/[\w-]+\/de-DE\.json/);
}));

test('any language can be started by its tag', () => open('#zh-TW', async (page) => {
  await page.select('.top select', '');
  await page.waitForSelector('#tag');
  await page.type('#tag', 'nb_no');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.row .target')?.getAttribute('lang') === 'nb-NO');
}));

test('pseudo-languages show on the cards what the command would write', () => open('#zh-TW/renew-loan/item.title', async (page) => {
  for (const locale of PSEUDO_LOCALES) {
    await page.select('.top select', locale);
    await page.waitForFunction((wanted) => document.querySelector(`.card[data-locale="${wanted}"]`)?.shadowRoot?.querySelector('section[lang]'), {}, locale);
    const [shown, source, direction] = await page.evaluate((wanted) => {
      const titleOn = (/** @type {string} */ one) => document.querySelector(`.card[data-locale="${one}"]`)?.shadowRoot?.querySelector('h2, h3')?.textContent;
      return [titleOn(wanted), titleOn('en-US'), document.querySelector(`.card[data-locale="${wanted}"]`)?.shadowRoot?.querySelector('section')?.getAttribute('dir')];
    }, locale);
    assert.ok(shown && shown !== source, `${locale}: ${shown}`);
    assert.equal(direction, locale === 'ar-XB' ? 'rtl' : 'ltr');
  }
}));

test("a project's folder is opened, and changes are saved in place", () => open('#zh-TW/renew-loan/', async (page) => {
  const faulty = withMessages(files, CATALOG, (all) => {
    all[KEY] = `戊${all[KEY]}`;
  });
  await page.evaluate(async (json) => {
    // The browser's own folder in the place of one of the disk, which a person would have to choose.
    const root = await navigator.storage.getDirectory();
    for (const [path, text] of Object.entries(/** @type {Record<string, string>} */ (JSON.parse(json).files))) {
      const names = path.split('/');
      const name = /** @type {string} */ (names.pop());
      let folder = root;
      for (const each of names) folder = await folder.getDirectoryHandle(each, { create: true });
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }
    Object.assign(globalThis, { showDirectoryPicker: async () => root });
  }, projectJson(faulty));
  await press(page, 'Save and import');
  await page.waitForSelector('#open-folder');
  await page.click('#open-folder');
  await page.waitForFunction(() => document.querySelector('.list')?.textContent?.includes('戊'));
  await untilChecked(page);
  if (await page.$('dialog[open]')) await page.keyboard.press('Escape');
  await page.focus('#target');
  await page.$eval('#target', (area) => /** @type {HTMLTextAreaElement} */ (area).setSelectionRange(0, 0));
  await page.keyboard.type('己');
  await press(page, 'Save and import');
  await page.waitForSelector('#save-folder:enabled');
  await page.click('#save-folder');
  await page.waitForFunction(async () => {
    const root = await navigator.storage.getDirectory();
    const localization = await root.getDirectoryHandle('localization');
    for await (const [, folder] of /** @type {any} */ (localization).entries()) {
      if (folder.kind !== 'directory') continue;
      const file = await folder.getFileHandle('zh-TW.json').then((/** @type {any} */ handle) => handle.getFile(), () => null);
      if (file && (await file.text()).includes('己')) return true;
    }
    return false;
  });
  // What is in the files is no change any more.
  await page.waitForFunction(() => !document.querySelector('.count'));
}));

test('pictures of every screen number each text, and are named in exports', { skip: !IS_WHOLE && 'takes half a minute: ./scripts/test matrix' }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guided-help-pictures-'));
  try {
    await promisify(execFile)(process.execPath, ['scripts/screenshots.mjs', 'zh-TW', '--guide', 'renew-loan', '--output', folder], { cwd: ROOT });
    const { pictures } = JSON.parse(await readFile(join(folder, 'pictures.json'), 'utf8'));
    const names = new Set(Object.values(pictures['renew-loan']).flat());
    for (const name of names) assert.ok((await stat(join(folder, name))).size > 5000, name);
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    for (const name of names) assert.ok(page.includes(`src="${name}"`), name);
    const unseen = Object.keys(messages).filter((key) => !key.startsWith('@') && !(key in pictures['renew-loan']));
    // Those that only the article has, or that are only spoken.
    assert.ok(unseen.length < 12, unseen.join());
    const exported = await command('export', 'renew-loan', '--locale', 'zh-TW', '--pictures', join(folder, 'pictures.json'));
    assert.ok(exported.includes([...names][0]));
  } finally {
    await rm(folder, { recursive: true });
  }
});
