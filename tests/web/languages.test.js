// The language that is shown, and the state that survives a change of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { GUIDE, readMessages } from './support/dist.js';
import { answer, chooseLanguage, find, inside, press, stateOf, untilShown } from './support/mirror.js';
import { pendingIn, watchPending } from './support/pending.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { openSite } from './support/site.js';

const site = await openSite();
after(() => site.close());

const CATALOG = '/locales/cancel-subscription/zh-TW.json';
const TAG = `guided-help guide="${GUIDE.id}"`;

describe('switching by button', () => {
  test('keeps place and answers, and announces the change in the new language', () =>
    site.visit({ locale: 'en-US' }, async (page) => {
      await answer(page, '25');
      await press(page, 'action.next');
      const before = await stateOf(page);
      for (const locale of ['zh-TW', 'en-US']) {
        await chooseLanguage(page, locale);
        const { node, step, keys, locale: shown, status } = await stateOf(page);
        assert.deepEqual({ node, step, keys }, { node: before.node, step: before.step, keys: before.keys });
        assert.equal(shown, locale);
        assert.equal(status, (await readMessages(locale))['language.changed']);
      }
      assert.equal((await eventsOf(page, 'step')).length, 2);
      assert.equal((await eventsOf(page, 'ready')).length, 1);
    }));

  test('keeps the draft, the open article and the error', () =>
    site.visit({ locale: 'zh-TW' }, async (page) => {
      await answer(page, '二十五');
      await press(page, 'action.article');
      const before = await stateOf(page);
      await chooseLanguage(page, 'en-US');
      const { draft, errors, keys } = await stateOf(page);
      assert.deepEqual({ draft, errors, keys }, { draft: '二十五', errors: before.errors, keys: before.keys });
      assert.ok(errors.length === 1 && keys.includes('article.title'));
    }));

  test('keeps focus in the list of languages, and offers the others by their own names', () =>
    site.visit({}, async (page) => {
      await chooseLanguage(page, 'zh-TW');
      assert.deepEqual((await stateOf(page)).focus?.keys, ['action.language']);
      const offered = await page.$$eval(inside('[data-key="action.language"]'), (buttons) =>
        buttons.map((button) => [button.getAttribute('lang'), button.textContent]));
      assert.deepEqual(offered, Object.entries(GUIDE.locales).filter(([locale]) => locale !== 'zh-TW'));
    }));
});

describe('the attribute lang', () => {
  test('changes the language, and moves neither focus nor place', () =>
    site.visit({}, async (page) => {
      await answer(page, '3');
      const before = await stateOf(page);
      await page.evaluate(() => document.querySelector('guided-help')?.setAttribute('lang', 'zh-TW'));
      await untilShown(page, '[lang="zh-TW"] h2');
      const { node, step, focus, locale } = await stateOf(page);
      assert.deepEqual({ node, step, focus }, { node: before.node, step: before.step, focus: before.focus });
      assert.equal(locale, 'zh-TW');
    }));

  test('the last of several changes wins', () =>
    site.visit({}, async (page) => {
      await page.evaluate(() => {
        const element = document.querySelector('guided-help');
        for (const locale of ['zh-TW', 'en-US', 'zh-TW', 'en', 'zh-HK']) element?.setAttribute('lang', locale);
      });
      await untilShown(page, '[lang="zh-TW"] h2');
      await page.evaluate(() => {
        const element = document.querySelector('guided-help');
        element?.setAttribute('lang', 'en-US');
        element?.setAttribute('lang', 'zh-TW');
        element?.setAttribute('lang', 'en-US');
      });
      await untilShown(page, '[lang="en-US"] h2');
      assert.equal((await stateOf(page)).locale, 'en-US');
    }));
});

describe('the language of the page', () => {
  test('is followed when it changes, and moves neither focus nor place', () =>
    site.visit({ html: `<${TAG}>`, languages: ['en-US'] }, async (page) => {
      await answer(page, '3');
      const before = await stateOf(page);
      await page.evaluate(() => (document.documentElement.lang = 'zh-TW'));
      await untilShown(page, '[lang="zh-TW"] h2');
      const { node, step, focus } = await stateOf(page);
      assert.deepEqual({ node, step, focus }, { node: before.node, step: before.step, focus: before.focus });
      await page.evaluate(() => document.documentElement.removeAttribute('lang'));
      await untilShown(page, '[lang="en-US"] h2');
    }));

  test('is followed across shadow roots', () =>
    site.visit({ html: '<div id="host"></div>', ready: false }, async (page) => {
      await page.evaluate((guide) => {
        const host = /** @type {HTMLElement} */ (document.querySelector('#host'));
        const inner = document.createElement('div');
        host.attachShadow({ mode: 'open' }).append(inner);
        const help = document.createElement('guided-help');
        help.guide = guide;
        inner.attachShadow({ mode: 'open' }).append(help);
        Object.assign(window, { inner, help });
      }, GUIDE.id);
      await untilEvent(page, 'settled');
      for (const [where, locale] of /** @type {const} */ ([['host', 'zh-TW'], ['inner', 'en-US']])) {
        await page.evaluate((id, lang) => (/** @type {any} */ (window)[id].lang = lang), where, locale);
        await page.waitForFunction((lang) => /** @type {any} */ (window).help.locale === lang, {}, locale);
      }
    }));

  test('does not affect an element that has its own, until that is removed', () =>
    site.visit({ html: `<${TAG} lang="en-US">` }, async (page) => {
      await chooseLanguage(page, 'zh-TW');
      await page.evaluate(() => (document.documentElement.lang = 'en-GB'));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      assert.equal((await stateOf(page)).locale, 'zh-TW');
      await page.evaluate(() => document.querySelector('guided-help')?.removeAttribute('lang'));
      await untilShown(page, '[lang="en-US"] h2');
    }));

  test('starts a new attempt when it changes after a failure', async () => {
    site.server.setOverride(CATALOG, { status: 404 });
    await site.visit({ html: `<div lang="zh-TW"><${TAG}>`, ready: false, clean: false }, async (page) => {
      await untilEvent(page, 'error');
      await page.evaluate(() => document.querySelector('div')?.setAttribute('lang', 'en-US'));
      assert.equal((await untilEvent(page, 'settled')).detail.locale, 'en-US');
    });
    site.server.setOverride(CATALOG, null);
  });

  test('is observed once for all elements, and no longer after the last one', async () => {
    const plain = await openSite({ tier: 'mirror' });
    try {
      await plain.visit({
        html: `<${TAG}></guided-help><${TAG}></guided-help>`,
        prepare: (page) => page.evaluateOnNewDocument(watchPending),
      }, async (page) => {
        await untilEvent(page, 'settled', 2);
        /** @type {number[]} */
        const seen = [];
        for (const left of [2, 1, 0]) {
          seen.push((await pendingIn(page)).observers);
          if (left) await page.evaluate(() => document.querySelector('guided-help')?.remove());
        }
        // One for the page's languages, and one for each mirror.
        assert.deepEqual(seen, [1 + 2, 1 + 1, 0]);
      });
    } finally {
      await plain.close();
    }
  });
});

/** Reduces the guide to the two languages of the negotiation cases. @param {Buffer} bytes */
const inTwoLanguages = (bytes) => {
  const { locales, ...guide } = JSON.parse(`${bytes}`);
  return JSON.stringify({ ...guide, locales: { 'en-US': locales['en-US'], 'zh-TW': locales['zh-TW'] } });
};

describe('negotiation', () => {
  before(() => site.server.setOverride(`/guides/${GUIDE.id}.json`, { alter: inTwoLanguages }));
  after(() => site.server.setOverride(`/guides/${GUIDE.id}.json`, null));

  /** @type {[html: string, languages: string[], shown: string][]} */
  const cases = [
    [`<${TAG} lang="zh-TW">`, [], 'zh-TW'],
    [`<${TAG} lang="zh-HK">`, [], 'zh-TW'],
    [`<${TAG} lang="zh-MO">`, [], 'zh-TW'],
    [`<${TAG} lang="zh-Hant">`, [], 'zh-TW'],
    [`<${TAG} lang="zh-cmn-Hant-TW">`, [], 'zh-TW'],
    [`<${TAG} lang="ZH_hant_tw">`, [], 'zh-TW'],
    [`<${TAG} lang="en-GB">`, ['zh-TW'], 'en-US'],
    [`<${TAG} lang="zh-CN">`, ['zh-TW'], 'zh-TW'],
    [`<${TAG} lang="zh-CN">`, [], 'en-US'],
    [`<${TAG} lang="zh">`, ['zh-SG', 'de'], 'en-US'],
    [`<${TAG} lang="!?">`, ['zh-TW'], 'zh-TW'],
    [`<${TAG} lang="">`, ['zh-HK'], 'zh-TW'],
    [`<${TAG} lang=" zh-TW ">`, [], 'zh-TW'],
    [`<${TAG} lang="zh_TW.UTF-8">`, [], 'zh-TW'],
    [`<${TAG} lang="zh-TW,en;q=0.9">`, [], 'zh-TW'],
    [`<div lang="zh-TW"><${TAG} lang="undefined">`, [], 'zh-TW'],
    [`<div lang="zh-TW"><${TAG} lang="null">`, [], 'zh-TW'],
    [`<${TAG}>`, ['zh_TW.UTF-8'], 'zh-TW'],
    [`<${TAG}>`, ['fr', 'zh-Hant-HK', 'en'], 'zh-TW'],
    [`<${TAG}>`, ['xx-rubbish', '', 'i-klingon'], 'en-US'],
    [`<div lang="zh-TW"><p><${TAG}>`, ['en-US'], 'zh-TW'],
    [`<div lang="zh-TW"><div lang="en"><${TAG}>`, ['zh-TW'], 'en-US'],
  ];
  for (const [html, languages, shown] of cases) {
    test(`${html} with ${languages.join() || 'no language'} of the browser shows ${shown}`, () =>
      site.visit({ html, languages }, async (page) => {
        assert.equal((await stateOf(page)).locale, shown);
        assert.equal((await untilEvent(page, 'settled')).detail.locale, shown);
        const card = await find(page, inside('section'));
        const place = await card.evaluate((element) => [element.getAttribute('lang'), element.getAttribute('dir')]);
        assert.deepEqual(place, [shown, 'ltr']);
      }));
  }

  test('without navigator.languages, navigator.language is requested', () =>
    site.visit({
      html: `<${TAG}>`,
      prepare: (page) => page.evaluateOnNewDocument(() => {
        Object.defineProperty(Navigator.prototype, 'languages', { get: () => undefined });
        Object.defineProperty(Navigator.prototype, 'language', { get: () => 'zh-HK' });
      }),
    }, async (page) => {
      assert.equal((await stateOf(page)).locale, 'zh-TW');
    }));

  test('the nearest lang may be outside the shadow root of the element', () =>
    site.visit({ html: '<div lang="zh-TW"><div id="host"></div></div>', ready: false }, async (page) => {
      await page.evaluate((guide) => {
        const host = /** @type {HTMLElement} */ (document.querySelector('#host'));
        const element = document.createElement('guided-help');
        element.guide = guide;
        host.attachShadow({ mode: 'open' }).append(element);
      }, GUIDE.id);
      assert.equal((await untilEvent(page, 'settled')).detail.locale, 'zh-TW');
    }));
});

describe('a catalog', () => {
  for (const fault of [{ status: 404 }, { hangUp: true }, { body: '{' }, { body: '{"action.next": 3}' }]) {
    const name = JSON.stringify(fault);
    test(`that cannot be loaded (${name}) keeps the language, is reported, and can be tried again`, async () => {
      site.server.setOverride(CATALOG, fault);
      await site.visit({ clean: false }, async (page, { exceptions }) => {
        await answer(page, '3');
        await (await find(page, inside('button[data-action="locale zh-TW"]'))).click();
        await untilShown(page, '[data-key="error.language"]');
        const state = await stateOf(page);
        assert.deepEqual([state.locale, state.node, state.tier], ['en-US', 'cancel-online', site.tier]);
        assert.ok(state.status?.includes(GUIDE.locales['zh-TW']));
        const reported = await eventsOf(page, 'error');
        assert.deepEqual(reported.map((event) => event.detail.code), ['catalog']);
        assert.deepEqual(exceptions, []);

        site.server.setOverride(CATALOG, null);
        await chooseLanguage(page, 'zh-TW');
        assert.deepEqual((await stateOf(page)).errors, []);
      });
    });
  }

  test('that lacks a message shows it in English, marked as such, and is reported once', async () => {
    const key = 'cancel-online.body';
    site.server.setOverride(CATALOG, {
      alter: (bytes) => {
        const { [key]: removed, ...rest } = JSON.parse(bytes.toString());
        return JSON.stringify(rest);
      },
    });
    await site.visit({ locale: 'zh-TW', clean: false }, async (page, { exceptions, errors, warnings }) => {
      await answer(page, '3');
      const missing = await (await find(page, inside(`[data-key="${key}"]`))).evaluate((element) => ({
        lang: element.getAttribute('lang'),
        text: element.textContent,
      }));
      assert.deepEqual(missing, { lang: 'en-US', text: (await readMessages('en-US'))[key] });
      const title = await find(page, inside('h2'));
      assert.equal(await title.evaluate((element) => element.hasAttribute('lang')), false);
      await press(page, 'action.start-over');
      await answer(page, '4');
      assert.equal(warnings.filter((warning) => warning.includes(key)).length, 1);
      assert.deepEqual({ exceptions, errors }, { exceptions: [], errors: [] });
    });
    site.server.setOverride(CATALOG, null);
  });
});
