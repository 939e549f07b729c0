// Takes pictures of every screen of a language; scripts/screenshots builds and calls this.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openChromium } from './lib/chromium.mjs';
import { ROOT } from './lib/process.mjs';
import { startServer } from './lib/server.mjs';

const USAGE = `usage: ./scripts/screenshots LOCALE [--output FOLDER] [--pdf] [--guide GUIDE]… [--width PX] [--theme light|dark] [--painted]
Pictures of every screen, each text with the number that the list has. Without --output, they are in build/screenshots/LOCALE.
--pdf writes one PDF with pictures and list instead of a page; --painted has the canvas paint the cards, as most customers see them.`;

/** CSS px of the window. */
const WINDOW = { width: 2100, height: 2000, deviceScaleFactor: 2 };

/** Above and below a card, CSS px. */
const MARGIN = 300;

/**
 * @typedef {object} Text
 * @property {number} number
 * @property {string} id `folder/key`
 * @property {string} source
 * @property {string} target
 */

/**
 * @typedef {object} Picture
 * @property {string} name of its file
 * @property {string} title
 * @property {string} way to its screen
 * @property {Text[]} texts that it shows
 */

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** @param {string} locale @param {Picture[]} pictures @returns {string} a page with pictures and texts */
function pageOf(locale, pictures) {
  const rows = (/** @type {Text[]} */ texts) => texts.map(({ number, id, source, target }) =>
    `<tr><td>${number}</td><td><code>${escaped(id)}</code></td><td lang="en-US">${escaped(source)}</td><td lang="${locale}" dir="auto">${escaped(target)}</td></tr>`).join('\n');
  return `<!doctype html>
<html lang="en-US"><head><meta charset="utf-8"><title>Screens in ${locale}</title>
<style>
body { font: 14px/1.5 system-ui, sans-serif; margin: 2em }
section { break-inside: avoid-page; margin-block-end: 3em }
img { max-width: 100%; border: 1px solid #ccc }
table { border-collapse: collapse; margin-block-start: 1em }
td, th { border: 1px solid #ccc; padding: .25em .5em; text-align: start; vertical-align: top }
</style></head><body>
<h1>Screens in ${locale}</h1>
${pictures.map(({ name, title, way, texts }) => `<section><h2>${escaped(title)}</h2><p>${escaped(way)}</p>
<img src="${escaped(name)}" alt="${escaped(title)}">
<table><tr><th>No.</th><th>Key</th><th>English</th><th>${locale}</th></tr>
${rows(texts)}
</table></section>`).join('\n')}
</body></html>
`;
}

/**
 * @param {import('puppeteer-core').Page} page the workbench
 * @param {{locale: string, guides: string[], painted: boolean, folder: string}} options
 * @returns {Promise<Picture[]>}
 */
async function takePictures(page, { locale, guides, painted, folder }) {
  /** @type {Picture[]} */
  const pictures = [];
  const rows = await page.$$('.screen');
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [index, row] of rows.entries()) {
    const { guide, title, way } = await /** @type {import('puppeteer-core').ElementHandle<HTMLElement>} */ (row).evaluate((element) => ({
      guide: element.dataset.stop?.split(' ')[0] ?? '',
      title: element.querySelector('h3')?.textContent ?? '',
      way: element.querySelector('.way')?.textContent ?? '',
    }));
    if (guides.length > 0 && !guides.includes(guide)) continue;
    await row.evaluate((element) => element.scrollIntoView());
    const untilShown = () => page.waitForFunction((element, selector) => {
      const root = element.querySelector(selector)?.shadowRoot;
      return root?.querySelector('section[lang]') && root.querySelector('.number');
    }, {}, row, painted ? '.card[tier=canvas]' : '.card');
    await untilShown();
    // The window must contain the whole card: cards outside of it do not run.
    const height = await row.$eval('.card', (card) => card.getBoundingClientRect().height);
    const isTall = height > WINDOW.height - MARGIN;
    if (isTall) {
      await page.setViewport({ ...WINDOW, height: Math.ceil(height) + MARGIN });
      await row.evaluate((element) => element.scrollIntoView());
      await untilShown();
    }
    const texts = await row.evaluate((element) => {
      const numbers = new Set([...element.querySelector('.card')?.shadowRoot?.querySelectorAll('.number') ?? []].map(({ textContent }) => Number(textContent)));
      return [...document.querySelectorAll('.list .row')].map((button, at) => ({
        number: at + 1,
        id: button.querySelector('.key')?.textContent ?? '',
        source: button.querySelector('.source')?.textContent ?? '',
        target: button.querySelector('.target')?.textContent ?? '',
      })).filter(({ number }) => numbers.has(number));
    });
    const count = (counts.get(guide) ?? 0) + 1;
    counts.set(guide, count);
    const name = `${guide}/${locale}/${String(count).padStart(3, '0')}.png`;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    const clip = await row.$eval('.card', (card) => {
      const { x, y, width, height: tall } = card.getBoundingClientRect();
      return { x, y, width, height: tall };
    });
    await page.screenshot({ path: /** @type {`${string}.png`} */ (join(folder, name)), clip, captureBeyondViewport: false });
    if (isTall) await page.setViewport(WINDOW);
    pictures.push({ name, title, way, texts });
    if (process.stdout.isTTY) process.stdout.write(`\r${index + 1} of ${rows.length} screens`);
  }
  if (process.stdout.isTTY) console.log();
  return pictures;
}

/** @returns {Promise<number>} the exit code */
async function main() {
  let options;
  try {
    const { values, positionals: [locale, ...others] } = parseArgs({
      allowPositionals: true,
      options: {
        output: { type: 'string' }, pdf: { type: 'boolean', default: false }, guide: { type: 'string', multiple: true, default: [] },
        width: { type: 'string', default: '480' }, theme: { type: 'string', default: 'light' }, painted: { type: 'boolean', default: false },
      },
    });
    if (!locale || others.length > 0) throw new TypeError('name one language, such as zh-TW');
    if (!['light', 'dark'].includes(values.theme ?? '')) throw new TypeError(`--theme: ${values.theme} is neither light nor dark`);
    if (!(Number(values.width) >= 200 && Number(values.width) <= 1200)) throw new TypeError(`--width: ${values.width} is not between 200 and 1200`);
    options = { ...values, locale };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
  const { locale, painted = false, pdf, guide: guides = [] } = options;
  const folder = options.output ?? join(ROOT, 'build/screenshots', locale);
  const { files } = JSON.parse(await readFile(join(ROOT, 'dist/workbench/project.json'), 'utf8'));
  const unknown = guides.find((guide) => !(`web/guides/${guide}.json` in files));
  if (unknown !== undefined) {
    console.error(`--guide: there is no web/guides/${unknown}.json`);
    return 2;
  }
  const server = await startServer({ root: join(ROOT, 'dist') });
  const { browser, page } = await openChromium(painted, WINDOW);
  try {
    await page.goto(`${server.url}workbench/#en-US?width=${options.width}&theme=${options.theme}`);
    await page.waitForSelector('.editor');
    // Also a language that has no catalogs yet, and pseudo-languages.
    const isKnown = await page.$eval('.top select', (list, wanted) => [.../** @type {HTMLSelectElement} */ (list).options].some(({ value }) => value === wanted), locale);
    if (!isKnown) {
      console.error(`the workbench does not know the language ${locale}`);
      return 2;
    }
    await page.select('.top select', locale);
    await page.waitForFunction((wanted) => document.querySelector('.row .target')?.getAttribute('lang') === wanted, {}, locale);
    await page.evaluate((isPainted) => {
      /** @param {string} name @param {boolean} isOn */
      const set = (name, isOn) => {
        const box = /** @type {HTMLInputElement} */ (document.querySelector(`.tools input[name="${name}"]`));
        if (box.checked !== isOn) box.click();
      };
      set('all', true);
      set('source', false);
      set('numbers', true);
      set('painted', isPainted);
      // In the order of the numbers.
      /** @type {HTMLElement} */ (document.querySelector('.found [name=catalog-order]')).click();
    }, painted);
    const count = Object.keys(files).filter((path) => /^web\/guides\/[\w-]+\.json$/.test(path) && JSON.parse(files[path]).nodes).length;
    await page.waitForFunction((wanted) => new Set([...document.querySelectorAll('.screen')].map((row) => /** @type {HTMLElement} */ (row).dataset.stop?.split(' ')[0])).size === wanted, {}, count);
    const pictures = await takePictures(page, { locale, guides, painted, folder });
    /** @type {Record<string, Record<string, string[]>>} */
    const byKey = {};
    for (const { name, texts } of pictures) {
      for (const { id } of texts) {
        const [keyFolder, key] = id.split('/');
        ((byKey[keyFolder] ??= {})[key] ??= []).push(name);
      }
    }
    await writeFile(join(folder, 'pictures.json'), `${JSON.stringify({ version: 1, pictures: byKey }, null, 2)}\n`);
    const index = join(folder, 'index.html');
    await writeFile(index, pageOf(locale, pictures));
    if (pdf) {
      await page.goto(pathToFileURL(resolve(index)).href);
      await page.pdf({ path: join(folder, `${locale}.pdf`), format: 'A4', printBackground: true, timeout: 0 });
      await rm(index);
    }
    console.log(`${pictures.length} screens: ${relative(process.cwd(), join(folder, pdf ? `${locale}.pdf` : 'index.html'))}`);
    console.log(`With their names in exports: ./scripts/guided-help export --locale ${locale} --pictures ${relative(process.cwd(), join(folder, 'pictures.json'))} --output to-translate`);
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

process.exitCode = await main();
