// The guides beside the demo's main one: every path in every language, every screen in both tiers, and the article.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, describe, test } from 'node:test';
import { commandPath } from '../../scripts/lib/command.mjs';
import { parseAction } from '../../web/engine/actions.js';
import { AXE, runAxe } from './support/axe.js';
import { GUIDE, ROOT, distFiles, readJson, readText } from './support/dist.js';
import { INSPECTION, goAlong } from './support/fit.js';
import { untilPainted } from './support/mirror.js';
import { assertPainted } from './support/painted.js';
import { openSite } from './support/site.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./support/pseudo.js').Paths} Paths */

const [site, canvasSite] = await Promise.all(
  /** @type {const} */ (['mirror', 'canvas']).map((tier) => openSite({ tier })));
after(() => Promise.all([site.close(), canvasSite.close()]));

/** CSS px: taller than the longest screen at the smallest width, with the whole article open. */
const HEIGHT = 20_000;

/** The day on which everything happens; the command and the browser agree on it. */
const NOW = new Date();

/** @param {number} days @returns {string} ISO date */
const daysAgo = (days) => new Date(Date.UTC(NOW.getFullYear(), NOW.getMonth(), NOW.getDate() - days)).toISOString().slice(0, 10);

/** For `evaluateOnNewDocument`: the clock of the page shows the noon of a day. @param {number} noon */
function setClock(noon) {
  const real = Date;
  globalThis.Date = /** @type {DateConstructor} */ (class extends real {
    /** @param {any[]} parts */
    constructor(...parts) {
      // @ts-expect-error: the constructor has several forms
      super(...(parts.length ? parts : [noon]));
    }
  });
}

const noon = new Date(NOW.getFullYear(), NOW.getMonth(), NOW.getDate(), 12).getTime();

const ids = (await distFiles('guides')).filter((file) => file.endsWith('.json')).map((file) => file.slice('guides/'.length, -'.json'.length)).filter((id) => id !== GUIDE.id);
/** @type {{guides: Paths[]}} */
const { guides: all } = JSON.parse(execFileSync(commandPath(), ['--root', ROOT, 'paths', ...ids, '--format', 'json'],
  { encoding: 'utf8', maxBuffer: 1e9 }));

/** @type {Record<string, string[]>} keys by guide and locale */
const messages = {};
for (const id of ids) {
  for (const locale of Object.keys((await readJson(`guides/${id}.json`)).locales)) {
    messages[`${id} ${locale}`] = (await Promise.all(
      ['interface', id].map(async (folder) => Object.keys(await readJson(`locales/${folder}/${locale}.json`))))).flat();
  }
}

/** @param {string[]} actions */
const toSteps = (actions) => actions.map((action) => ({ action, ...parseAction(action) }));

/** @param {Paths['paths'][number]} path @returns {string[]} the actions along it, with the first number of each range */
const actionsOf = ({ moves }) => moves.flatMap(({ numbers, days, action }) => {
  const typed = numbers ? `${numbers[0]}` : days ? daysAgo(days[0]) : undefined;
  return typed === undefined ? [action] : [`draft ${typed}`, action];
});

for (const [index, id] of ids.entries()) {
  const paths = all[index];
  const guide = await readJson(`guides/${id}.json`);
  const stops = paths.tour.map(({ actions }) => actions).filter((actions) => !actions.some((action) => /^locale/.test(action)));
  const screens = [...new Set(paths.tour.map(({ screen }) => screen))].sort();
  /** One way to each screen. */
  const ways = screens.map((screen) => paths.tour.find((stop) => stop.screen === screen)?.actions ?? []);

  describe(id, () => {
    for (const locale of Object.keys(guide.locales)) {
      const keys = messages[`${id} ${locale}`];
      /** @param {typeof site} there @param {(page: Page) => Promise<unknown>} use @param {number} [width] */
      const visit = (there, use, width = 760) => there.visit({
        path: `demo/${locale}/${id}/`, width, height: HEIGHT, still: true,
        prepare: async (page) => {
          await page.evaluateOnNewDocument(setClock, noon);
          await page.evaluateOnNewDocument(INSPECTION);
        },
      }, use);

      test(`every path leads where the guide says, and every text fits, in ${locale}`, () => visit(site, async (page) => {
        assert.ok(paths.complete && paths.paths.length > 10);
        for (const width of [320, 760]) {
          await page.setViewport({ width, height: HEIGHT });
          await page.waitForFunction((wide) => innerWidth === wide, {}, width);
          const journeys = width === 320 ? stops : [...stops, ...paths.paths.map(actionsOf)];
          const { screens: shown, found } = await page.evaluate(goAlong, journeys.map(toSteps), { locale, keys, isPseudo: false });
          assert.deepEqual(shown, screens);
          assert.deepEqual(found, [], `${width} px`);
        }
        const ends = await page.evaluate(endsOf, paths.paths.map(actionsOf));
        assert.deepEqual(ends, paths.paths.map(({ node }) => node));
      }));

      test(`axe finds nothing on any screen, each has one heading and names for all controls, in ${locale}`, () =>
        visit(site, async (page) => {
          await page.evaluate(AXE);
          for (const [at, actions] of ways.entries()) {
            await page.evaluate(endsOf, [actions]);
            assert.deepEqual(await page.evaluate(runAxe), [], screens[at]);
            assert.equal(await page.evaluate(() =>
              document.querySelector('guided-help')?.shadowRoot?.querySelectorAll('h2').length), 1, screens[at]);
          }
        }));

      test(`the canvas shows every screen, in ${locale}`, () => visit(canvasSite, async (page) => {
        await page.setViewport({ width: 420, height: 1000 });
        await page.waitForFunction(() => innerWidth === 420);
        for (const [at, actions] of ways.entries()) {
          await page.evaluate(endsOf, [actions]);
          await untilPainted(page);
          await assertPainted(page, `${screens[at]} in ${locale}`);
        }
      }));

      test(`the article contains all cases, in ${locale}`, async () => {
        const html = await readText(`static/${id}.${locale}.html`);
        const contents = Object.values(guide.nodes).filter(({ heading }) => heading)
          .flatMap(({ heading, body = [], steps = [] }) => [heading, ...body, ...steps])
          .filter((/** @type {any} */ content) => content.only !== 'assistant').map((content) => content.key ?? content);
        for (const key of contents) assert.ok(html.includes(`data-key="${key}"`), key);
        assert.doesNotMatch(html.replace(/<script.*<\/script>/s, ''), /\{\w+\}/);
      });
    }
  });
}

/**
 * For `evaluate`: follows journeys from the start.
 * @param {string[][]} journeys
 * @returns {(string | null)[]} the node where each ends
 */
function endsOf(journeys) {
  const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  return journeys.map((actions) => {
    element.restart();
    for (const action of actions) {
      if (action.startsWith('draft ')) {
        const input = /** @type {HTMLInputElement} */ (element.shadowRoot.querySelector('#input'));
        input.value = action.slice('draft '.length);
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        continue;
      }
      const target = element.shadowRoot.querySelector(`[data-action="${action}"]`);
      if (!(target instanceof HTMLElement)) throw new Error(`${element.node} offers no ${action}`);
      target.click();
    }
    return element.node;
  });
}

describe('a date', () => {
  /** @param {(page: Page) => Promise<unknown>} use @param {string} [locale] */
  const atTheDate = (use, locale = 'en-US') => site.visit({
    html: `<guided-help guide="cancel-today" lang="${locale}"></guided-help>`, still: true,
    prepare: (page) => page.evaluateOnNewDocument(setClock, new Date(2026, 10, 20, 12).getTime()),
  }, async (page) => {
    await page.evaluate(endsOf, [['choose what.business', 'choose account.mca']]);
    await use(page);
  });
  /** @param {Page} page @param {string} typed @returns {Promise<string>} the node, and the error if there is one */
  const answer = (page, typed) => page.evaluate((text) => {
    const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
    const input = /** @type {HTMLInputElement} */ (element.shadowRoot.querySelector('#input'));
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    /** @type {HTMLElement} */ (element.shadowRoot.querySelector('[data-action="answer"]')).click();
    const error = element.shadowRoot.querySelector('[data-key^="error."]')?.getAttribute('data-key') ?? '';
    return `${element.node} ${error}`.trim();
  }, typed);

  test('is read as people of the language type it', () => atTheDate(async (page) => {
    for (const typed of ['11/14/2026', 'Nov 14', '2026-11-14', '14 November 2026']) {
      assert.equal(await answer(page, typed), 'cancel-mca', typed);
      await page.evaluate(endsOf, [['choose what.business', 'choose account.mca']]);
    }
    assert.equal(await answer(page, '11/13/2026'), 'check-pane');
  }));

  test('has its own message for each mistake', () => atTheDate(async (page) => {
    assert.equal(await answer(page, ''), 'renewed error.no-date');
    assert.equal(await answer(page, 'soon'), 'renewed error.not-a-date');
    assert.equal(await answer(page, '2026-02-30'), 'renewed error.not-a-date');
    assert.equal(await answer(page, '2026-11-21'), 'renewed error.future');
    assert.equal(await answer(page, '2011-11-21'), 'renewed error.too-old');
    const input = await page.evaluate(() => {
      const field = document.querySelector('guided-help')?.shadowRoot?.querySelector('#input');
      return [field?.getAttribute('aria-invalid'), field?.getAttribute('inputmode'), field?.getAttribute('aria-describedby')];
    });
    assert.deepEqual(input, ['true', null, 'field-error field-hint']);
  }));

  test('can be chosen from the browser\'s calendar, and is written as in the language', () => atTheDate(async (page) => {
    const written = await page.evaluate(async () => {
      const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
      const opened = new Promise((resolve) => {
        HTMLInputElement.prototype.showPicker = function () {
          resolve(this);
        };
      });
      /** @type {HTMLElement} */ (shadowRoot.querySelector('[data-action="calendar"]')).click();
      const calendar = /** @type {HTMLInputElement} */ (await opened);
      const input = /** @type {HTMLInputElement} */ (shadowRoot.querySelector('#input'));
      calendar.value = '2026-11-14';
      calendar.dispatchEvent(new Event('change'));
      return [input.value, shadowRoot.activeElement === input];
    });
    assert.deepEqual(written, ['2026/11/14', true]);
    assert.equal(await page.evaluate(() => {
      const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
      /** @type {HTMLElement} */ (element.shadowRoot.querySelector('[data-action="answer"]')).click();
      return element.node;
    }), 'cancel-mca');
  }, 'zh-TW'));

  test('counts from the new day after midnight, and what still applies stays', () => atTheDate(async (page) => {
    assert.equal(await answer(page, '2026-11-13'), 'check-pane');
    // Eight days ago tomorrow.
    await page.evaluate(setClock, new Date(2026, 10, 21, 0, 1).getTime());
    assert.equal(await page.evaluate(() => {
      const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
      /** @type {HTMLElement} */ (element.shadowRoot.querySelector('[data-action="next"]')).click();
      return element.node;
    }), 'turn-off');
  }));
});

test('an outcome shows its reason and the next action first, and folds the rest', () => site.visit({
  html: '<guided-help guide="cancel-today" lang="en-US"></guided-help>', still: true,
}, async (page) => {
  await page.evaluate(endsOf, [['choose what.partner']]);
  const [before, after] = await page.evaluate(() => {
    const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
    const shown = () => [...shadowRoot.querySelectorAll('section > :not([role=status], .probe, .hidden, [hidden])')]
      .map(({ id }) => id).slice(0, 5);
    const folded = shown();
    const more = /** @type {HTMLElement} */ (shadowRoot.querySelector('[data-action="more"]'));
    more.click();
    return [[...folded, 'false'], [...shown(), `${more.getAttribute('aria-expanded')}`]];
  });
  assert.deepEqual(before.slice(0, 4), ['heading', 'body-1', 'actions', 'action-more']);
  assert.deepEqual(after.slice(0, 4), ['heading', 'body-1', 'actions', 'action-more']);
  assert.match(after[4], /^body-/);
  assert.equal(after[5], 'true');
}));
