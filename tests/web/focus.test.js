// Keyboard focus: its order, its visibility, that it is never lost, and the announcement of each change.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { pictureOfCard } from './support/canvas.js';
import { GUIDE, LOCALES } from './support/dist.js';
import { assertRing, blur, enterByTab, focusedStop } from './support/focus.js';
import { keyboard } from './support/hands.js';
import { THEMES, setTheme } from './support/looks.js';
import { IS_WHOLE, shareOf } from './support/matrix.js';
import { answer, chooseLanguage, find, inside, keyed, press, stateOf, untilPainted, untilShown } from './support/mirror.js';
import { pathsOf } from './support/paths.js';
import { TIERS, openSite } from './support/site.js';
import { findScreens, show } from './support/walk.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./support/focus.js').Stop} Stop */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [, mirrorSite] = sites;

const screens = await mirrorSite.visit({}, findScreens);

/** Tall enough for the longest screen: nothing scrolls. */
const WINDOW = { width: 480, height: 2600, still: true };

/** For `evaluate`. @returns {string[]} focusable elements in document order */
const stopsInText = () => {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  return /** @type {HTMLElement[]} */ ([...shadowRoot.querySelectorAll('a[href], button, input')])
    .map((element) => element.id || `${element.parentElement?.closest('[id]')?.id} ${element.dataset.link}`);
};

/** @param {Page} page @returns {Promise<Stop[]>} in tab order */
async function stopsOf(page) {
  /** @type {Stop[]} */
  const stops = [];
  for (let stop = await enterByTab(page); stop; stop = await page.evaluate(focusedStop)) {
    stops.push(stop);
    await page.keyboard.press('Tab');
  }
  return stops;
}

for (const [index, locale] of LOCALES.entries()) {
  test(`on every screen, tab order is document order and visual order, ${locale}`, () =>
    mirrorSite.visit({ ...WINDOW, height: 4000, locale }, async (page) => {
      for (const screen of shareOf(screens, index, LOCALES.length)) {
        await show(page, screen);
        const stops = await stopsOf(page);
        assert.deepEqual(stops.map(({ id }) => id), await page.evaluate(stopsInText), screen.name);
        for (const [index, { id, rect }] of stops.slice(1).entries()) {
          const before = stops[index].rect;
          const isBelow = rect.top >= before.top + 10;
          const isBeside = Math.abs(rect.top - before.top) < 10 && rect.left > before.left;
          assert.ok(isBelow || isBeside, `${screen.name}: ${id} at ${JSON.stringify([before, rect])}`);
        }
      }
    }));
}

for (const [at, { tier, visit }] of sites.entries()) {
  for (const [index, theme] of THEMES.entries()) {
    test(`focus is visible on every element that can have it, ${theme}, ${tier}`, () =>
      visit({ ...WINDOW, theme }, async (page) => {
        const seen = new Set();
        // Each screen meets each theme: one in the canvas tier, the other in the mirror tier.
        for (const screen of shareOf(screens, (index + at) % THEMES.length, THEMES.length)) {
          // For keyboard users, focus that moves by itself must be visible, too.
          await enterByTab(page);
          await show(page, screen);
          const looks = await page.evaluate(() => {
            const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
            const focused = [...shadowRoot.querySelectorAll('a[href], button, input'), shadowRoot.activeElement];
            return focused.map((each) => each && [each.localName, each.className, each.getAttribute('data-key'), each.getAttribute('aria-invalid')].join(' '));
          });
          if (looks.every((look) => seen.has(look))) continue;
          const arrived = await page.evaluate(focusedStop);
          assert.ok(arrived, screen.name);
          await untilPainted(page);
          const shown = await pictureOfCard(page);
          await blur(page);
          await untilPainted(page);
          const atRest = await pictureOfCard(page);
          if (!seen.has(arrived.look)) assertRing(arrived, atRest, shown);
          seen.add(arrived.look);
          let stop = await enterByTab(page);
          for (; stop && !looks.every((look) => seen.has(look)); stop = await page.evaluate(focusedStop)) {
            if (!seen.has(stop.look)) {
              seen.add(stop.look);
              await untilPainted(page);
              assertRing(stop, atRest, await pictureOfCard(page));
            }
            await page.keyboard.press('Tab');
          }
        }
        assert.ok(seen.size > (IS_WHOLE ? 20 : 12), [...seen].join('\n'));
      }));
  }

  test(`focus stays, and stays visible, when language and theme change, ${tier}`, () =>
    visit(WINDOW, async (page) => {
      const { press: use, type } = await keyboard(page);
      await type('3');
      await use('action.next');
      await use('action.next');
      for (let time = 0; time < 2; ++time) {
        const first = await find(page, keyed('action.language'));
        const locale = await first.evaluate((button) => button.getAttribute('lang'));
        await use('action.language');
        await untilShown(page, `[lang="${locale}"] h2`);
        await assertSeen(page, 'button');
      }
      // The page is light at first: each theme comes as a change.
      for (const theme of [...THEMES].reverse()) {
        await setTheme(page, theme);
        await assertSeen(page, 'button');
        await page.evaluate((name) => document.querySelector('guided-help')?.setAttribute('theme', name), theme);
        await assertSeen(page, 'button');
        await page.evaluate(() => document.querySelector('guided-help')?.removeAttribute('theme'));
      }
      await use('action.back');
      await assertSeen(page, 'h2');
    }));
}

/** @param {Page} page @param {string} name of the element that must have focus, and show it */
async function assertSeen(page, name) {
  await page.evaluate(async () => {
    const root = document.querySelector('guided-help')?.shadowRoot;
    await Promise.all(root?.getAnimations().map(({ finished }) => finished) ?? []);
  });
  await untilPainted(page);
  await untilPainted(page);
  const focused = await page.evaluate(focusedStop);
  assert.ok(focused && focused.look.startsWith(name), focused?.look);
  const shown = await pictureOfCard(page);
  await blur(page);
  await untilPainted(page);
  assertRing(focused, await pictureOfCard(page), shown);
  await page.evaluate((id) => document.querySelector('guided-help')?.shadowRoot.getElementById(id)?.focus(), focused.id);
}

/** CSS px around a focus ring. */
const LEAST_ROOM = 6;

/** For `evaluate`. @returns {{text: string, room: number}[]} distances from the focus ring, CSS px */
function roomAround() {
  const root = /** @type {GuidedHelp} */ (document.querySelector('guided-help')).shadowRoot;
  const focused = /** @type {Element} */ (root.activeElement);
  const { outlineOffset, outlineWidth } = getComputedStyle(focused);
  const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
  const ring = focused.getBoundingClientRect();
  const found = [];
  const texts = document.createTreeWalker(/** @type {Element} */ (root.querySelector('section')), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    if (focused.contains(texts.currentNode) || texts.currentNode.parentElement?.closest('.hidden')) continue;
    range.selectNodeContents(texts.currentNode);
    for (const { top, bottom } of range.getClientRects()) {
      found.push({ text: `${texts.currentNode.textContent}`, room: Math.max(ring.top - reach - bottom, top - ring.bottom - reach) });
    }
  }
  const bar = root.querySelector('.bar')?.getBoundingClientRect();
  if (bar) found.push({ text: 'progress', room: ring.top - reach - bar.bottom });
  return found;
}

for (const [locale, width] of /** @type {const} */ ([['en-US', 480], ['zh-TW', 320], ['en-US', 800]])) {
  test(`a ring that appears with a screen has room around it, ${locale}, ${width} px`, () =>
    mirrorSite.visit({ locale, width, height: 1200, still: true }, async (page) => {
      const { type, press: use } = await keyboard(page);
      let headings = 0;
      /** @param {Promise<unknown>} moved */
      const assertRoom = async (moved) => {
        await moved;
        const { focus } = await stateOf(page);
        // Steps have their own background, which extends to the ring.
        if (focus?.name !== 'h2') return;
        ++headings;
        const around = await page.evaluate(roomAround);
        assert.ok(around.length > 5);
        assert.deepEqual(around.filter(({ room }) => room < LEAST_ROOM), [], `${(await stateOf(page)).node}`);
      };
      await type('3');
      await assertRoom(page.keyboard.press('Enter'));
      await assertRoom(use('action.not-shown'));
      await assertRoom(use('action.start-over'));
      await type('26');
      await assertRoom(page.keyboard.press('Enter'));
      assert.ok(headings >= 3, `${headings} headings`);
    }));
}

test('no ring appears with a screen that the pointer has led to', () => mirrorSite.visit(WINDOW, async (page) => {
  await answer(page, '3');
  for (const key of ['action.next', 'action.back', 'action.not-shown', 'action.start-over']) {
    await press(page, key);
    const { focus } = await stateOf(page);
    assert.ok(focus, key);
    assert.equal(await page.evaluate(() =>
      document.querySelector('guided-help')?.shadowRoot.querySelector(':focus-visible')?.localName), undefined, key);
  }
}));

describe('each change is announced once', () => {
  /** @param {Page} page @returns {Promise<() => Promise<string[]>>} takes the announcements since the last call */
  async function listen(page) {
    const status = await find(page, inside('[role=status]'));
    await status.evaluate((element) => {
      const said = /** @type {string[]} */ ([]);
      Object.assign(window, { said });
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const { textContent } of addedNodes) if (textContent) said.push(textContent);
      }).observe(element, { childList: true, characterData: true, subtree: true });
    });
    return () => page.evaluate(() => /** @type {any} */ (window).said.splice(0));
  }

  for (const { name, moves } of pathsOf(GUIDE)) {
    test(name, () =>
      mirrorSite.visit({}, async (page) => {
        const { press: use, type } = await keyboard(page);
        const said = await listen(page);
        for (const move of moves) {
          if (move.typed !== undefined) await type(move.typed);
          assert.deepEqual(await said(), [], 'typing');
          await use(move.press);
          assert.equal((await said()).length, 1, move.press);
        }
      }));
  }

  test('of language, of an answer, and back; opening the article needs no announcement', () =>
    mirrorSite.visit({}, async (page) => {
      const { press: use, type } = await keyboard(page);
      const said = await listen(page);
      await type('3');
      await use('action.next');
      for (const key of ['action.change', 'action.back', 'action.start-over']) {
        await said();
        await use(key);
        assert.equal((await said()).length, 1, key);
      }
      await chooseLanguage(page, 'zh-TW');
      assert.equal((await said()).length, 1);
      await press(page, 'action.article');
      assert.deepEqual(await said(), []);
      assert.ok((await stateOf(page)).keys.includes('article.title'));
    }));
});

test('a ring that is thin, faint or cut off would be found', () =>
  mirrorSite.visit(WINDOW, async (page) => {
    for (const css of ['outline: 1px solid var(--accent)', 'outline-color: var(--line)', 'clip-path: inset(0)']) {
      await blur(page);
      await page.evaluate((rule) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`.primary:focus-visible { ${rule} }`);
        const root = document.querySelector('guided-help')?.shadowRoot;
        if (root) root.adoptedStyleSheets = [root.adoptedStyleSheets[0], sheet];
      }, css);
      const atRest = await pictureOfCard(page);
      await enterByTab(page);
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(focusedStop);
      assert.ok(stop && stop.look.includes('primary'));
      const shown = await pictureOfCard(page);
      assert.throws(() => assertRing(stop, atRest, shown), assert.AssertionError, css);
    }
  }));
