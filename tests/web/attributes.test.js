// Attributes and properties as pages and frameworks set them: empty, null and undefined mean that there is no value.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { GUIDE } from './support/dist.js';
import { answer, find, stateOf, untilShown } from './support/mirror.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { openSite } from './support/site.js';

const site = await openSite({ tier: 'mirror' });
after(() => site.close());

const ELEMENT = `<guided-help guide="${GUIDE.id}"></guided-help>`;

/** The value of each property if its attribute is missing. */
const DEFAULTS = { guide: '', lang: '', theme: 'auto', base: site.server.url };

/** @param {import('puppeteer-core').Page} page @param {(element: GuidedHelp) => unknown} use */
const onElement = async (page, use) => (await find(page, 'guided-help')).evaluate(/** @type {any} */ (use));

describe('a property', () => {
  for (const [name, fallback] of Object.entries(DEFAULTS)) {
    for (const value of [undefined, null, '']) {
      test(`${name} set to ${JSON.stringify(value) ?? value} removes the attribute`, () =>
        site.visit({ html: '<main></main>', ready: false }, async (page) => {
          const seen = await page.evaluate(async (property, kind) => {
            await customElements.whenDefined('guided-help');
            const element = /** @type {any} */ (document.createElement('guided-help'));
            element[property] = 'light';
            element[property] = /** @type {any} */ ({ undefined, null: null, '""': '' })[kind];
            return [element.hasAttribute(property), element[property]];
          }, name, JSON.stringify(value) ?? 'undefined');
          assert.deepEqual(seen, [false, fallback]);
        }));
    }
  }

  test('that a framework sets and clears does not restart the assistant', () =>
    site.visit({ html: ELEMENT }, async (page) => {
      site.server.requests.length = 0;
      await answer(page, '3');
      await onElement(page, (/** @type {any} */ element) => {
        for (const name of ['base', 'theme', 'lang']) {
          element[name] = { base: '../..//', theme: 'dark', lang: 'en-US' }[name];
          element[name] = undefined;
        }
      });
      assert.equal((await stateOf(page)).node, 'cancel-online');
      // The part that paints is requested when the page is idle.
      const requests = site.server.requests.filter((path) => path !== '/guided-help-canvas.js');
      assert.deepEqual([requests, await eventsOf(page, 'error')], [[], []]);
    }));

  test('that was set to undefined or null before the element was defined has its default', () =>
    site.visit({
      html: ELEMENT, ready: false,
      prepare: (page) => page.evaluateOnNewDocument(() => addEventListener('readystatechange', () => {
        const element = /** @type {any} */ (document.querySelector('guided-help'));
        if (element && !customElements.get('guided-help')) {
          Object.assign(element, { base: undefined, theme: null, lang: undefined });
        }
      }, { capture: true })),
    }, async (page) => {
      await untilEvent(page, 'settled');
      const seen = await onElement(page, (element) => [element.theme, element.base, element.locale]);
      assert.deepEqual(seen, ['auto', site.server.url, 'en-US']);
    }));
});

describe('an attribute', () => {
  for (const value of ['', ' ', 'undefined', 'null']) {
    test(`with the value "${value}" counts as missing`, () =>
      site.visit({
        html: `<div lang="zh-TW"><guided-help guide=" ${GUIDE.id}" lang="${value}" base="${value}" theme="${value}">`,
      }, async (page) => {
        const seen = await onElement(page, ({ guide, theme, base, locale }) => ({ guide, theme, base, locale }));
        assert.deepEqual(seen, { guide: GUIDE.id, theme: 'auto', base: site.server.url, locale: 'zh-TW' });
      }));

    test(`guide with the value "${value}" is reported as missing`, () =>
      site.visit({ html: `<guided-help guide="${value}">`, ready: false, clean: false }, async (page) => {
        const { detail } = await untilEvent(page, 'error');
        assert.equal(detail.code, 'guide');
        assert.match(`${detail.message}`, /"guide" is missing/);
      }));
  }

  test('base that is not a URL is reported, and read back unchanged', () =>
    site.visit({ html: `<guided-help guide="${GUIDE.id}" base="http://[">`, ready: false, clean: false }, async (page) => {
      const { detail } = await untilEvent(page, 'error');
      assert.equal(detail.code, 'load');
      assert.match(`${detail.message}`, /base URL/);
      assert.equal(await onElement(page, ({ base }) => base), 'http://[');
    }));

  test('lang that is removed brings the page\'s language back', () =>
    site.visit({ html: `<div lang="zh-TW"><guided-help guide="${GUIDE.id}" lang="en-US">` }, async (page) => {
      await onElement(page, (/** @type {any} */ element) => (element.lang = null));
      await untilShown(page, '[lang="zh-TW"] h2');
    }));
});

describe('an element that is created', ()  => {
  test('and never connected does nothing', () =>
    site.visit({ html: '<main></main>', ready: false }, async (page) => {
      site.server.requests.length = 0;
      const state = await page.evaluate(async (guide) => {
        await customElements.whenDefined('guided-help');
        const help = document.createElement('guided-help');
        Object.assign(help, { guide, lang: 'zh-TW', theme: 'dark', base: '/' });
        help.restart();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const { tier, node, step, locale } = help;
        return { tier, node, step, locale };
      }, GUIDE.id);
      assert.deepEqual(state, { tier: 'static', node: null, step: null, locale: null });
      assert.deepEqual(site.server.requests.filter((path) => /wasm|json/.test(path)), []);
    }));

  /** @type {[name: string, make: () => void][]} */
  const WAYS = [
    ['by importing a template', () => {
      const template = document.createElement('template');
      const inert = template.content.ownerDocument.createElement('guided-help');
      inert.setAttribute('guide', 'cancel-subscription');
      template.content.append(inert);
      document.body.append(document.importNode(template.content, true));
    }],
    ['by cloning a running one', () => {
      const help = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
      const clone = /** @type {GuidedHelp} */ (help.cloneNode(true));
      help.remove();
      document.body.append(clone);
    }],
    ['in another document, before it is upgraded', () => {
      const inert = document.implementation.createHTMLDocument('').createElement('guided-help');
      inert.setAttribute('guide', 'cancel-subscription');
      document.querySelector('guided-help')?.remove();
      document.body.append(inert);
    }],
  ];
  for (const [name, make] of WAYS) {
    test(`${name} starts anew`, () =>
      site.visit({ html: ELEMENT }, async (page) => {
        await answer(page, '3');
        await page.evaluate(make);
        await untilEvent(page, 'settled', 2);
        const nodes = await page.evaluate(() => [...document.querySelectorAll('guided-help')].map(({ node }) => node));
        assert.equal(nodes.at(-1), GUIDE.start);
      }));
  }

  test('in a page with two copies of the script works once', () =>
    site.visit({ html: ELEMENT }, async (page) => {
      await page.evaluate(async () => {
        const copy = '/guided-help.js?copy';
        await import(copy);
      });
      await answer(page, '3');
      assert.equal((await stateOf(page)).node, 'cancel-online');
      assert.equal((await eventsOf(page, 'ready', 'step')).length, 2);
    }));
});
