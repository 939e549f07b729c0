// The first question is asked without an engine: it comes from the page, and what the customer does is kept for the
// engine. A failure after that gives the article.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, describe, test } from 'node:test';
import { DIST, GUIDE, LOCALES, readMessages, withoutFirstScreen } from './support/dist.js';
import { assertArticle, flipBit } from './support/faults.js';
import { hold } from './support/hold.js';
import { FIELD, chooseLanguage, find, inside, keyed, stateOf, type } from './support/mirror.js';
import { pathsOf } from './support/paths.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { openSite } from './support/site.js';

/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite({ tier: 'mirror' });
after(() => site.close());

/** The files that an answer needs, in en-US. */
const FILES = [
  '/guided-help-engine.js', '/guided-help.wasm', `/guides/${GUIDE.id}.json`,
  `/locales/${GUIDE.id}/en-US.json`, '/locales/interface/en-US.json',
];
const PAGE = '/demo/en-US/';
/** A script that only a changed page has. */
const LATE = '/late.js';

afterEach(() => {
  for (const path of [...FILES, PAGE, LATE]) site.server.setOverride(path, null);
});

/**
 * Visits a page whose question is shown and whose engine cannot come before `release` is called.
 * @param {(page: Page, release: () => Promise<unknown>) => Promise<unknown>} use
 * @param {import('./support/site.js').Visit & {file?: string}} [visit]
 */
const early = (use, { file = FILES[1], ...visit } = {}) => {
  /** @type {() => void} */
  let release;
  const prepare = async (/** @type {Page} */ page) => void (release = await hold(page, file));
  return site.visit({ still: true, ready: false, ...visit, prepare }, async (page) => {
    await untilEvent(page, 'ready');
    await use(page, async () => {
      release();
      await untilEvent(page, 'settled');
    });
  });
};

/** @param {Page} page @param {string} key of a button's message */
const click = async (page, key) => (await find(page, inside(`button[data-key="${key}"]`))).click();

/** Runs in the page. @returns {string} all that the mirror shows, as HTML */
const shownHtml = () => document.querySelector('guided-help')?.shadowRoot.querySelector('section')?.outerHTML ?? '';

/** Runs in the page. @returns {string} what is said to be under way; empty if nothing is */
const waitingText = () => {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const [shown, said] = ['.waiting', '[role=status]'].map((part) => shadowRoot.querySelector(part)?.textContent ?? '');
  return shown === said ? shown : `${shown} | ${said}`;
};

/** The first move of each path. */
const FIRST_MOVES = [...new Map(pathsOf(GUIDE).map(({ moves: [move] }) => [move.node, move])).values()];

describe('before the engine is there', () => {
  for (const locale of LOCALES) {
    test(`the question is shown, and the engine shows the same, ${locale}`, () =>
      early(async (page, release) => {
        const before = await page.evaluate(shownHtml);
        const { tier, node, heading, locale: shown } = await stateOf(page);
        assert.deepEqual({ tier, node, heading, shown },
          { tier: 'mirror', node: GUIDE.start, heading: `${GUIDE.start}.title`, shown: locale });
        await release();
        assert.equal(await page.evaluate(shownHtml), before);
        assert.deepEqual((await eventsOf(page)).map(({ name }) => name), ['tier', 'ready']);
      }, { locale }));
  }

  for (const file of FILES) {
    for (const move of FIRST_MOVES) {
      test(`an answer is kept until ${file} arrives: ${move.typed ?? move.press}`, () =>
        early(async (page, release) => {
          if (move.typed) await type(page, move.typed);
          await click(page, move.press);
          assert.equal((await stateOf(page)).node, GUIDE.start);
          assert.equal(await page.evaluate(waitingText), (await readMessages('en-US'))['screen.waiting']);
          await release();
          const { node, focus, draft } = await stateOf(page);
          assert.equal(node, move.node);
          assert.ok(focus?.keys.some((key) => key.startsWith(move.node)), `${focus?.keys}`);
          assert.equal(draft, null);
          assert.equal(await page.evaluate(() =>
            document.querySelector('guided-help')?.shadowRoot.querySelector('.waiting')), null);
          assert.deepEqual((await eventsOf(page, 'step')).length, 1);
        }, { file }));
    }
  }

  test('typed text stays in the field, with the caret in it', () =>
    early(async (page, release) => {
      await type(page, '12');
      await release();
      const { draft, focus, node } = await stateOf(page);
      assert.deepEqual({ draft, node, focus: focus?.name }, { draft: '12', node: GUIDE.start, focus: 'input' });
      await page.keyboard.type('3');
      await page.keyboard.press('Enter');
      assert.equal((await stateOf(page)).node, 'call-support');
    }));

  test('a second press counts in place of the first', () =>
    early(async (page, release) => {
      await type(page, '12');
      await click(page, 'action.next');
      await type(page, '300');
      await click(page, 'action.next');
      await release();
      assert.equal((await stateOf(page)).node, 'call-support');
    }));

  test('text typed after a press is not part of the answer', () =>
    early(async (page, release) => {
      await type(page, '12');
      await click(page, 'action.next');
      await type(page, '300');
      await release();
      assert.equal((await stateOf(page)).node, 'cancel-online');
    }));

  test('a wrong answer is refused later, with focus in the field', () =>
    early(async (page, release) => {
      await type(page, '-1');
      await page.keyboard.press('Enter');
      await release();
      const { invalid, errors, focus } = await stateOf(page);
      assert.deepEqual({ invalid, errors, focus: focus?.name },
        { invalid: true, errors: ['error.negative'], focus: 'input' });
    }));

  test('the article opens later', () =>
    early(async (page, release) => {
      await click(page, 'action.article');
      await release();
      assert.equal(await (await find(page, inside('[data-key="action.article"]'))).evaluate(
        (button) => button.getAttribute('aria-expanded')), 'true');
    }));

  test('another language is shown later', () =>
    early(async (page, release) => {
      const chosen = chooseLanguage(page, 'zh-TW');
      await release();
      await chosen;
      assert.equal((await stateOf(page)).locale, 'zh-TW');
    }));

  test('restart() forgets what was typed', () =>
    early(async (page, release) => {
      await type(page, '12');
      await page.evaluate(() => /** @type {GuidedHelp} */ (document.querySelector('guided-help')).restart());
      await release();
      const { draft, node } = await stateOf(page);
      assert.deepEqual({ draft, node }, { draft: '', node: GUIDE.start });
    }));

  for (const file of FILES) {
    for (const [how, fault] of /** @type {const} */ ([['is missing', { status: 404 }], ['does not arrive', { hangUp: true }]])) {
      test(`the article comes back if ${file} ${how}`, async () => {
        site.server.setOverride(file, fault);
        await site.visit({ ready: false, clean: false }, async (page) => {
          await untilEvent(page, 'error');
          await assertArticle(page);
          assert.equal((await eventsOf(page, 'error')).length, 1);
        });
      });
    }
  }

  test('the article comes back if the code of the engine was modified', async () => {
    site.server.setOverride(FILES[0], { alter: flipBit });
    await site.visit({ ready: false, clean: false }, async (page) => {
      assert.equal((await untilEvent(page, 'error')).detail.code, 'integrity');
      await assertArticle(page);
    });
  });
});

describe('the first screen', () => {
  test('comes after the article, which is there from the first frame; later, at once', () => {
    // No frame is drawn before this script is there, and it comes after the element.
    site.server.setOverride(LATE, { body: '' });
    changedPage((html) => html.replace('<head>', `$&<script async blocking="render" src="${LATE}"></script>`));
    return site.visit({ ready: false, prepare: async (page) => {
      await page.exposeFunction('drawFrames', await hold(page, LATE));
      await page.evaluateOnNewDocument(() => {
        const shared = /** @type {any} */ (window);
        const frames = shared.frames_ = /** @type {string[]} */ ([]);
        const look = () => {
          const root = document.querySelector('guided-help')?.shadowRoot;
          frames.push(!root ? 'no element' : root.querySelector('section') ? 'question' : 'article');
          if (frames[frames.length - 1] !== 'question') requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        customElements.whenDefined('guided-help').then(() => setTimeout(shared.drawFrames));
      });
    } }, async (page) => {
      await untilEvent(page, 'ready');
      await page.waitForFunction(() => /** @type {any} */ (window).frames_.includes('question'));
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).frames_[0]), 'article');
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      assert.equal(await page.evaluate(async () => {
        const help = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
        const later = Object.assign(document.createElement('guided-help'), { guide: help.guide, lang: help.lang });
        later.append(.../** @type {any} */ (help.querySelectorAll('script')));
        help.after(later);
        await new Promise(requestAnimationFrame);
        return later.shadowRoot?.querySelector('section') !== null;
      }), true);
    });
  });

  test('in another language of the guide comes from a file', () => {
    changedPage((html) => html.replace(/(<guided-help[^>]*lang=")en-US/, '$1zh-Hant'));
    return early(async (page, release) => {
      const { locale, heading } = await stateOf(page);
      assert.deepEqual([locale, heading], ['zh-TW', `${GUIDE.start}.title`]);
      const before = await page.evaluate(shownHtml);
      await release();
      assert.equal(await page.evaluate(shownHtml), before);
    });
  });

  test('in a language that the guide does not have comes from the engine', async () => {
    changedPage((html) => html.replace(/(<guided-help[^>]*lang=")en-US/, '$1fi'));
    await site.visit({}, async (page) => {
      assert.equal((await stateOf(page)).locale, 'en-US');
      assert.ok(!site.server.requests.some((path) => path.includes('/static/')));
    });
  });

  test('that differs from the engine\'s gives way to it, and the answer stays', () => {
    changedPage((html) => html.replace(/("id":"heading"[^\]]*"text":")[^"]*/, '$1An older question'));
    return early(async (page, release) => {
      const heading = async () => (await find(page, inside('h2'))).evaluate(({ textContent }) => textContent);
      assert.equal(await heading(), 'An older question');
      await type(page, '12');
      await release();
      assert.equal(await heading(), (await readMessages('en-US'))['license-count.title']);
      assert.equal((await stateOf(page)).draft, '12');
    });
  });

  for (const [name, change] of /** @type {[string, (html: string) => string][]} */ ([
    ['is missing', (html) => withoutFirstScreen(Buffer.from(html))],
    ['is of another guide', (html) => html.replace('data-guide="', '$&x')],
    ['is broken', (html) => html.replace('{"screen":', '{"screen"')],
    ['is not an object', (html) => html.replace(/(<script type="application\/json"[^>]*>).*(<\/script>)/, '$1null$2')],
    ['has no blocks', (html) => html.replace('"blocks":', '"bricks":')],
    ['has an empty block', (html) => html.replace('"blocks":[', '"blocks":[null,')],
    ['has an impossible block', (html) => html.replace('"level":2', '"level":" "')],
    ['is far too long', (html) => html.replace('{"screen":', `${' '.repeat(70_000)}$&`)],
  ])) {
    test(`that ${name} comes from the engine`, async () => {
      changedPage(change);
      await site.visit({ clean: false }, async (page, { exceptions, errors }) => {
        assert.deepEqual([exceptions, errors], [[], []]);
        const { node, keys } = await stateOf(page);
        assert.equal(node, GUIDE.start);
        assert.ok(keys.includes('action.next'));
        await type(page, '3');
        await page.keyboard.press('Enter');
        assert.equal((await stateOf(page)).node, 'cancel-online');
      });
    });
  }

  test('cannot lead to hosts by tricks', async () => {
    changedPage((html) => html.replace('"kind":"heading"', '"kind":"link","link":"x","emphasis":"quiet"')
      .replace('"links":[', '"links":[{"id":"x","url":"javascript:alert(1)"},'));
    await early(async (page, release) => {
      assert.equal(await page.evaluate(() =>
        [...document.querySelectorAll('guided-help')].flatMap(({ shadowRoot }) =>
          [...shadowRoot?.querySelectorAll('a') ?? []]).some(({ href }) => href.startsWith('javascript'))), false);
      await release();
    }, { clean: false });
  });
});

/** @param {(html: string) => string} change of the demo page */
function changedPage(change) {
  // Here, an error fails the test; in the server, the page would wait for ever.
  const before = readFileSync(join(DIST, PAGE, 'index.html'), 'utf8');
  assert.notEqual(change(before), before);
  site.server.setOverride(PAGE, { alter: (bytes) => change(`${bytes}`) });
  site.server.requests.length = 0;
}

/** For `evaluateOnNewDocument`: the browser reports no first text before `window.paint()`. */
function holdPaint() {
  const { getEntriesByName } = performance;
  let isPainted = false;
  /** @type {(() => void)[]} */
  const waiting = [];
  performance.getEntriesByName = (name, ...more) =>
    (name === 'first-contentful-paint' && !isPainted ? [] : getEntriesByName.call(performance, name, ...more));
  const { observe } = PerformanceObserver.prototype;
  PerformanceObserver.prototype.observe = function (init) {
    if (init?.type !== 'paint' || isPainted) observe.call(this, init);
    else waiting.push(() => observe.call(this, init));
  };
  Object.assign(window, {
    paint() {
      isPainted = true;
      for (const begin of waiting) begin();
    },
  });
}

describe('loading', () => {
  /** @param {string} attribute @param {string} [before] HTML */
  const withLoading = (attribute, before = '') => changedPage((html) =>
    html.replace(/<link rel="modulepreload".*\n/, '').replace('<guided-help ', `${before}$&${attribute} `));
  const isEngine = (/** @type {string} */ path) => /wasm|engine|guides|locales/.test(path);

  test('"interaction" loads nothing until the customer comes to the card', async () => {
    withLoading('loading="interaction"');
    await site.visit({ ready: false, still: true }, async (page) => {
      await untilEvent(page, 'ready');
      await page.waitForNetworkIdle({ idleTime: 300 });
      assert.deepEqual(site.server.requests.filter((path) => isEngine(path) || path.includes('canvas')), []);
      await (await find(page, keyed('action.next'))).hover();
      await untilEvent(page, 'settled');
      await type(page, '3');
      await page.keyboard.press('Enter');
      assert.equal((await stateOf(page)).node, 'cancel-online');
    });
  });

  for (const [name, come] of /** @type {[string, (page: Page) => Promise<unknown>][]} */ ([
    ['focus', async (page) => (await find(page, FIELD)).focus()],
    ['a press of assistive technology', async (page) =>
      (await find(page, keyed('action.article'))).evaluate((button) => /** @type {HTMLElement} */ (button).click())],
    ['restart()', (page) => page.evaluate(() => /** @type {GuidedHelp} */ (document.querySelector('guided-help')).restart())],
    ['the attribute, changed to "eager"', (page) => page.evaluate(() =>
      document.querySelector('guided-help')?.setAttribute('loading', 'eager'))],
  ])) {
    test(`"interaction" ends with ${name}`, async () => {
      withLoading('loading="interaction"');
      await site.visit({ ready: false }, async (page) => {
        await untilEvent(page, 'ready');
        await come(page);
        await untilEvent(page, 'settled');
      });
    });
  }

  test('is lazy: nothing is loaded before the page has its first text', async () => {
    withLoading('');
    await site.visit({ ready: false, prepare: (page) => page.evaluateOnNewDocument(holdPaint) }, async (page) => {
      await untilEvent(page, 'ready');
      await page.waitForNetworkIdle({ idleTime: 300 });
      assert.deepEqual(site.server.requests.filter((path) => isEngine(path) || path.includes('canvas')), []);
      await page.evaluate(() => /** @type {any} */ (window).paint());
      await untilEvent(page, 'settled');
    });
  });

  test('is lazy: far from the window, only the question is shown', async () => {
    withLoading('id="far"', '<p>Above</p><hr class="far">');
    await site.visit({ ready: false, prepare: (page) => page.evaluateOnNewDocument(() =>
      addEventListener('readystatechange', () => {
        const above = /** @type {HTMLElement | null} */ (document.querySelector('.far'));
        if (above) above.style.marginBottom = '9000px';
      }, { capture: true })) }, async (page) => {
      await untilEvent(page, 'ready');
      await page.waitForNetworkIdle({ idleTime: 300 });
      assert.deepEqual(site.server.requests.filter(isEngine), []);
      await page.evaluate(() => document.querySelector('guided-help')?.scrollIntoView());
      await untilEvent(page, 'settled');
    });
  });
});
