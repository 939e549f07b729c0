// The languages that are requested.
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { pageLocales, requestedLocales } from '../../../web/element/locales.js';

const FRAGMENT = 11;

/**
 * @param {unknown} lang
 * @param {object} [parentNode]
 * @returns {any} an element, as far as its language goes
 */
const element = (lang, parentNode) => ({ nodeType: 1, parentNode, getAttribute: () => lang });

const saved = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
/** @param {object} value */
const setNavigator = (value) => Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
afterEach(() => {
  if (saved) Object.defineProperty(globalThis, 'navigator', saved);
  else delete (/** @type {any} */ (globalThis).navigator);
});

describe('the languages of the page', () => {
  test('are those of the element and its ancestors, nearest first, across shadow roots', () => {
    const page = element('de', { nodeType: 9, parentNode: null });
    const host = element(null, page);
    const root = { nodeType: FRAGMENT, host, parentNode: null };
    assert.deepEqual(pageLocales(element('fr', element('', root))), ['fr', 'de']);
  });

  test('end at a fragment without a host', () => {
    assert.deepEqual(pageLocales(element('fr', { nodeType: FRAGMENT, parentNode: null })), ['fr']);
  });

  test('do not come from the host of a link around the element', () => {
    assert.deepEqual(pageLocales(element(null, { ...element('fr'), host: 'example.com' })), ['fr']);
  });

  /** @type {[text: unknown, found: string[]][]} */
  const TEXTS = [
    [' zh-TW ', ['zh-TW']], ['\n\tzh-TW\n', ['zh-TW']], ['zh_TW.UTF-8', ['zh_TW']], ['de_AT@euro', ['de_AT']],
    ['en;q=0.9', ['en']], ['en,de', ['en']], ['zh-TW\nen', ['zh-TW']],
    ['', []], [' ', []], ['*', []], ['C', []], ['中文', []], ['\ud800', []], [null, []], [undefined, []], [7, []],
  ];
  for (const [text, found] of TEXTS) {
    const shown = typeof text === 'string' ? JSON.stringify(text) : typeof text;
    test(`in ${shown} are ${found.join() || 'none'}`, () => assert.deepEqual(pageLocales(element(text)), found));
  }

  test('are never longer than a tag can be', () => {
    assert.ok(pageLocales(element('a'.repeat(1_000_000)))[0].length < 256);
  });
});

describe('the languages of the reader', () => {
  /** @type {[navigator: object, found: string[]][]} */
  const NAVIGATORS = [
    [{ languages: ['fr-CH', 'de'], language: 'fr-CH' }, ['fr-CH', 'de']],
    [{ languages: Object.freeze(['fr']) }, ['fr']],
    [{ languages: undefined, language: 'zh-TW' }, ['zh-TW']],
    [{ languages: null, language: 'zh-TW' }, ['zh-TW']],
    [{ languages: [], language: 'zh-TW' }, []],
    [{ languages: 'zh-TW' }, ['zh-TW']],
    [{ languages: ['', null, undefined, 3, {}, 'de_DE.UTF-8'] }, ['de_DE']],
    [{ languages: 5 }, []],
    [{}, []],
  ];
  for (const [navigator, found] of NAVIGATORS) {
    test(`of ${JSON.stringify(navigator)} are ${found.join() || 'none'}`, () => {
      setNavigator(navigator);
      assert.deepEqual(requestedLocales(element(null)), found);
    });
  }

  test('come after those of the page', () => {
    setNavigator({ languages: ['fr'] });
    assert.deepEqual(requestedLocales(element('de')), ['de', 'fr']);
  });
});
