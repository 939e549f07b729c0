// The cards of the workbench: every text leads to its message, and a change is on the cards at once.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { ROOT } from './support/dist.js';
import { IS_WHOLE } from './support/matrix.js';
import { openSite } from './support/site.js';
import { selectedKey, servedFiles, untilChecked } from './support/workbench.js';

/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite();
after(() => site.close());

const GUIDES = Object.keys(await servedFiles()).flatMap((path) => /^web\/guides\/([\w-]+)\.json$/.exec(path)?.[1] ?? [])
  .filter((name) => !/schema|scenarios/.test(name));

/** @param {string} hash @param {(page: Page) => Promise<unknown>} use @param {object} [visit] */
const open = (hash, use, visit = {}) => site.visit({ path: `workbench/${hash}`, ready: false, languages: ['en-US'], width: 1400, height: 2400, still: true, ...visit }, async (page) => {
  await untilChecked(page);
  await page.waitForFunction((count) => document.querySelectorAll('[aria-label="More filters"] optgroup, .places li, .screen').length >= count, {}, 1);
  return use(page);
});

/** @param {Page} page @param {string} label a setting of the gallery */
const toggle = (page, label) => page.evaluate((wanted) => {
  const found = [...document.querySelectorAll('.tools label')].find(({ textContent }) => textContent === wanted);
  found?.querySelector('input')?.click();
}, label);

/** @param {Page} page resolves when all guides have been walked @param {number} count of guides */
const untilWalked = (page, count) => page.waitForFunction((wanted) => {
  const more = [...document.querySelectorAll('.filters button')].find((button) => button.getAttribute('aria-expanded') === 'false');
  /** @type {HTMLElement | undefined} */ (more)?.click();
  const lists = document.querySelectorAll('.filters .more select');
  return lists[2]?.querySelectorAll('optgroup').length === wanted;
}, {}, count);

/** @param {Page} page @param {number} index of a list @param {string} value */
const filterBy = (page, index, value) => page.evaluate(([at, wanted]) => {
  const list = /** @type {HTMLSelectElement} */ (document.querySelectorAll('.filters .more select')[Number(at)]);
  list.value = String(wanted);
  list.dispatchEvent(new Event('change', { bubbles: true }));
}, [index, value]);

/** @param {Page} page @returns {Promise<string[]>} `folder/key` of the messages in the list */
const listed = (page) => page.$$eval('.list .row .key', (keys) => keys.map(({ textContent }) => textContent ?? ''));

/** What docs/strings.md says: `folder/key` of messages that a screen of a guide shows, and of others. */
async function readStringsPage() {
  const page = await readFile(join(ROOT, 'docs/strings.md'), 'utf8');
  let folder = '';
  const shown = new Set();
  const others = new Set();
  for (const line of page.split('\n')) {
    folder = /^## (.*)$/.exec(line)?.[1] ?? folder;
    const [, key, where] = /^\| `([^`]+)` \|.*\| ([^|]*) \|$/.exec(line) ?? [];
    if (!key) continue;
    const isNowhere = /^(not shown|the demo page|no screen)/.test(where);
    (isNowhere ? others : shown).add(`${folder}/${key}`);
  }
  return { shown, others };
}

test('messages that no card shows are those of docs/strings.md', () => open('#zh-TW', async (page) => {
  await untilWalked(page, GUIDES.length);
  const { shown, others } = await readStringsPage();
  const all = (await listed(page)).filter((id) => !id.startsWith('workbench/'));
  await filterBy(page, 2, 'nowhere');
  const nowhere = (await listed(page)).filter((id) => !id.startsWith('workbench/'));
  assert.deepEqual(nowhere.sort(), [...others].sort());
  assert.deepEqual(all.filter((id) => !nowhere.includes(id)).sort(), [...shown].sort());
}));

describe('a click on a text selects its message', () => {
  /**
   * Clicks every message on the cards of a guide, each where it is shown first.
   * @param {string} guide
   */
  const clickAll = (guide) => open(`#zh-TW/${guide}/article.title?width=480`, async (page) => {
    await untilWalked(page, GUIDES.length);
    await filterBy(page, 0, guide);
    await toggle(page, 'English beside it');
    await toggle(page, 'All screens');
    const found = await page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      /** @type {Set<string>} */
      const clicked = new Set();
      /** @type {string[]} */
      const wrong = [];
      /** @type {Set<string>} */
      const listedOnly = new Set();
      const selected = () => document.querySelector('.editor h2')?.textContent ?? '';
      for (const screen of document.querySelectorAll('.screen')) {
        screen.scrollIntoView();
        while (!screen.querySelector('.card')?.shadowRoot?.querySelector('section')) await frame();
        const root = /** @type {ShadowRoot} */ (screen.querySelector('.card')?.shadowRoot);
        for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-key]'))) {
          const key = element.dataset.key ?? '';
          if (clicked.has(key)) continue;
          const range = document.createRange();
          range.selectNodeContents(element);
          // In the middle of a plain part of its first line: a label inside is a message of its own.
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          let box;
          while (!box && walker.nextNode()) {
            if (walker.currentNode.parentElement?.closest('strong') && element.querySelector('strong')?.textContent !== element.textContent) continue;
            range.selectNodeContents(walker.currentNode);
            box = [...range.getClientRects()].find(({ width, height }) => width > 4 && height > 4);
          }
          if (!box) continue;
          clicked.add(key);
          const host = /** @type {HTMLElement} */ (screen.querySelector('.card'));
          host.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }));
          await frame();
          if (!selected().endsWith(`/${key}`)) wrong.push(`${key}: ${selected()}`);
        }
        // Texts that are only spoken or printed are buttons below the card.
        const texts = /** @type {HTMLDetailsElement} */ (screen.querySelector('.texts'));
        texts.open = true;
        while (!texts.querySelector('button')) await frame();
        for (const button of texts.querySelectorAll('button')) listedOnly.add(/** @type {HTMLElement} */ (button).dataset.id ?? '');
      }
      return { clicked: [...clicked], wrong, buttons: [...listedOnly] };
    });
    assert.deepEqual(found.wrong, []);
    const { shown } = await readStringsPage();
    const wanted = [...shown].filter((id) => id.startsWith(`${guide}/`));
    const reached = new Set([...found.clicked.map((key) => `${guide}/${key}`), ...found.buttons]);
    assert.deepEqual(wanted.filter((id) => !reached.has(id)), []);
    assert.ok(found.clicked.length > wanted.length / 2, `${found.clicked.length} of ${wanted.length}`);
  });

  // The other guides in the complete run: the largest alone takes a minute.
  for (const guide of GUIDES.filter((one) => IS_WHOLE || one === 'renew-loan')) {
    test(`on the cards of ${guide}`, () => clickAll(guide));
  }

  test('on a canvas, and a label inside a sentence leads to its own message', () => open('#zh-TW/cancel-subscription/cancel-online.go?width=480', async (page) => {
    await page.waitForSelector('.card[data-locale="zh-TW"][tier=canvas]');
    const point = await page.$eval('.card[data-locale="zh-TW"][tier=canvas]', ({ shadowRoot }) => {
      const strong = shadowRoot?.querySelector('[data-key="cancel-online.go"] strong');
      strong?.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = /** @type {Element} */ (strong).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(point.x, point.y);
    await page.waitForFunction(() => document.querySelector('.editor h2')?.textContent?.includes('/ui_'));
    assert.equal(await selectedKey(page), 'cancel-subscription/ui_billing');
    // It is lit wherever it is.
    await page.waitForFunction(() => [...document.querySelectorAll('.card')].some(({ shadowRoot }) => shadowRoot?.querySelector('.lit')));
  }));
});

test('a change is on every card that shows it, also of a text that is being typed and cannot be read', () =>
  open('#zh-TW/interface/action.next?width=320', async (page) => {
    await page.waitForFunction(() => document.querySelectorAll('.card[data-locale="zh-TW"]').length > 1);
    await page.focus('#target');
    await page.$eval('#target', (area) => /** @type {HTMLTextAreaElement} */ (area).setSelectionRange(0, 0));
    await page.keyboard.type('甲');
    const untilAll = (/** @type {string} */ start) => page.waitForFunction((wanted) => {
      const texts = [...document.querySelectorAll('.card[data-locale="zh-TW"]')].flatMap(({ shadowRoot }) =>
        shadowRoot?.querySelector('[data-key="action.next"]')?.textContent ?? []);
      return texts.length > 1 && texts.every((text) => text.includes(wanted));
    }, {}, start);
    await untilAll('甲');
    // The last text that can be read stays.
    await page.keyboard.type('{');
    await page.waitForFunction(() => document.querySelector('#findings .error'));
    await untilAll('甲');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('乙');
    await untilAll('甲乙');
  }));

test('cards can be used as by customers, without leaving the page', () => open('#zh-TW/renew-loan/item.title?width=480', async (page) => {
  await toggle(page, 'Use the cards');
  await page.waitForFunction(() => document.querySelector('.card[data-locale="zh-TW"]')?.shadowRoot?.querySelector('button[data-action^=choose]'));
  await page.$eval('.card[data-locale="zh-TW"]', ({ shadowRoot }) =>
    /** @type {HTMLElement} */ (/** @type {ShadowRoot} */ (shadowRoot).querySelector('button[data-action^=choose]')).click());
  await page.waitForFunction(() => !document.querySelector('.card[data-locale="zh-TW"]')?.shadowRoot?.querySelector('[data-key="item.title"]'));
  assert.equal(await selectedKey(page), 'renew-loan/item.title');
}));

// How long it takes: ./scripts/workbench-speed.
test('only the cards near the window run, also beside hundreds of others, and show what is typed', () => open('#zh-TW/interface/action.next?width=320', async (page) => {
  await untilWalked(page, GUIDES.length);
  await toggle(page, 'All screens');
  await page.waitForFunction(() => document.querySelectorAll('.screen').length > 400 && document.querySelectorAll('.card').length > 1);
  await page.focus('#target');
  await page.keyboard.type('字字字');
  await page.waitForFunction(() => document.querySelector('.card[data-locale="zh-TW"]')?.shadowRoot?.textContent?.includes('字字字'));
  const counts = () => page.evaluate(() => ({ live: document.querySelectorAll('.card').length, screens: document.querySelectorAll('.screen').length }));
  const { live, screens } = await counts();
  assert.ok(live < screens / 5, `${live} cards run for ${screens} screens`);
  // Others take their place where one scrolls to; the first ones end.
  await page.waitForFunction(() => {
    // Rows get their height only when they are near: the last one moves.
    const last = document.querySelector('.screens > :last-child');
    last?.scrollIntoView();
    return last?.querySelector('.card')?.shadowRoot?.querySelector('section') && !document.querySelector('.screens > :first-child .card');
  });
  assert.ok((await counts()).live < screens / 5);
}));
