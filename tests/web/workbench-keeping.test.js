// Nothing that a translator has typed on the workbench is lost.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startServer } from '../../scripts/lib/server.mjs';
import { DIST } from './support/dist.js';
import { openSite } from './support/site.js';
import { applyPatch, onlyGuide, openDownloads, press, projectJson, saveDownloadsIn, servedFiles, untilChecked, withMessages } from './support/workbench.js';

/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite({ tier: 'mirror' });
after(() => site.close());

const PROJECT = '/workbench/project.json';
const CATALOG = 'localization/renew-loan/zh-TW.json';
const KEY = 'article.intro';
const PATH = `workbench/#zh-TW/renew-loan/${KEY}`;

const files = onlyGuide(await servedFiles(), 'renew-loan');
/** What the server gives unless a test says otherwise. */
const SERVED = { body: projectJson(files) };
site.server.setOverride(PROJECT, SERVED);
const BEFORE = JSON.parse(files[CATALOG])[KEY];

/** @param {Page} page @returns {Promise<string>} */
const typed = (page) => page.$eval('#target', (area) => /** @type {HTMLTextAreaElement} */ (area).value);

/** @param {Page} page @param {string} text types it at the start of the translation */
async function typeAtStart(page, text) {
  await page.focus('#target');
  await page.$eval('#target', (area) => /** @type {HTMLTextAreaElement} */ (area).setSelectionRange(0, 0));
  await page.keyboard.type(text);
}

/** @param {Page} page @returns {Promise<string[]>} texts that IndexedDB has */
const keptTexts = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('guided-help-workbench');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('edits').objectStore('edits').getAll();
    all.onsuccess = () => {
      opening.result.close();
      resolve(all.result.map(({ text }) => text));
    };
  };
}));

/** @param {Page} page @param {string} text resolves when the browser keeps it */
async function untilKept(page, text) {
  while (!(await keptTexts(page)).includes(text)) await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** @param {(page: Page) => Promise<unknown>} use @param {object} [visit] */
const open = (use, visit = {}) => site.visit({ path: PATH, ready: false, languages: ['en-US'], ...visit }, async (page) => {
  await untilChecked(page);
  return use(page);
});

test('what was typed a second before the browser was killed is there again', async () => {
  const server = await startServer({ root: DIST, overrides: { [PROJECT]: SERVED } });
  const profile = await mkdtemp(join(tmpdir(), 'guided-help-profile-'));
  const launch = () => puppeteer.launch({
    // The headless shell keeps nothing from one start to the next.
    executablePath: '/usr/bin/chromium', headless: true, userDataDir: profile, args: ['--no-sandbox', '--disable-3d-apis'],
  });
  try {
    const first = await launch();
    const page = await first.newPage();
    await page.goto(server.url + PATH);
    await untilChecked(page);
    await typeAtStart(page, '甲乙');
    await untilKept(page, `甲乙${BEFORE}`);
    // In the middle of more.
    await typeAtStart(page, '丙');
    const killed = new Promise((resolve) => first.process()?.once('exit', resolve));
    first.process()?.kill('SIGKILL');
    await killed;
    const second = await launch();
    const again = await second.newPage();
    await again.goto(server.url + PATH);
    await untilChecked(again);
    assert.ok([`甲乙${BEFORE}`, `丙甲乙${BEFORE}`].includes(await typed(again)), await typed(again));
    await second.close();
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a reload keeps what was typed, also a text that cannot be taken', () => open(async (page) => {
  await typeAtStart(page, '{');
  await page.waitForFunction(() => document.querySelector('#findings .error'));
  await untilKept(page, `{${BEFORE}`);
  await page.reload();
  await untilChecked(page);
  assert.equal(await typed(page), `{${BEFORE}`);
  await page.waitForFunction(() => document.querySelector('#findings .error'));
}));

describe('two tabs', () => {
  test('show what the other one has changed', () => open(async (page) => {
    const other = await page.browser().newPage();
    await other.goto(site.server.url + PATH);
    await untilChecked(other);
    await page.bringToFront();
    await typeAtStart(page, '一');
    await untilKept(page, `一${BEFORE}`);
    await other.waitForFunction((text) => /** @type {HTMLTextAreaElement} */ (document.querySelector('#target')).value === text, {}, `一${BEFORE}`);
  }));

  test('keep both texts if both change the same message, until one is chosen', () => open(async (page) => {
    const other = await page.browser().newPage();
    await other.goto(site.server.url + PATH);
    await untilChecked(other);
    // Not yet kept when the other tab's change arrives.
    await other.evaluate(() => {
      const real = globalThis.setTimeout;
      Object.assign(globalThis, { setTimeout: (/** @type {() => void} */ run, /** @type {number} */ time) => real(run, time === 300 ? 600_000 : time) });
    });
    await typeAtStart(other, '二');
    await page.bringToFront();
    await typeAtStart(page, '一');
    await other.waitForSelector('.two-changes');
    const shown = await other.$eval('.two-changes', ({ textContent }) => textContent ?? '');
    assert.ok(shown.includes('一') && shown.includes('二'), shown);
    await other.bringToFront();
    await press(other, 'Accept the other');
    await other.waitForFunction((text) => !document.querySelector('.two-changes') &&
      /** @type {HTMLTextAreaElement} */ (document.querySelector('#target')).value === text, {}, `一${BEFORE}`);
  }));
});

describe('files that have changed meanwhile', () => {
  /** @param {string} text of the message in the served files from now on */
  const serve = (text) => {
    const changed = withMessages(files, CATALOG, (messages) => {
      messages[KEY] = text;
    });
    site.server.setOverride(PROJECT, { body: projectJson(changed) });
    return changed;
  };
  after(() => site.server.setOverride(PROJECT, SERVED));

  test('in the same message are compared with the change, and neither is lost', () => open(async (page) => {
    await typeAtStart(page, '一');
    await untilKept(page, `一${BEFORE}`);
    const changed = serve(`二${BEFORE}`);
    await page.reload();
    await untilChecked(page);
    await page.waitForSelector('.two-changes');
    const shown = await page.$eval('.two-changes', ({ textContent }) => textContent ?? '');
    assert.ok(shown.includes('一') && shown.includes('二'), shown);
    await press(page, 'Keep yours');
    await page.waitForFunction(() => !document.querySelector('.two-changes'));
    const downloads = await openDownloads();
    await saveDownloadsIn(page, downloads.folder);
    await press(page, 'Save and import');
    await page.waitForSelector('#save-patch:enabled');
    await page.click('#save-patch');
    const patch = await downloads.saved();
    await downloads.remove();
    const { remove } = await applyPatch(changed, patch);
    await remove();
    assert.match(patch, new RegExp(`^\\+.*一${BEFORE.slice(0, 4)}`, 'm'));
    site.server.setOverride(PROJECT, SERVED);
  }));

  test('to the same text leave nothing to save', () => open(async (page) => {
    await typeAtStart(page, '一');
    await untilKept(page, `一${BEFORE}`);
    serve(`一${BEFORE}`);
    await page.reload();
    await untilChecked(page);
    assert.equal(await typed(page), `一${BEFORE}`);
    assert.equal(await page.$('.two-changes'), null);
    assert.deepEqual(await keptTexts(page), []);
    site.server.setOverride(PROJECT, SERVED);
  }));
});

/** @param {Page} page @returns {Promise<string>} what "Save and import" offers, as text; '' for nothing */
async function offered(page) {
  await press(page, 'Save and import');
  await page.waitForSelector('dialog[open]');
  const text = await page.$$eval('dialog .files', (lists) => lists.map(({ textContent }) => textContent).join());
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog'));
  return text;
}

test('what was typed and deleted again is no change', () => open(async (page) => {
  await typeAtStart(page, '一');
  await untilKept(page, `一${BEFORE}`);
  await page.keyboard.press('Backspace');
  while ((await keptTexts(page)).length > 0) await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await offered(page), '');
}));

test('an approval does not undo what someone else has changed', () => open(async (page) => {
  await press(page, 'Approve, and next');
  await untilKept(page, BEFORE);
  const changed = withMessages(files, CATALOG, (messages) => {
    messages[KEY] = `二${BEFORE}`;
  });
  site.server.setOverride(PROJECT, { body: projectJson(changed) });
  await page.goto(`${site.server.url}${PATH}`);
  await page.reload();
  await untilChecked(page);
  await page.waitForSelector('.two-changes');
  assert.equal(await offered(page), '');
  // Typing does not decide.
  await typeAtStart(page, '一');
  await page.waitForFunction(() => document.querySelector('.two-changes')?.textContent?.includes('一'));
  assert.equal(await offered(page), '');
  site.server.setOverride(PROJECT, SERVED);
}));

test('an approval of a sentence that has changed in English since is not one of the new sentence', () => open(async (page) => {
  await press(page, 'Approve, and next');
  await untilKept(page, BEFORE);
  const path = CATALOG.replace('zh-TW', 'en-US');
  const changed = withMessages(files, path, (messages) => {
    messages[KEY] = `${messages[KEY]} And more.`;
  });
  site.server.setOverride(PROJECT, { body: projectJson(changed) });
  await page.goto(`${site.server.url}${PATH}`);
  await page.reload();
  await untilChecked(page);
  assert.equal(await page.$eval('.editor .state', ({ textContent }) => textContent), 'source changed');
  site.server.setOverride(PROJECT, SERVED);
}));

test('undoing all changes of a message brings the old text back, also after an empty or a broken one', () => open(async (page) => {
  for (const text of ['', '{']) {
    await page.$eval('#target', (area) => /** @type {HTMLTextAreaElement} */ (area).select());
    await page.focus('#target');
    if (text) await page.keyboard.type(text);
    else await page.keyboard.press('Delete');
    await page.waitForFunction(() => [...document.querySelectorAll('.editor button')].some(({ textContent }) => textContent?.startsWith('Undo all')));
    await press(page, 'Undo all changes');
    await page.waitForFunction((before) => /** @type {HTMLTextAreaElement} */ (document.querySelector('#target')).value === before, {}, BEFORE);
    await page.waitForFunction(() => !document.querySelector('#findings .error'));
  }
}));

test('undo goes back to the language that was changed, and nothing is approved in a pseudo-language', () => open(async (page) => {
  await typeAtStart(page, '一');
  await untilKept(page, `一${BEFORE}`);
  await page.select('.top select', 'en-XA');
  await page.waitForFunction(() => document.querySelector('.row .target')?.getAttribute('lang') === 'en-XA');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  assert.deepEqual(await keptTexts(page), [`一${BEFORE}`]);
  await press(page, 'Undo');
  await page.waitForFunction((before) => /** @type {HTMLTextAreaElement | null} */ (document.querySelector('#target'))?.value === before, {}, BEFORE);
}));

test('a full storage is said clearly, and what is typed can still be saved', () => open(async (page) => {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await typeAtStart(page, '一');
  await page.waitForSelector('.notice[role=alert]');
  assert.match(await page.$eval('.notice', ({ textContent }) => textContent ?? ''), /full/);
  await press(page, 'Save changes');
  await page.waitForSelector('#save-patch:enabled');
  assert.equal(await page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))), true);
}));

test('changes are discarded only after a patch is saved', () => open(async (page) => {
  const downloads = await openDownloads();
  await saveDownloadsIn(page, downloads.folder);
  await typeAtStart(page, '一');
  await untilKept(page, `一${BEFORE}`);
  await press(page, 'Save and import');
  await page.waitForSelector('#save-patch:enabled');
  await press(page, 'Save a patch, and discard');
  assert.match(await downloads.saved(), /^\+.*一/m);
  await page.waitForFunction((text) => /** @type {HTMLTextAreaElement} */ (document.querySelector('#target')).value === text, {}, BEFORE);
  assert.deepEqual(await keptTexts(page), []);
  await downloads.remove();
}));
