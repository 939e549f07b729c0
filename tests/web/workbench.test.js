// Translators find, fix and save texts on the workbench.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { commandPath } from '../../scripts/lib/command.mjs';
import { makeCatalogs } from '../../scripts/lib/content.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { BROWSERS } from './support/browsers.js';
import { DIST } from './support/dist.js';
import { openSite } from './support/site.js';
import { applyPatch, openDownloads, projectJson, saveDownloadsIn, selectedKey, servedFiles, untilChecked, untilOnCard, withMessages } from './support/workbench.js';

/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite({ tier: 'mirror' });
after(() => site.close());

const CATALOG = 'localization/cancel-subscription/zh-TW.json';
const KEY = 'cancel-online.body';

const files = await servedFiles();
const RIGHT = JSON.parse(files[CATALOG])[KEY];
const WRONG = RIGHT.replace('25', '52');
/** The project with one wrong sentence. */
const faulty = withMessages(files, CATALOG, (messages) => {
  messages[KEY] = WRONG;
});

const PROJECT = '/workbench/project.json';

/**
 * Finds the wrong sentence, corrects it and saves a patch.
 * @param {Page} page at the workbench
 */
async function fixByKeyboard(page) {
  await untilChecked(page);
  // What is wrong comes first.
  assert.equal(await selectedKey(page), `cancel-subscription/${KEY}`);
  assert.match(await page.$eval('#findings', ({ textContent }) => textContent ?? ''), /52/);
  const { keyboard } = page;
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'target');
  await keyboard.down('Control');
  await keyboard.press('a');
  await keyboard.up('Control');
  await keyboard.press('Home');
  for (const _ of WRONG.slice(0, WRONG.indexOf('52'))) await keyboard.press('ArrowRight');
  await keyboard.press('Delete');
  await keyboard.press('Delete');
  await keyboard.type('25');
  await untilOnCard(page, '25');
  await page.waitForFunction(() => document.querySelector('#findings')?.textContent === '');
  await keyboard.down('Control');
  await keyboard.press('s');
  await keyboard.up('Control');
  await page.waitForSelector('dialog[open]');
  while (!(await page.evaluate(() => document.activeElement?.id === 'save-patch'))) await keyboard.press('Tab');
  await keyboard.press('Enter');
}

/** @param {string} patch applies it, builds, and looks at the page of customers */
async function seeInProduct(patch) {
  const { root, remove } = await applyPatch(faulty, patch);
  const built = await mkdtemp(join(tmpdir(), 'guided-help-built-'));
  try {
    const messages = JSON.parse(await readFile(join(root, CATALOG), 'utf8'));
    assert.equal(messages[KEY], RIGHT);
    await makeCatalogs({ root, dist: built, command: commandPath() }, 'cancel-subscription');
    const path = 'locales/cancel-subscription/zh-TW.json';
    site.server.setOverride(`/${path}`, { body: await readFile(join(built, path)) });
    await site.visit({ locale: 'zh-TW' }, async (page) => {
      const seen = await page.evaluate(async () => {
        const root = /** @type {ShadowRoot} */ (document.querySelector('guided-help')?.shadowRoot);
        const input = /** @type {HTMLInputElement} */ (root.querySelector('input'));
        input.value = '3';
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        /** @type {HTMLElement} */ (root.querySelector('[data-action=answer]')).click();
        return root.querySelector('section')?.textContent;
      });
      const shown = RIGHT.replace(/[{}*[\]].*$/, '');
      assert.ok(seen?.includes(shown), seen ?? '');
    });
  } finally {
    site.server.setOverride(`/locales/cancel-subscription/zh-TW.json`, null);
    await Promise.all([remove(), rm(built, { recursive: true })]);
  }
}

describe('a wrong sentence is found, fixed, saved, applied, built and seen, by keyboard alone', () => {
  test('in Chromium', async () => {
    const downloads = await openDownloads();
    site.server.setOverride(PROJECT, { body: projectJson(faulty) });
    const patch = await site.visit({ path: 'workbench/', ready: false, languages: ['en-US'] }, async (page) => {
      await saveDownloadsIn(page, downloads.folder);
      await fixByKeyboard(page);
      return downloads.saved();
    });
    site.server.setOverride(PROJECT, null);
    await downloads.remove();
    await seeInProduct(patch);
  });

  test('in Firefox', async () => {
    const downloads = await openDownloads();
    const server = await startServer({ root: DIST, overrides: { [PROJECT]: { body: projectJson(faulty) } } });
    const browser = await BROWSERS.Firefox({ tier: 'mirror', downloads: downloads.folder });
    try {
      const page = await browser.open(`${server.url}workbench/`);
      await fixByKeyboard(page);
      const patch = await downloads.saved();
      await seeInProduct(patch);
    } finally {
      await browser.close();
      await server.close();
      await downloads.remove();
    }
  });
});
