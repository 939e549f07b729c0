// The guides beside the demo's main one: every path in every language, every screen with axe, as a tree and on the canvas,
// and the article.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openTree, shapeOf, withoutLanguages } from './support/accessibility-tree.js';
import { AXE, runAxe } from './support/axe.js';
import { DEFAULT_LOCALE, ROOT, readText } from './support/dist.js';
import { goAlong } from './support/fit.js';
import { HEIGHT, OTHER_GUIDES, actionsOf, endsOf, keysOf, setClock, toSteps, visitGuide } from './support/guides.js';
import { IS_WHOLE, shareOf } from './support/matrix.js';
import { assertPainted } from './support/painted.js';
import { TIERS, openSite } from './support/site.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((each) => each.close())));
const [canvasSite, site] = sites;

const UPDATES = process.env.GUIDED_HELP_UPDATE_GOLDENS === '1';
const HINT = 'look at the difference; if it is intended, run with GUIDED_HELP_UPDATE_GOLDENS=1';

/** @param {string} id @param {string} locale @returns {string} the file with the trees of all screens */
const goldenOf = (id, locale) => join(ROOT, `tests/web/goldens/accessibility-guides/${id}.${locale}.txt`);

for (const { id, guide, paths, screens, ways } of OTHER_GUIDES) {
  const stops = paths.tour.map(({ actions }) => actions).filter((actions) => !actions.some((action) => /^locale/.test(action)));

  describe(id, () => {
    test('no answer is asked for that cannot change the outcome, on any path', () => {
      /** Where each way so far can end, and how it can go on. @type {Map<string, {ends: Set<string>, moves: Set<string>}>} */
      const ahead = new Map();
      for (const { moves, node } of paths.paths) {
        for (const [at, move] of moves.entries()) {
          const way = JSON.stringify(moves.slice(0, at));
          const { ends, moves: next } = ahead.get(way) ?? { ends: new Set(), moves: new Set() };
          ahead.set(way, { ends: ends.add(node), moves: next.add(JSON.stringify(move)) });
        }
      }
      const needless = [...ahead].filter(([, { ends, moves }]) => moves.size > 1 && ends.size === 1);
      assert.deepEqual(needless.map(([way]) => way), []);
    });

    const locales = Object.keys(guide.locales);
    for (const [index, locale] of locales.entries()) {
      const count = locales.length;
      const keys = keysOf(id, locale);

      test(`every path leads where the guide says, and every text fits, in ${locale}`, () => visitGuide(site, id, locale, async (page) => {
        assert.ok(paths.complete && paths.paths.length > 10);
        // Where paths lead is the same in each language, and the native tests walk all of them, too.
        const walked = shareOf(paths.paths, index, 2 * count);
        const wide = [...walked.map(actionsOf), ...(IS_WHOLE ? stops : [])];
        // Each stop is seen in one of the languages.
        for (const [width, journeys] of /** @type {const} */ ([[320, shareOf(stops, index, count)], [760, wide]])) {
          await page.setViewport({ width, height: HEIGHT });
          await page.waitForFunction((wide) => innerWidth === wide, {}, width);
          const { screens: shown, ends, found } =
            await page.evaluate(goAlong, journeys.map(toSteps), { locale, keys, isPseudo: false });
          if (IS_WHOLE) assert.deepEqual(shown, screens);
          else assert.deepEqual(shown.filter((screen) => !screens.includes(screen)), []);
          assert.deepEqual(found, [], `${width} px`);
          if (width === 760) assert.deepEqual(ends.slice(0, walked.length), walked.map(({ node }) => node));
        }
      }));

      test(`axe finds nothing on any screen, each has one heading and names for all controls, in ${locale}`, () =>
        visitGuide(site, id, locale, async (page) => {
          await page.evaluate(AXE);
          for (const { screen, actions } of shareOf(ways, index, count)) {
            await page.evaluate(endsOf, [actions]);
            assert.deepEqual(await page.evaluate(runAxe), [], screen);
            assert.equal(await page.evaluate(() =>
              document.querySelector('guided-help')?.shadowRoot?.querySelectorAll('h2').length), 1, screen);
          }
        }));

      test(`the tree of every screen matches its golden, and that of other languages, in ${locale}`, () =>
        visitGuide(site, id, locale, async (page) => {
          const read = await openTree(page);
          /** @type {string[]} */
          const trees = [];
          for (const { screen, actions } of ways) {
            await page.evaluate(endsOf, [actions]);
            trees.push(`# ${screen}\n${withoutLanguages(await read(), locale, guide.locales).trimEnd()}`);
          }
          if (UPDATES) {
            await mkdir(dirname(goldenOf(id, locale)), { recursive: true });
            await writeFile(goldenOf(id, locale), `${trees.join('\n\n')}\n`);
          }
          const source = (await readFile(goldenOf(id, DEFAULT_LOCALE), 'utf8')).trimEnd().split('\n\n');
          assert.equal(trees.length, source.length, HINT);
          for (const [at, tree] of trees.entries()) {
            assert.deepEqual(shapeOf(tree, locale), shapeOf(source[at], DEFAULT_LOCALE), `${screens[at]} in ${locale}`);
          }
          const golden = await readFile(goldenOf(id, locale), 'utf8').catch(() => undefined);
          // A new locale needs no golden.
          if (golden !== undefined) assert.equal(`${trees.join('\n\n')}\n`, golden, HINT);
        }));

      test(`the canvas shows the screens, in ${locale}`, () => visitGuide(canvasSite, id, locale, async (page) => {
        await page.setViewport({ width: 420, height: 1000 });
        await page.waitForFunction(() => innerWidth === 420);
        // Every second screen, in one of the languages: the painter knows no guide.
        for (const { screen, actions } of shareOf(ways, index, 2 * count)) {
          await page.evaluate(endsOf, [actions]);
          await assertPainted(page, `${screen} in ${locale}`);
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
