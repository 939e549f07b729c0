// Compares the accessibility tree of every screen, word for word. For updating the goldens, see README.md.
import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { openTree, shapeOf, withoutLanguages } from './support/accessibility-tree.js';
import { DEFAULT_LOCALE, GUIDE, LOCALES, ROOT, otherThan } from './support/dist.js';
import { shareOf } from './support/matrix.js';
import { find, pressLanguage, untilPainted, untilShown } from './support/mirror.js';
import { TIERS, openSite } from './support/site.js';
import { findScreens, show } from './support/walk.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site, mirrorSite] = sites;

const screens = await mirrorSite.visit({}, findScreens);

const GOLDENS = join(ROOT, 'tests/web/goldens/accessibility');
const UPDATES = process.env.GUIDED_HELP_UPDATE_GOLDENS === '1';
const HINT = 'look at the difference; if it is intended, run with GUIDED_HELP_UPDATE_GOLDENS=1';

/** @param {string} locale @returns {Promise<Record<string, string>>} by the screen's name */
async function readGoldens(locale) {
  const folder = join(GOLDENS, locale);
  const files = await readdir(folder).catch(() => []);
  const texts = files.map(async (file) => [file.replace(/\.txt$/, ''), await readFile(join(folder, file), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

/** @param {string} locale @param {Record<string, string>} trees */
async function writeGoldens(locale, trees) {
  await rm(join(GOLDENS, locale), { recursive: true, force: true });
  for (const [name, text] of Object.entries(trees)) {
    const file = join(GOLDENS, locale, `${name}.txt`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/**
 * @param {typeof site} there
 * @param {string} locale
 * @param {typeof screens} shown
 * @returns {Promise<Record<string, string>>} by name
 */
const treesOf = ({ server, visit }, locale, shown) => visit({ locale, still: true, clean: false }, async (page) => {
  const read = await openTree(page);
  /** @type {Record<string, string>} */
  const trees = { arrival: await read() };
  for (const screen of shown) {
    await show(page, screen);
    trees[screen.name] = await read();
  }
  const other = otherThan(locale);
  await show(page, screens[0]);
  server.setOverride(`/locales/cancel-subscription/${other}.json`, { status: 404 });
  await pressLanguage(page, other);
  await untilShown(page, '[data-key="error.language"]');
  trees['language-failed'] = await read();
  server.setOverride(`/locales/cancel-subscription/${other}.json`, null);
  await pressLanguage(page, other);
  await untilShown(page, `[lang="${other}"] h2`);
  await pressLanguage(page, locale);
  await untilShown(page, `[lang="${locale}"] h2`);
  await untilPainted(page);
  trees['language-changed'] = await read();
  return trees;
});

/** @param {string} locale */
async function treeOfArticle(locale) {
  site.server.setOverride('/guided-help.wasm', { status: 404 });
  const tree = await site.visit({ locale, ready: false, clean: false }, async (page) => {
    await page.evaluate(() => window.recorded.until('error', 1));
    return (await openTree(page))();
  });
  site.server.setOverride('/guided-help.wasm', null);
  return tree;
}

for (const [index, locale] of LOCALES.entries()) {
  test(`the tree of every screen matches its golden, in both tiers, ${locale}`, async () => {
    const html = await treesOf(mirrorSite, locale, screens);
    const painted = await treesOf(site, locale, shareOf(screens, index, LOCALES.length));
    for (const [name, text] of Object.entries(painted)) assert.equal(text, html[name], `${name} in the canvas tier`);
    const whole = { ...html, static: await treeOfArticle(locale) };
    const trees = Object.fromEntries(Object.entries(whole).map(([name, text]) => [name, withoutLanguages(text, locale, GUIDE.locales)]));
    if (UPDATES) await writeGoldens(locale, trees);
    const source = await readGoldens(DEFAULT_LOCALE);
    for (const [name, text] of Object.entries(trees)) {
      assert.deepEqual(shapeOf(text, locale), shapeOf(source[name] ?? '', DEFAULT_LOCALE), `${name} in ${locale}`);
    }
    const goldens = await readGoldens(locale);
    // A new locale needs no goldens.
    if (locale !== DEFAULT_LOCALE && Object.keys(goldens).length === 0) return;
    assert.deepEqual(Object.keys(goldens).sort(), Object.keys(trees).sort(), HINT);
    for (const [name, text] of Object.entries(trees)) assert.equal(text, goldens[name], `${locale}/${name}.txt: ${HINT}`);
  });
}

test('a difference in the tree would be found', () =>
  site.visit({}, async (page) => {
    const read = await openTree(page);
    const before = await read();
    await (await find(page, 'guided-help >>> h2')).evaluate((heading) => heading.setAttribute('aria-hidden', 'true'));
    assert.notEqual(await read(), before);
    await page.evaluate(() => {
      const canvas = document.querySelector('guided-help')?.shadowRoot.querySelector('canvas');
      canvas?.removeAttribute('aria-hidden');
      canvas?.setAttribute('aria-label', 'a picture');
    });
    await assert.rejects(read, /Canvas/);
  }));
