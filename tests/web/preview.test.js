// The preview of a guide in a browser, on a copy of the sources: answers stay when files are saved, findings and the graph
// follow. The module and the command are those of the last build; nothing is compiled.
import assert from 'node:assert/strict';
import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { startDev } from '../../scripts/lib/dev/start.mjs';
import { GUIDE, LOCALES, otherThan } from './support/dist.js';
import { PATIENCE, openSite } from './support/site.js';
import { copySources } from './support/sources-copy.js';

/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite({ tier: 'mirror' });
after(() => site.close());

const stop = new AbortController();
/** @type {string} */
let root;
/** @type {Awaited<ReturnType<typeof startDev>>} */
let dev;
/** @type {Page} */
let page;
/** Their text, to restore it after each test. @type {Map<string, string>} */
const originals = new Map();

const FILE = `web/guides/${GUIDE.id}.json`;
const SCENARIOS = `web/guides/${GUIDE.id}.scenarios.json`;
const WORDS = `localization/${GUIDE.id}/en-US.json`;

before(async () => {
  const copy = await copySources(GUIDE.id);
  root = copy.root;
  await symlink('/usr/bin/dot', join(root, 'dot'));
  for (const file of [FILE, SCENARIOS, WORDS]) originals.set(file, await readFile(join(root, file), 'utf8'));
  dev = await startDev({
    ...copy,
    graphviz: join(root, 'dot'),
    onrebuild() {},
    async compile() {},
  }, stop.signal);
});
after(async () => {
  stop.abort();
  await dev.ended;
  await rm(root, { recursive: true });
});

beforeEach(async () => {
  await page?.close();
  for (const [file, text] of originals) {
    if ((await readFile(join(root, file), 'utf8')) !== text) await writeFile(join(root, file), text);
  }
  page = await site.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await open();
  await untilFindings('none');
});

/** @param {string} [query] */
async function open(query = '') {
  await page.goto(dev.preview + query);
  await untilAt('license-count');
}

/** @param {string} place `node`, or `node.2` for a step */
const untilAt = (place) => page.waitForFunction((expected) => {
  const help = document.querySelector('guided-help');
  return help && (help.step ? `${help.node}.${help.step}` : help.node) === expected;
}, {}, place);

/** @param {string} text of the list's title or of a finding */
const untilFindings = (text) => page.waitForFunction((expected) =>
  ['#findings-title', '#findings'].some((list) => document.querySelector(list)?.textContent?.includes(expected)), {}, text);

/** @param {string} node @param {string} state */
const untilLit = (node, state) => page.waitForFunction((id, expected) =>
  document.querySelector(`#graph [data-lit="${id}"]`)?.getAttribute('data-state') === expected, {}, node, state);

/** @param {string} file @param {(text: string) => string} change */
async function edit(file, change) {
  const text = await readFile(join(root, file), 'utf8');
  const changed = change(text);
  assert.notEqual(changed, text, `${file} is unchanged`);
  await writeFile(join(root, file), changed);
}

/** Marks the page, to detect whether it is loaded again. */
const mark = () => page.evaluate(() => void Object.assign(window, { marked: true }));
const untilLoadedAgain = () => page.waitForFunction(() => !('marked' in window));

/** @param {string} action of a button in the card */
const press = (action) => page.click(`guided-help >>> [data-action="${action}"]`);

/** Says that there are 12 licenses, and goes to the second step. */
async function answer() {
  await page.type('guided-help >>> #input', '12');
  await press('answer');
  await untilAt('cancel-online.1');
  await press('next');
  await untilAt('cancel-online.2');
}

/** @returns {Promise<string>} errors of the page that the development server shows; empty if there are none */
const notice = () => page.evaluate(() => document.querySelector('#guided-help-dev')?.shadowRoot?.textContent ?? '');

const status = () => page.$eval('#status', ({ textContent }) => textContent);

test('answers stay when words are saved, and the new words are there', async () => {
  await answer();
  await mark();
  await edit(WORDS, (text) => text.replace(/("cancel-online\.title": ")[^"]*/, '$1Changed'));
  await untilLoadedAgain();
  await untilAt('cancel-online.2');
  await page.waitForFunction(() => document.querySelector('guided-help')?.shadowRoot
    .querySelector('[data-key="cancel-online.title"]')?.textContent === 'Changed');
  assert.deepEqual([await notice(), await status()], ['', '']);
});

test('what is typed stays, too', async () => {
  await page.type('guided-help >>> #input', '7');
  await mark();
  await edit(WORDS, (text) => text.replace(/("license-count\.title": ")[^"]*/, '$1Changed'));
  await untilLoadedAgain();
  await page.waitForFunction(() =>
    /** @type {any} */ (document.querySelector('guided-help')?.shadowRoot?.querySelector('#input'))?.value === '7');
});

test('a finding of lint appears when the guide is saved, and goes with its cause', async () => {
  await answer();
  await edit(FILE, (text) => text.replace('"not_shown": "details-page"', '"not_shown": "nowhere"'));
  await untilFindings('unknown-node');
  assert.match(await page.$eval('#findings .place', ({ textContent }) => textContent ?? ''), /cancel-subscription\.json:\d+:\d+/);
  await untilAt('cancel-online.2');
  await writeFile(join(root, FILE), originals.get(FILE) ?? '');
  await untilFindings('none');
  await untilAt('cancel-online.2');
});

test('a guide that cannot be read is a finding, and the card stays as it is', async () => {
  await answer();
  await mark();
  await edit(FILE, (text) => text.replace('{', '{ oops'));
  await untilFindings(`${FILE}:1:3`);
  await page.waitForFunction(() => document.querySelector('#problems')?.textContent?.includes('last version'));
  await untilLit('cancel-online', 'current');
  assert.equal(await page.evaluate(() => 'marked' in window), true);
  await page.reload();
  await untilAt('cancel-online.2');
  await writeFile(join(root, FILE), originals.get(FILE) ?? '');
  await untilFindings('none');
  await untilAt('cancel-online.2');
  assert.equal(await page.$eval('#problems', ({ textContent }) => textContent), '');
});

test('an error in another guide does not keep this one from being built', async () => {
  const other = join(root, 'web/guides/a-draft.json');
  await writeFile(other, '{');
  await page.waitForFunction(() => document.querySelector('#problems')?.textContent?.includes('a-draft.json'));
  await edit(FILE, (text) => text.replace('"start": "license-count"', '"start": "call-support"'));
  await untilAt('call-support');
  await rm(other);
  await page.waitForFunction(() => document.querySelector('#problems')?.textContent === '');
});

test('a scenario that fails is a finding as soon as it is saved', async () => {
  await edit(SCENARIOS, (text) => text.replace('"end": "canceled"', '"end": "call-support"'));
  await untilFindings('[scenario]');
});

test('the place of a finding can be copied, with its absolute path', async () => {
  await edit(FILE, (text) => text.replace('{', '{ oops'));
  await untilFindings(`${FILE}:1:3`);
  // The browser asks for permission, which tests cannot give.
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(window, { copied: text });
  });
  await page.click('#findings button');
  await page.waitForFunction(() => document.querySelector('#findings button')?.textContent === 'Copied');
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).copied), join(root, `${FILE}:1:3`));
});

test('the place of a finding that the browser does not copy is selected', async () => {
  await edit(FILE, (text) => text.replace('{', '{ oops'));
  await untilFindings(`${FILE}:1:3`);
  await page.evaluate(() => {
    navigator.clipboard.writeText = async () => { throw new DOMException('denied', 'NotAllowedError'); };
  });
  await page.click('#findings button');
  await page.waitForFunction((place) => String(getSelection()) === place, {}, `${FILE}:1:3`);
  assert.equal(await notice(), '');
});

test('an answer that no longer applies is listed, and given again when it does', async () => {
  await answer();
  await mark();
  await edit(FILE, (text) => text.replace('"start": "license-count"', '"start": "details-page"'));
  await untilLoadedAgain();
  await page.waitForFunction(() => document.querySelector('#status')?.textContent);
  assert.match(await status() ?? '', /^Not repeated, because the guide has changed: draft 12 \(at license-count\)/);
  await mark();
  await writeFile(join(root, FILE), originals.get(FILE) ?? '');
  await untilLoadedAgain();
  await untilAt('cancel-online.2');
});

test('the graph shows where the customer is and was', async () => {
  await untilLit('license-count', 'current');
  await answer();
  await untilLit('cancel-online', 'current');
  await untilLit('license-count', 'passed');
  await untilLit('license-count->cancel-online', 'passed');
  await press('back');
  await press('back');
  await untilLit('license-count', 'current');
  await untilLit('cancel-online', '');
});

test('each node of the graph that is shown can be reached with a click', async () => {
  await answer();
  for (const node of Object.keys(GUIDE.nodes)) {
    await page.evaluate((id) => document.querySelector(`#graph [data-node="${id}"]`)?.dispatchEvent(
      new MouseEvent('click', { bubbles: true })), node);
    await page.waitForFunction((id) => document.querySelector('guided-help')?.node === id, {}, node);
    await untilLit(node, 'current');
  }
  await page.click('#graph [data-node="call-support"] path');
  await untilAt('call-support');
  await mark();
  await edit(WORDS, (text) => text.replace(/("call-support\.title": ")[^"]*/, '$1Changed'));
  await untilLoadedAgain();
  await untilAt('call-support');
  assert.equal(await notice(), '');
});

test('without Graphviz, a list of nodes takes the place of the drawing', async () => {
  await rm(join(root, 'dot'));
  await page.reload();
  await page.waitForFunction(() => document.querySelector('#graph-note')?.textContent?.startsWith('Graphviz is not installed'));
  await page.click('#graph [data-node="call-support"]');
  await untilAt('call-support');
  await untilLit('call-support', 'current');
  await symlink('/usr/bin/dot', join(root, 'dot'));
});

test('answers stay when the language changes', async () => {
  await answer();
  const other = otherThan('en-US');
  await page.click(`nav a[href="?lang=${other}"]`);
  await untilAt('cancel-online.2');
  assert.equal(await page.$eval('guided-help', (help) => help.locale), other);
  assert.equal((await page.$$('nav a')).length, LOCALES.length);
});

test('a language that was chosen in the card stays after a change', async () => {
  const other = otherThan('en-US');
  await press(`locale ${other}`);
  await page.waitForFunction((locale) => location.search === `?lang=${locale}`, {}, other);
  await mark();
  await edit(WORDS, (text) => text.replace(/("license-count\.title": ")[^"]*/, '$1Changed'));
  await untilLoadedAgain();
  await untilAt('license-count');
  assert.equal(await page.$eval('guided-help', (help) => help.locale), other);
});

test('the date can be set, and the page says which one it uses', async () => {
  await open('?today=2024-02-29');
  const dates = await page.evaluate(() => [new Date(), new Date(Date.now()), new Date(Date())].map((date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-')));
  assert.deepEqual(dates, ['2024-2-29', '2024-2-29', '2024-2-29']);
  assert.equal(await page.evaluate(() => new Date(0).getTime() === 0 && new Date() instanceof Date), true);
  assert.equal(await page.$eval('#today', ({ textContent }) => textContent), 'The card uses 2024-02-29.');
  await open('?today=2026-02-29');
  assert.match(await page.$eval('#today', ({ textContent }) => textContent ?? ''),
    /^"2026-02-29" is not a date such as 2026-11-20\. The card uses \d{4}-\d\d-\d\d\.$/);
  assert.ok(Math.abs(await page.evaluate(() => Date.now()) - Date.now()) < 86_400_000, 'the real date');
});
