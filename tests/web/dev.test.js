// The development server in a browser, on a copy of the sources: each kind of change reaches the page, and so does each
// kind of error. The module and the command are those of the last build; nothing is compiled.
import assert from 'node:assert/strict';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { startDev } from '../../scripts/lib/dev/start.mjs';
import { findFiles } from '../../scripts/lib/process.mjs';
import { STRICT_CSP } from '../../scripts/lib/server.mjs';
import { GUIDE } from './support/dist.js';
import { PATIENCE, openSite } from './support/site.js';
import { copySources } from './support/sources-copy.js';

/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite({ tier: 'mirror' });
after(() => site.close());

const stop = new AbortController();
/** @type {string} */
let root;
/** @type {{url: string, ended: Promise<void>}} */
let dev;
/** @type {Page} */
let page;
/** The compiler's error; empty if compiling succeeds. */
let compilerError = '';

const WORDS = `localization/${GUIDE.id}/en-US.json`;

before(async () => {
  const copy = await copySources(GUIDE.id);
  root = copy.root;
  dev = await startDev({
    ...copy,
    onrebuild() {},
    async compile() {
      if (compilerError) throw new Error(compilerError);
    },
  }, stop.signal);
});
after(async () => {
  stop.abort();
  await dev.ended;
  await rm(root, { recursive: true });
});

beforeEach(async () => {
  await page?.close();
  page = await site.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(dev.url);
  await untilReady();
});

/** Waits until the first question can be answered. */
const untilReady = () => page.waitForFunction(() => /** @type {any} */ (document.querySelector('guided-help'))?.node);

/** @returns {Promise<string>} the notice about errors of the build and the page; empty if there is none */
const notice = () => page.evaluate(() => document.querySelector('#guided-help-dev')?.shadowRoot?.textContent ?? '');

/** @param {string} text of a notice */
const untilNotice = (text) => page.waitForFunction(
  (expected) => document.querySelector('#guided-help-dev')?.shadowRoot?.textContent?.includes(expected), {}, text);

/** @param {string} file @param {(text: string) => string} change */
async function edit(file, change) {
  const text = await readFile(join(root, file), 'utf8');
  const changed = change(text);
  assert.notEqual(changed, text, `${file} is unchanged`);
  await writeFile(join(root, file), changed);
}

/** Marks the page, to detect whether it is loaded again. */
const mark = () => page.evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = () => page.evaluate(() => 'marked' in window);

test('pages load unbundled modules with source maps, under the policy of dist/', async () => {
  const other = await site.browser.newPage();
  /** @type {string[]} */
  const scripts = [];
  const session = await other.createCDPSession();
  session.on('Debugger.scriptParsed', ({ url, sourceMapURL }) => {
    if (url.startsWith(dev.url) && !url.includes('@dev') && sourceMapURL?.startsWith('data:')) scripts.push(url);
  });
  await session.send('Debugger.enable');
  const response = await other.goto(dev.url);
  await other.waitForFunction(() => /** @type {any} */ (document.querySelector('guided-help'))?.node);
  assert.equal(response?.headers()['content-security-policy'], STRICT_CSP);
  const modules = await findFiles('web', /^(?!web\/demo).*\.js$/);
  const loaded = scripts.map((url) => url.replace(dev.url, 'web/')).sort();
  assert.ok(loaded.length > 10 && loaded.every((module) => modules.includes(module)), `loaded: ${loaded}`);
  await other.close();
});

test('a module that changes is loaded again', async () => {
  await appendFile(join(root, 'web/guided-help.js'), "document.documentElement.title = 'changed';\n");
  await page.waitForFunction(() => document.documentElement.title === 'changed');
  assert.equal(await notice(), '');
});

test('a style sheet that changes is loaded again', async () => {
  const [sheet] = (await findFiles('web', /\/style\.css$/));
  await appendFile(join(root, sheet), ':host { --changed: yes }\n');
  await page.waitForFunction(() => {
    const help = document.querySelector('guided-help');
    return help && getComputedStyle(help).getPropertyValue('--changed') === 'yes';
  });
});

test('words that change are loaded again, in the assistant and in the article', async () => {
  await edit(WORDS, (text) => text.replace(/("license-count\.title": ")[^"]*/, '$1Changed?'));
  await page.waitForFunction(() => document.querySelector('guided-help')?.shadowRoot
    ?.querySelector('[data-key="license-count.title"]')?.textContent === 'Changed?');
  await edit(WORDS, (text) => text.replace(/("refund\.notice": ")[^"]*/, '$1Changed.'));
  await page.waitForFunction(() => document.querySelector('guided-help')?.textContent?.includes('Changed.'));
});

test('a guide that changes is loaded again', async () => {
  await edit(`web/guides/${GUIDE.id}.json`, (text) => text.replace('"start": "license-count"', '"start": "call-support"'));
  await page.waitForFunction(() =>
    /** @type {any} */ (document.querySelector('guided-help'))?.node === 'call-support');
  await edit(`web/guides/${GUIDE.id}.json`, (text) => text.replace('"start": "call-support"', '"start": "license-count"'));
});

test('a page of the demo that changes is loaded again', async () => {
  await edit('web/demo/index.html', (text) => text.replace('<main>', '<main id="changed">'));
  await page.waitForFunction(() => document.querySelector('#changed'));
});

test('an error in a module is shown until it is fixed, and the page stays as it is', async () => {
  await mark();
  await edit('web/guided-help.js', (text) => `${text}let = ;\n`);
  await untilNotice('guided-help.js');
  assert.match(await notice(), /^JavaScript and CSS.*Unexpected/s);
  assert.ok(await isMarked());
  await edit('web/guided-help.js', (text) => text.replace('let = ;\n', ''));
  await page.waitForFunction(() => !('marked' in window));
  await untilReady();
  assert.equal(await notice(), '');
});

test('an import that cannot be resolved is shown', async () => {
  await edit('web/guided-help.js', (text) => `import { nothing } from './element/none.js';\nnothing();\n${text}`);
  await untilNotice('Could not resolve');
  await edit('web/guided-help.js', (text) => text.replace(/.*\nnothing\(\);\n/, ''));
  await page.waitForFunction(() => !document.querySelector('#guided-help-dev'));
});

test('a catalog that cannot be read is shown with file and line', async () => {
  await edit(WORDS, (text) => text.replace('{', '{ oops'));
  await untilNotice('en-US.json:1:3');
  await edit(WORDS, (text) => text.replace('{ oops', '{'));
  await page.waitForFunction(() => !document.querySelector('#guided-help-dev'));
});

test('errors of the compiler are shown, and the module that comes after them is loaded', async () => {
  await mark();
  compilerError = "utf8.cc:10:5: error: unknown type name 'in'";
  await writeFile(join(root, 'src/utf8.cc'), 'in x;');
  await untilNotice(compilerError);
  assert.ok(await isMarked());
  compilerError = '';
  await writeFile(join(root, 'src/utf8.cc'), 'int x;');
  await page.waitForFunction(() => !('marked' in window));
  await untilReady();
  await page.waitForFunction(() => !document.querySelector('#guided-help-dev'));
});

test('an exception in the page is shown', async () => {
  await edit('web/guided-help.js', (text) => `${text}throw new Error('out of cheese');\n`);
  await untilNotice('out of cheese');
  await edit('web/guided-help.js', (text) => text.replace(/throw .*\n/, ''));
  await page.waitForFunction(() => !document.querySelector('#guided-help-dev'));
});

test('a missing page is reported, and loaded again after a change', async () => {
  const response = await page.goto(`${dev.url}demo/nowhere/`);
  assert.equal(response?.status(), 503);
  await mark();
  await edit('web/demo/index.html', (text) => `${text}\n`);
  await page.waitForFunction(() => !('marked' in window));
});

test('the end of the server is shown, and nothing answers any more', async () => {
  stop.abort();
  await dev.ended;
  await untilNotice('does not answer');
  await assert.rejects(fetch(dev.url));
});
