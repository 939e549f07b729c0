// The workbench as a page: for keyboards and screen readers, in its languages, wide and narrow, small, and under a strict policy.
import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { AXE, runAxe } from './support/axe.js';
import { DIST } from './support/dist.js';
import { combinations } from './support/matrix.js';
import { openSite } from './support/site.js';
import { onlyGuide, projectJson, selectedKey, servedFiles, untilChecked, withMessages } from './support/workbench.js';

/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite({ tier: 'mirror' });
after(() => site.close());

const all = await servedFiles();
const files = onlyGuide(all, 'renew-loan');
const CATALOG = 'localization/renew-loan/zh-TW.json';
const PROJECT = '/workbench/project.json';
const [KEY, MACHINE, STALE] = Object.keys(JSON.parse(files[CATALOG])).filter((key) => !key.startsWith('@'));

/** A project with something of each kind to do. */
const busy = withMessages(files, CATALOG, (messages) => {
  messages[KEY] = messages[KEY].replace(/$/, ' {lost}');
  messages[`@${MACHINE}`].state = 'machine';
  messages[`@${STALE}`] = { ...messages[`@${STALE}`], state: 'stale', previous_source: 'An older English sentence.', source_hash: '000000000000' };
});

/** @param {object} visit @param {(page: Page) => Promise<unknown>} use @param {string} [hash] */
const open = (visit, use, hash = '') => site.visit({ path: `workbench/${hash}`, ready: false, languages: ['en-US'], still: true, width: 1400, ...visit }, async (page) => {
  await untilChecked(page);
  return use(page);
});

describe('axe finds nothing', () => {
  for (const { language, theme, width } of combinations({ language: ['en-US', 'zh-TW'], theme: /** @type {const} */ (['light', 'dark']), width: [320, 2560] })) {
    test(`in ${language}, ${theme}, ${width} px, and nothing overflows`, () => {
      site.server.setOverride(PROJECT, { body: projectJson(busy) });
      return open({ languages: [language], theme, width }, async (page) => {
        await page.waitForFunction(() => document.querySelector('.card')?.shadowRoot?.querySelector('section'));
        await page.evaluate(AXE);
        assert.deepEqual(await page.evaluate(runAxe), []);
        assert.equal(await page.evaluate(() => document.documentElement.lang), language);
        assert.deepEqual(await page.evaluate(() => {
          const wide = (/** @type {Element} */ element) => element.scrollWidth > element.clientWidth + 1;
          return [document.documentElement, ...document.querySelectorAll('.columns > *, dialog, .editor')].filter(wide).map(({ className, localName }) => `${localName}.${className}`);
        }), []);
        await page.keyboard.down('Control');
        await page.keyboard.press('s');
        await page.keyboard.up('Control');
        await page.waitForSelector('dialog[open]');
        assert.deepEqual(await page.evaluate(runAxe), []);
        site.server.setOverride(PROJECT, null);
      });
    });
  }
});

test('the queue begins with what is most urgent, and is worked through by keyboard', () => {
  site.server.setOverride(PROJECT, { body: projectJson(busy) });
  return open({}, async (page) => {
    assert.equal(await selectedKey(page), `renew-loan/${MACHINE}`);
    const { keyboard } = page;
    /** @param {string[]} keys the last one with the others held */
    const chord = async (...keys) => {
      for (const key of keys.slice(0, -1)) await keyboard.down(/** @type {any} */ (key));
      await keyboard.press(/** @type {any} */ (keys.at(-1)));
      for (const key of keys.slice(0, -1).reverse()) await keyboard.up(/** @type {any} */ (key));
    };
    /** @param {string} key of the message that is selected next */
    const untilSelected = (key) => page.waitForFunction((wanted) => document.querySelector('.editor h2')?.textContent === wanted, {}, `renew-loan/${key}`);
    await page.focus('#target');
    await chord('Control', 'Enter');
    // Next comes what is stale, with what has changed in its source.
    await untilSelected(STALE);
    await page.waitForFunction(() => document.querySelector('.difference del') && document.querySelector('.difference ins'));
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'target');
    await chord('Alt', 'ArrowDown');
    await untilSelected(KEY);
    await chord('Alt', 'ArrowUp');
    await untilSelected(STALE);
    await chord('Alt', 'ArrowUp');
    await untilSelected(MACHINE);
    await page.waitForFunction(() => document.querySelector('.editor .state')?.textContent === 'approved');
    await chord('Control', 'Alt', 'z');
    await page.waitForFunction(() => document.querySelector('.editor .state')?.textContent === 'machine translated');
    await chord('Control', 'Shift', 'Enter');
    await untilSelected(STALE);
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await keyboard.type('?');
    await page.waitForSelector('dialog .keys');
    assert.ok((await page.$$('dialog kbd')).length > 10);
    site.server.setOverride(PROJECT, null);
  });
});

describe('in the text area', () => {
  const MESSAGE = 'cancel-online.go';
  const text = JSON.parse(all['localization/cancel-subscription/zh-TW.json'])[MESSAGE];
  /** @param {(page: Page, value: () => Promise<string>) => Promise<unknown>} use */
  const edit = (use) => open({}, async (page) => {
    await page.focus('#target');
    return use(page, () => page.$eval('#target', (area) => /** @type {HTMLTextAreaElement} */ (area).value));
  }, `#zh-TW/cancel-subscription/${MESSAGE}`);

  test('placeholders are deleted as a whole, come back by undo, and are inserted by a button', () => edit(async (page, value) => {
    const at = text.indexOf('{ui_billing}');
    await page.$eval('#target', (area, end) => /** @type {HTMLTextAreaElement} */ (area).setSelectionRange(end, end), at + '{ui_billing}'.length);
    await page.keyboard.press('Backspace');
    const without = text.slice(0, at) + text.slice(at + '{ui_billing}'.length);
    assert.equal(await value(), without);
    await page.waitForSelector('.chips .missing');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    assert.equal(await value(), text);
    await page.keyboard.press('Backspace');
    await page.waitForSelector('.chips .missing');
    await page.click('.chips .missing');
    assert.equal(await value(), text);
  }));

  test('the caret never gets inside of a placeholder', () => edit(async (page, value) => {
    const at = text.indexOf('{ui_billing}');
    await page.$eval('#target', (area, start) => /** @type {HTMLTextAreaElement} */ (area).setSelectionRange(start, start), at);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((end) => /** @type {HTMLTextAreaElement} */ (document.querySelector('#target')).selectionStart === end, {}, at + '{ui_billing}'.length);
    await page.keyboard.type('x');
    assert.equal(await value(), text.replace('{ui_billing}', '{ui_billing}x'));
  }));

  test('an input method composes undisturbed', () => edit(async (page, value) => {
    const session = await page.createCDPSession();
    await page.$eval('#target', (area) => /** @type {HTMLTextAreaElement} */ (area).setSelectionRange(0, 0));
    await session.send('Input.imeSetComposition', { text: 'ㄊㄞ', selectionStart: 2, selectionEnd: 2 });
    assert.equal(await value(), `ㄊㄞ${text}`);
    await session.send('Input.imeSetComposition', { text: '台', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.insertText', { text: '台灣' });
    assert.equal(await value(), `台灣${text}`);
  }));
});

test('a fix that the checks confirm is one click', () => {
  const wrong = withMessages(files, CATALOG, (messages) => {
    messages[KEY] = `  ${messages[KEY]}`;
  });
  site.server.setOverride(PROJECT, { body: projectJson(wrong) });
  return open({}, async (page) => {
    await page.waitForSelector('.fix button');
    await page.click('.fix button');
    await page.waitForFunction(() => document.querySelector('#findings')?.textContent === '');
    assert.equal(await page.$eval('#target', (area) => /** @type {HTMLTextAreaElement} */ (area).value), JSON.parse(files[CATALOG])[KEY]);
    site.server.setOverride(PROJECT, null);
  }, `#zh-TW/renew-loan/${KEY}`);
});

test('the list is filtered by text, state and folder, and a link leads to one message', () => open({}, async (page) => {
  const rows = () => page.$$eval('.list .row .key', (keys) => keys.map(({ textContent }) => textContent ?? ''));
  const everyRow = await rows();
  await page.type('#search', 'license');
  const found = await rows();
  assert.ok(found.length > 0 && found.length < everyRow.length, `${found.length} of ${everyRow.length}`);
  await page.$eval('.filters select', (list) => {
    /** @type {HTMLSelectElement} */ (list).value = 'machine';
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
  assert.deepEqual(await rows(), []);
  await page.$eval('.found button', (button) => /** @type {HTMLElement} */ (button).click());
  await page.waitForFunction((before) => document.querySelectorAll('.list .row').length > before, {}, found.length);
  assert.match(await page.evaluate(() => location.hash), /^#zh-TW\//);
  // In the same tab, too.
  await page.evaluate(() => void (location.hash = '#zh-TW/interface/action.back'));
  await page.waitForFunction(() => document.querySelector('.editor h2')?.textContent === 'interface/action.back');
}, `#zh-TW/interface/action.next?width=320&theme=dark`));

test('requests only its own files and the modules, and what it loads is within 400 KB', async () => {
  const before = site.server.requests.length;
  await open({}, async (page) => {
    await page.waitForFunction(() => document.querySelector('.card')?.shadowRoot?.querySelector('section'));
  });
  const requested = [...new Set(site.server.requests.slice(before))].filter((path) => !/blank|favicon/.test(path));
  const allowed = /^\/(workbench\/|workbench\/(workbench\.(js|css)|worker\.js|project\.json|guided-help-checks\.wasm|rules\/[\w-]+\.json)|guided-help(-painter)?\.wasm|demo\/demo\.svg)$/;
  assert.deepEqual(requested.filter((path) => !allowed.test(path)), []);
  const loaded = [...new Set([...requested, '/guided-help-painter.wasm'])];
  const sizes = await Promise.all(loaded.map(async (path) => (await stat(join(DIST, `${path.endsWith('/') ? `${path}index.html` : path}.br`))).size));
  const sum = sizes.reduce((total, size) => total + size, 0);
  assert.ok(sum <= 400_000, `${sum} bytes: ${loaded.map((path, index) => `${path} ${sizes[index]}`).join(', ')}`);
});

test('files that are missing are an error that says which', () => {
  site.server.setOverride(PROJECT, { status: 404 });
  return site.visit({ path: 'workbench/', ready: false, languages: ['en-US'], clean: false }, async (page) => {
    await page.waitForSelector('.failure');
    assert.match(await page.$eval('.failure', ({ textContent }) => textContent ?? ''), /project\.json: 404/);
    site.server.setOverride(PROJECT, null);
  });
});
