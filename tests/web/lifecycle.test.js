// Elements that are added, removed, moved and changed.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { build } from 'esbuild';
import { DIST, GUIDE, ROOT, distFiles } from './support/dist.js';
import { answer, find, press, stateOf, untilPainted, untilShown } from './support/mirror.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { TIERS, openSite } from './support/site.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site] = sites;

const ELEMENT = `<guided-help guide="${GUIDE.id}"></guided-help>`;

/** @param {Page} page @param {(element: GuidedHelp) => unknown} change */
const onElement = async (page, change) => (await find(page, 'guided-help')).evaluate(/** @type {any} */ (change));

for (const site of sites) {
  describe(`an element of the tier ${site.tier} that`, () => {
    test('is moved keeps its state', () =>
      site.visit({}, async (page) => {
        await answer(page, '3');
        await press(page, 'action.next');
        const before = await stateOf(page);
        await onElement(page, (element) => document.body.prepend(element));
        await press(page, 'action.next');
        const { node, step, tier } = await stateOf(page);
        assert.deepEqual([node, step, tier], [before.node, 3, site.tier]);
        assert.equal((await eventsOf(page, 'ready')).length, 1);
      }));

    test('is removed is static, and does nothing', () =>
      site.visit({}, async (page) => {
        const state = await onElement(page, async (element) => {
          element.remove();
          await null;
          await null;
          element.restart();
          element.lang = 'zh-TW';
          const { tier, node, step, locale } = element;
          return { tier, node, step, locale };
        });
        assert.deepEqual(state, { tier: 'static', node: null, step: null, locale: null });
        assert.equal((await eventsOf(page, 'ready', 'step')).length, 1);
      }));

    test('is restarted forgets everything, and does not move focus that is elsewhere', () =>
      site.visit({}, async (page) => {
        await answer(page, '3');
        const focused = await onElement(page, (element) => {
          document.querySelector('a')?.focus();
          element.restart();
          return document.activeElement?.localName;
        });
        const { node, draft } = await stateOf(page);
        assert.deepEqual([node, draft, focused], [GUIDE.start, '', 'a']);
        assert.deepEqual((await eventsOf(page, 'step')).at(-1)?.detail, { node: GUIDE.start, step: null });
      }));

    test('gets another guide shows the article meanwhile, and starts the new one', () =>
      site.visit({ clean: false }, async (page) => {
        await onElement(page, (element) => (element.guide = 'no-such-guide'));
        assert.equal((await untilEvent(page, 'error')).detail.code, 'guide');
        assert.equal((await stateOf(page)).tier, 'static');
        await onElement(page, (element) => element.setAttribute('guide', 'cancel-subscription'));
        await untilEvent(page, 'settled', 2);
        await untilShown(page, '[data-key="license-count.title"]');
        assert.equal((await eventsOf(page, 'error')).length, 1);
      }));

    test('gets another base starts again from there', () =>
      site.visit({}, async (page) => {
        const base = await onElement(page, (element) => {
          element.base = '../..//';
          return element.base;
        });
        assert.equal(base, `${site.server.url}/`);
        await untilEvent(page, 'settled', 2);
        assert.equal((await stateOf(page)).tier, site.tier);
      }));

    test('has attributes reflects them as properties', () =>
      site.visit({ html: ELEMENT }, async (page) => {
        const seen = await onElement(page, (element) => {
          const before = [element.guide, element.theme, element.base];
          element.theme = 'dark';
          return [...before, element.getAttribute('theme'), element.theme];
        });
        assert.deepEqual(seen, [GUIDE.id, 'auto', site.server.url, 'dark', 'dark']);
      }));

    test('has a theme uses it, otherwise that of the system', () =>
      site.visit({ theme: 'dark', html: ELEMENT }, async (page) => {
        const colors = await onElement(page, (element) => {
          const style = getComputedStyle(element);
          return ['auto', 'dark', 'light'].map((theme) => {
            element.theme = theme;
            // The color of the card. Over a canvas, the card itself has no background.
            return style.getPropertyValue('--background');
          });
        });
        assert.equal(colors[0], colors[1]);
        assert.notEqual(colors[1], colors[2]);
      }));

    test('is hidden takes no room', () =>
      site.visit({ html: ELEMENT }, async (page) => {
        assert.equal(await onElement(page, (element) => {
          element.hidden = true;
          return element.getClientRects().length;
        }), 0);
      }));
  });
}

describe('several elements', () => {
  test('work side by side, in two languages, with one fetch per file', async () => {
    site.server.requests.length = 0;
    const html = ['en-US', 'zh-TW', 'en-US'].map((lang, index) =>
      `<guided-help id="help${index}" guide="${GUIDE.id}" lang="${lang}"></guided-help>`).join('');
    await site.visit({ html }, async (page) => {
      await untilEvent(page, 'settled', 3);
      for (const [index, number] of ['3', '25', '26'].entries()) {
        await (await find(page, `#help${index} >>> input`)).type(number);
        await (await find(page, `#help${index} >>> [data-key="action.next"]`)).click();
        await untilPainted(page);
      }
      const nodes = (await eventsOf(page, 'step')).map(({ element, detail }) => [element, detail.node]);
      assert.deepEqual(nodes, [['help0', 'cancel-online'], ['help1', 'at-the-limit'], ['help2', 'call-support']]);
      assert.deepEqual(repeated(site.server.requests), []);
    });
  });

  test('that come and go 20 times leave nothing behind', async () => {
    site.server.requests.length = 0;
    await site.visit({ html: '<main></main>', ready: false }, async (page) => {
      for (let time = 1; time <= 20; ++time) {
        await page.evaluate((guide) => {
          document.querySelector('guided-help')?.remove();
          const element = document.createElement('guided-help');
          element.guide = guide;
          document.querySelector('main')?.append(element);
        }, GUIDE.id);
        // Every other one is removed before it is ready.
        if (time % 2 === 0) await untilEvent(page, 'settled', time / 2);
      }
      await answer(page, '26');
      assert.equal((await eventsOf(page, 'step')).length, 1);
      assert.equal((await eventsOf(page, 'outcome')).length, 1);
      assert.deepEqual(repeated(site.server.requests), []);
    });
  });

  test('answer a press once after one of them is removed', () =>
    site.visit({ html: ELEMENT + ELEMENT }, async (page) => {
      await untilEvent(page, 'settled', 2);
      const gone = await onElement(page, async (element) => {
        const button = /** @type {HTMLElement} */ (element.shadowRoot.querySelector('[data-key="action.not-sure"]'));
        element.remove();
        await null;
        await null;
        button.click();
        return window.recorded.events.filter(({ name }) => name === 'step').length;
      });
      assert.equal(gone, 0);
      await press(page, 'action.not-sure');
      assert.equal((await eventsOf(page, 'step')).length, 1);
    }));
});

/** @param {string[]} paths @returns {string[]} those that were requested more than once */
const repeated = (paths) => paths.filter((path, index) => paths.indexOf(path) !== index);

test('importing element.js changes nothing; guided-help.js registers the element', async (context) => {
  const root = await mkdtemp(join(tmpdir(), 'guided-help-'));
  context.after(() => rm(root, { recursive: true }));
  const bundled = await build({
    entryPoints: [join(ROOT, 'web/element/element.js')],
    outfile: join(root, 'element.js'),
    bundle: true,
    format: 'esm',
    define: { INTEGRITY: '{}' },
    loader: { '.css': 'text' },
    logLevel: 'error',
  });
  assert.deepEqual(bundled.errors, []);
  for (const file of (await distFiles()).filter((name) => !name.endsWith('.br') && !name.endsWith('.html'))) {
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), await readFile(join(DIST, file)));
  }
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Test</title><link rel="icon" href="demo/demo.svg">');
  const folder = await openSite({ root });
  context.after(() => folder.close());
  await folder.visit({ path: '', ready: false }, async (page) => {
    const seen = await page.evaluate(async () => {
      const nodes = document.querySelectorAll('*').length;
      const names = Object.getOwnPropertyNames(window).length;
      const path = '/element.js';
      const { GuidedHelpElement } = await import(path);
      const untouched = !customElements.get('guided-help')
        && document.querySelectorAll('*').length === nodes
        && Object.getOwnPropertyNames(window).length === names
        && document.adoptedStyleSheets.length === 0
        && performance.getEntriesByType('resource').every(({ name }) => !/\.(wasm|json)$/.test(name));
      GuidedHelpElement.define('other-help');
      // The second definition is ignored.
      GuidedHelpElement.define('other-help');
      const other = customElements.get('other-help') === GuidedHelpElement;
      const script = '/guided-help.js';
      await import(script);
      return { untouched, other, registered: customElements.get('guided-help') !== undefined };
    });
    assert.deepEqual(seen, { untouched: true, other: true, registered: true });
  });
});
