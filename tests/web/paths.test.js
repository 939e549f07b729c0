// Every path to an outcome, in every language, by pointer, by keyboard and through the accessibility tree.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { GUIDE, LOCALES, readMessages } from './support/dist.js';
import { accessibility, focusedKey, keyboard, pointer, queryTree } from './support/hands.js';
import { combinations, shareOf } from './support/matrix.js';
import { FIELD, answer, find, keyed, press, stateOf, type } from './support/mirror.js';
import { assertAt, eventsExpected, pathsOf } from './support/paths.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { TIERS, openSite } from './support/site.js';

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site] = sites;

const HANDS = { pointer, keyboard, accessibility };

/** For `evaluate`: brings the page back to its start, without loading it again. */
function beginAgain() {
  const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  /** @type {HTMLElement | null} */ (element.shadowRoot.activeElement)?.blur();
  element.restart();
  window.recorded.events.length = 0;
}

/**
 * @param {typeof site} there
 * @param {string} locale
 * @param {keyof typeof HANDS} way
 * @param {ReturnType<typeof pathsOf>} paths
 */
const testPaths = ({ tier, visit }, locale, way, paths) =>
  test(`${locale} by ${way}, ${tier}`, (context) =>
    visit({ locale, still: true }, async (page) => {
      const { detail } = await untilEvent(page, 'settled');
      assert.deepEqual(detail, { guide: GUIDE.id, locale, tier: 'mirror' });
      const { press: use, type: enter } = await HANDS[way](page, locale);
      for (const { name, moves } of paths) {
        await context.test(name, async () => {
          await page.evaluate(beginAgain);
          for (const move of moves) {
            if (move.typed !== undefined) await enter(move.typed);
            await use(move.press);
            await assertAt(page, move);
          }
          const { tier: shownTier, locale: shown } = await stateOf(page);
          assert.deepEqual({ tier: shownTier, shown }, { tier, shown: locale });

          const events = await eventsOf(page);
          assert.deepEqual(events.map((event) => ({ name: event.name, detail: event.detail })), eventsExpected(GUIDE, moves));
          assert.ok(events.every((event) => event.public));
        });
      }
    }));

const WAYS = /** @type {(keyof typeof HANDS)[]} */ (Object.keys(HANDS));
const VISITS = combinations({ there: sites, locale: LOCALES, way: WAYS });
for (const { there, locale, way } of VISITS) {
  // The visits that go the same way share the paths.
  const visits = VISITS.filter((each) => each.way === way);
  const index = visits.findIndex((each) => each.there === there && each.locale === locale);
  testPaths(there, locale, way, shareOf(pathsOf(GUIDE), index, visits.length));
}

describe('numbers', () => {
  const { routes = [] } = GUIDE.nodes[GUIDE.start];
  const ends = routes.flatMap(({ from, to }) => [from, to]);
  const numbers = [...new Set([0, 1, 23, 24, 25, 26, 27, 1_000_000, ...ends])];
  for (const locale of LOCALES) {
    test(`each leads where its route says, in ${locale}`, () =>
      site.visit({ locale, still: true }, async (page) => {
        for (const number of numbers) {
          await answer(page, `${number}`);
          const route = routes.find(({ from, to }) => from <= number && number <= to);
          assert.equal((await stateOf(page)).node, route?.node, `${number}`);
          await press(page, 'action.start-over');
        }
      }));
  }

  test('digits, separators, units and spaces of any script are read', () =>
    site.visit({ still: true }, async (page) => {
      const texts = ['２５', '٢٥', '۲۵', '२५', ' 25 ', '+25', '0025', '25 licenses', '25個', '\u200f25'];
      for (const text of texts) {
        await answer(page, text);
        assert.equal((await stateOf(page)).node, 'at-the-limit', JSON.stringify(text));
        await press(page, 'action.start-over');
      }
    }));

  test('no event contains typed text', () =>
    site.visit({ still: true }, async (page) => {
      for (const text of ['7654321', '7654 licenses', 'seven']) {
        await answer(page, text);
        if ((await stateOf(page)).node !== GUIDE.start) await press(page, 'action.start-over');
      }
      const events = JSON.stringify(await eventsOf(page));
      assert.doesNotMatch(events, /7654|licenses|seven/);
    }));
});

describe('keyboard', () => {
  test('Enter in the field answers', () =>
    site.visit({ still: true }, async (page) => {
      await type(page, '12');
      await page.keyboard.press('Enter');
      assert.equal((await stateOf(page)).node, 'cancel-online');
    }));

  test('Enter that ends a word of an input method does not answer', () =>
    site.visit({ locale: 'zh-TW' }, async (page) => {
      await (await find(page, FIELD)).focus();
      const session = await page.createCDPSession();
      await session.send('Input.imeSetComposition', { text: '１２', selectionStart: 2, selectionEnd: 2 });
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
      assert.equal((await stateOf(page)).node, GUIDE.start);
      await session.send('Input.insertText', { text: '１２' });
      await page.keyboard.press('Enter');
      assert.equal((await stateOf(page)).node, 'cancel-online');
    }));

  test('Shift+Tab passes the same stops as Tab, backwards', () =>
    site.visit({ still: true }, async (page) => {
      await answer(page, '25');
      /** @param {() => Promise<void>} step @returns {Promise<string[]>} */
      const stopsOf = async (step) => {
        const stops = [];
        for (;;) {
          await step();
          const key = await page.evaluate(focusedKey);
          if (key === 'body') return stops;
          stops.push(key);
        }
      };
      await find(page, keyed('at-the-limit.title')).then((heading) => heading.focus());
      const forward = await stopsOf(() => page.keyboard.press('Tab'));
      const backward = await stopsOf(async () => {
        await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        await page.keyboard.up('Shift');
      });
      assert.ok(forward.includes('action.next') && forward.includes('action.article'));
      assert.deepEqual(backward.slice(0, forward.length), forward.reverse());
    }));
});

for (const locale of LOCALES) {
  test(`every screen's heading and links have their names in the accessibility tree, in ${locale}`, () =>
    site.visit({ locale, still: true }, async (page) => {
      const messages = await readMessages(locale);
      const session = await page.createCDPSession();
      await session.send('Accessibility.enable');
      assert.equal((await queryTree(session, 'region', messages['assistant.label'])).length, 1);
      assert.equal((await queryTree(session, 'heading', messages['license-count.title'])).length, 1);
      await answer(page, '26');
      assert.equal((await queryTree(session, 'heading', messages['call-support.title'])).length, 1);
      for (const link of GUIDE.nodes['call-support'].links ?? []) {
        assert.equal((await queryTree(session, 'link', messages[`link.${link}`])).length, 1, link);
      }
    }));
}
