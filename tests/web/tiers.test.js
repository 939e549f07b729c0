// The tier that shows the assistant, and the reason: it changes during use, and customers lose nothing.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { SCREENS, bothPictures, pictureOf, showStill } from './support/canvas.js';
import { GUIDE } from './support/dist.js';
import { flipBit, holdTime, holdTimers, keepContext } from './support/faults.js';
import { hold } from './support/hold.js';
import { answer, find, keyed, press, pressLanguage, stateOf, type, untilPainted } from './support/mirror.js';
import { compareWhole } from './support/pixels.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { openSite } from './support/site.js';
import { untilStill, watched } from './support/watch.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./support/pixels.js').Picture} Picture */

const site = await openSite();
after(() => site.close());

/** Share of the window's pixels: corners and icons are smoothed slightly differently. */
const MOST_PIXELS = 0.0015;

/** @param {Picture} one @param {Picture} other */
const unlikeness = (one, other) => compareWhole(one, other).share;

/** @param {Page} page @returns {Promise<string[]>} */
const tiersOf = async (page) =>
  (await eventsOf(page, 'tier')).map(({ detail: { tier, reason } }) => `${tier} ${reason}`);

describe('a lost context', () => {
  /** @param {(page: Page, before: Picture) => Promise<unknown>} use */
  const losing = (use) => site.visit({
    height: 1000,
    still: true,
    prepare: async (page) => {
      await watched(page);
      await page.evaluateOnNewDocument(keepContext);
      await page.evaluateOnNewDocument(holdTimers);
    },
  }, async (page) => {
    await showStill(page, SCREENS[2]);
    await (await find(page, keyed('action.next'))).focus();
    await untilStill(page);
    const [before, state] = [await pictureOf(page), await stateOf(page)];
    await page.evaluate(() => /** @type {any} */ (window).loss.loseContext());
    await use(page, before);
    const { tier, ...after } = await stateOf(page);
    assert.deepEqual({ ...after, tier: state.tier }, state);
    assert.equal((await eventsOf(page, 'error')).length, 0);
  });

  /** @param {Page} page */
  const restore = (page) => page.evaluate(() => /** @type {any} */ (window).loss.restoreContext());

  test('that is not restored in three seconds leads to the mirror, and a later one back to the canvas', () =>
    losing(async (page, before) => {
      await page.waitForFunction(() => /** @type {any} */ (window).delays().length > 0);
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).delays()), [3000]);
      assert.equal(unlikeness(before, await pictureOf(page)), 0);
      await page.evaluate(() => /** @type {any} */ (window).runOut());
      await untilEvent(page, 'tier', 3);
      const lost = await pictureOf(page);
      assert.ok(unlikeness(before, lost) <= MOST_PIXELS);
      assert.equal(await page.$('guided-help >>> .stage > canvas'), null);
      await restore(page);
      await untilEvent(page, 'tier', 4);
      await untilStill(page);
      assert.equal(unlikeness(before, await pictureOf(page)), 0);
      assert.deepEqual(await tiersOf(page), ['mirror ready', 'canvas ready', 'mirror context-lost', 'canvas context-restored']);
    }));

  test('that is restored soon changes nothing', () =>
    losing(async (page, before) => {
      // Nothing on the screen has changed. Clear the canvas, to see that it is painted again.
      await page.evaluate(() => {
        const canvas = document.querySelector('guided-help')?.shadowRoot.querySelector('canvas');
        canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
      });
      assert.ok(unlikeness(before, await pictureOf(page)) > 0.01);
      await restore(page);
      await page.waitForFunction(() => /** @type {any} */ (window).watched.calls.requestAnimationFrame);
      await untilStill(page);
      assert.equal(unlikeness(before, await pictureOf(page)), 0);
      assert.deepEqual(await tiersOf(page), ['mirror ready', 'canvas ready']);
    }));

  test('does not delay what a customer does meanwhile', () =>
    losing(async (page) => {
      await press(page, 'action.next');
      assert.equal((await stateOf(page)).step, 3);
      assert.deepEqual(await tiersOf(page), ['mirror ready', 'canvas ready', 'mirror context-lost']);
      await press(page, 'action.back');
      await (await find(page, keyed('action.next'))).focus();
      await restore(page);
      await untilEvent(page, 'tier', 4);
    }));
});

describe('forced colors', () => {
  /** @param {Page} page @param {'active' | 'none'} [value] */
  const force = async (page, value = 'active') => (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value }],
  });

  test('are shown in the mirror', () =>
    site.visit({ tier: 'mirror', prepare: (page) => force(page) }, async (page) => {
      assert.equal((await untilEvent(page, 'settled')).detail.tier, 'mirror');
    }));

  test('that come and go while the assistant is in use bring the mirror, and the canvas back', () =>
    site.visit({}, async (page) => {
      await answer(page, '3');
      const before = await stateOf(page);
      await force(page);
      await untilEvent(page, 'tier', 3);
      assert.deepEqual({ ...await stateOf(page), tier: 'canvas' }, before);
      await force(page, 'none');
      await untilEvent(page, 'tier', 4);
      assert.deepEqual(await stateOf(page), before);
      assert.deepEqual(await tiersOf(page), ['mirror ready', 'canvas ready', 'mirror forced-colors', 'canvas forced-colors']);
    }));
});

describe('text that a canvas would show differently', () => {
  const SPACED = 'main { letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5 }';

  /** For `evaluateOnNewDocument`: makes canvases ignore spacing, as in some browsers. */
  const withoutSpacing = () => {
    for (const name of ['letterSpacing', 'wordSpacing']) {
      Object.defineProperty(CanvasRenderingContext2D.prototype, name, { set() {}, get: () => '0px' });
    }
  };

  /** @param {string} css of the page */
  const setStyle = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  };

  test('is shown by the mirror, as long as the page has it', () =>
    site.visit({ prepare: (page) => page.evaluateOnNewDocument(withoutSpacing) }, async (page) => {
      await answer(page, '3');
      const before = await stateOf(page);
      await page.evaluate(setStyle, SPACED);
      await untilEvent(page, 'tier', 3);
      assert.deepEqual({ ...await stateOf(page), tier: 'canvas' }, before);
      await press(page, 'action.next');
      assert.deepEqual([(await stateOf(page)).tier, (await stateOf(page)).step], ['mirror', 2]);
      await page.evaluate(setStyle, '');
      await untilEvent(page, 'tier', 4);
      assert.deepEqual(await tiersOf(page), ['mirror ready', 'canvas ready', 'mirror text', 'canvas text']);
    }));

  test('is shown by the mirror if the page sets it in capitals', () =>
    site.visit({}, async (page) => {
      await page.evaluate(setStyle, 'guided-help::part(button) { text-transform: uppercase }');
      await press(page, 'action.not-sure');
      assert.deepEqual(await tiersOf(page), ['mirror ready', 'canvas ready', 'mirror text']);
    }));

  test('does not include spacing that canvases support', () =>
    site.visit({ still: true, prepare: (page) => page.evaluateOnNewDocument(setStyle, SPACED) }, async (page) => {
      await showStill(page, SCREENS[2]);
      const { painted, html } = await bothPictures(page);
      assert.ok(unlikeness(painted, html) <= MOST_PIXELS);
      assert.deepEqual(await tiersOf(page), ['mirror ready', 'canvas ready']);
    }));
});

describe('a file that takes longer than ten seconds leaves the article', () => {
  /** @type {[path: string, code: string][]} */
  const FILES = [
    ['guided-help-engine.js', 'load'],
    ['guided-help.wasm', 'load'],
    [`guides/${GUIDE.id}.json`, 'guide'],
    [`locales/${GUIDE.id}/en-US.json`, 'catalog'],
    ['locales/interface/en-US.json', 'catalog'],
  ];
  for (const [path, code] of FILES) {
    test(path, () => {
      site.server.setOverride(`/${path}`, { silent: true });
      /** @type {Promise<unknown>} */
      let requested;
      const prepare = (/** @type {Page} */ page) => {
        requested = page.waitForRequest((request) => request.url().endsWith(path));
        return page.evaluateOnNewDocument(holdTime);
      };
      return site.visit({ ready: false, clean: false, prepare },
        async (page, { exceptions }) => {
          await requested;
          const others = FILES.map(([other]) => other).filter((other) => other !== path);
          await page.waitForFunction((names) => names.every((name) => performance.getEntriesByType('resource')
            .some((entry) => entry.name.endsWith(name))), {}, others);
          await page.evaluate(() => /** @type {any} */ (window).end());
          const { detail } = await untilEvent(page, 'error');
          assert.equal(detail.code, code, `${detail.message}`);
          const [time] = await page.evaluate(() => /** @type {any} */ (window).times);
          assert.equal(time, 10_000);
          assert.ok(await page.evaluate(() => document.querySelector('guided-help > section')?.checkVisibility()));
          assert.deepEqual([exceptions, (await eventsOf(page, 'error')).length], [[], 1]);
        }).finally(() => site.server.setOverride(`/${path}`, null));
    });
  }

  test('unless it is the painter: then the mirror is shown', () => {
    const path = '/guided-help-painter.wasm';
    site.server.setOverride(path, { silent: true });
    /** @type {Promise<unknown>} */
    let requested;
    const prepare = (/** @type {Page} */ page) => {
      requested = page.waitForRequest((request) => request.url().endsWith(path));
      return page.evaluateOnNewDocument(holdTime);
    };
    return site.visit({ ready: false, clean: false, prepare }, async (page) => {
      await requested;
      await page.evaluate(() => /** @type {any} */ (window).end());
      await untilEvent(page, 'tier', 2);
      assert.deepEqual(await tiersOf(page), ['mirror ready', 'mirror load']);
    }).finally(() => site.server.setOverride(path, null));
  });

  test('another language that takes longer keeps the current one', () => {
    const path = `/locales/${GUIDE.id}/zh-TW.json`;
    site.server.setOverride(path, { silent: true });
    return site.visit({ clean: false, prepare: (page) => page.evaluateOnNewDocument(holdTime) }, async (page) => {
      const wanted = page.waitForRequest((request) => request.url().endsWith(path));
      await pressLanguage(page, 'zh-TW');
      await wanted;
      await page.evaluate(() => /** @type {any} */ (window).end());
      assert.equal((await untilEvent(page, 'error')).detail.code, 'catalog');
      await untilPainted(page);
      const { locale, tier, keys } = await stateOf(page);
      assert.deepEqual([locale, tier, keys.includes('error.language')], ['en-US', 'canvas', true]);
    }).finally(() => site.server.setOverride(path, null));
  });
});

/** For `evaluateOnNewDocument`: once the card has been measured for the canvas, idle moments come only by `goOn()`. */
function holdBeforePainting() {
  const page = /** @type {any} */ (window);
  const { requestIdleCallback } = page;
  /** @type {(() => void)[]} */
  let held = [];
  let isHolding = true;
  page.requestIdleCallback = (/** @type {() => void} */ call) => requestIdleCallback(() => {
    const isMeasured = document.querySelector('guided-help')?.shadowRoot?.querySelector('.painted');
    if (isHolding && isMeasured) held.push(call);
    else call();
  });
  page.held = () => held.length;
  page.goOn = () => {
    isHolding = false;
    for (const call of held) call();
    held = [];
  };
}

describe('the canvas comes when it disturbs nobody', () => {
  test('a context that is lost after measuring, and before painting, leaves the mirror until it is restored', () =>
    site.visit({
      ready: false,
      prepare: async (page) => {
        await page.evaluateOnNewDocument(keepContext);
        await page.evaluateOnNewDocument(holdBeforePainting);
      },
    }, async (page) => {
      await page.waitForFunction(() => /** @type {any} */ (window).held() > 0);
      await page.evaluate(() => /** @type {any} */ (window).loss.loseContext());
      await page.evaluate(() => /** @type {any} */ (window).goOn());
      // Several idle moments later.
      await page.evaluate(async () => {
        for (let turn = 0; turn < 5; ++turn) await new Promise((resolve) => requestIdleCallback(resolve));
      });
      assert.deepEqual(await tiersOf(page), ['mirror ready']);
      assert.equal((await stateOf(page)).tier, 'mirror');
      await page.evaluate(() => /** @type {any} */ (window).loss.restoreContext());
      await untilEvent(page, 'tier', 2);
      await untilPainted(page);
      assert.equal((await stateOf(page)).tier, 'canvas');
      assert.ok(await page.$('guided-help >>> .unseen'));
    }));

  test('in software, after a second without input', () =>
    site.visit({
      software: true, ready: false, prepare: (page) => page.evaluateOnNewDocument(holdTimers),
    }, async (page) => {
      await page.waitForFunction(() => /** @type {any} */ (window).delays().includes(1000));
      const [before] = await page.evaluate(() => /** @type {any} */ (window).ids());
      await type(page, '3');
      const [now] = await page.evaluate(() => /** @type {any} */ (window).ids());
      assert.ok(now > before, 'input starts the second again');
      assert.equal((await stateOf(page)).tier, 'mirror');
      await page.evaluate(() => /** @type {any} */ (window).runOut());
      await untilEvent(page, 'settled');
      assert.deepEqual(await tiersOf(page), ['mirror ready', 'canvas ready']);
    }));

  test('in software that takes too long for each frame, the mirror stays', () =>
    site.visit({
      software: true,
      prepare: (page) => page.evaluateOnNewDocument(() => {
        const now = performance.now.bind(performance);
        let late = 0;
        performance.now = () => now() + (late += 1000);
      }),
    }, async (page) => {
      await answer(page, '3');
      for (let step = 2; step <= 4; ++step) await press(page, 'action.next');
      await untilEvent(page, 'tier', 3);
      assert.deepEqual(await tiersOf(page), ['mirror ready', 'canvas ready', 'mirror slow']);
      await press(page, 'action.back');
      const { tier, step } = await stateOf(page);
      assert.deepEqual({ tier, step }, { tier: 'mirror', step: 3 });
    }));

  test('between press and release: the press counts once', async () => {
    /** @type {() => void} */
    let release;
    const prepare = async (/** @type {Page} */ page) => void (release = await hold(page, '/guided-help-canvas.js'));
    await site.visit({ still: true, ready: false, prepare }, async (page) => {
      await untilEvent(page, 'ready');
      await type(page, '3');
      await (await find(page, keyed('action.next'))).hover();
      await page.mouse.down();
      release();
      await untilEvent(page, 'settled');
      await page.mouse.up();
      await untilEvent(page, 'step');
      await untilPainted(page);
      assert.equal((await eventsOf(page, 'step')).length, 1);
    });
  });

  for (const [how, fault] of /** @type {const} */ ([
    ['is missing', { status: 404 }], ['does not arrive', { hangUp: true }], ['was modified', { alter: flipBit }]])) {
    test(`the mirror stays if the part of the script that paints ${how}`, async (context) => {
      const path = '/guided-help-canvas.js';
      site.server.setOverride(path, fault);
      context.after(() => site.server.setOverride(path, null));
      await site.visit({ tier: 'mirror', clean: false }, async (page) => {
        await page.waitForNetworkIdle({ idleTime: 200 });
        await answer(page, '3');
        const { tier, node } = await stateOf(page);
        assert.deepEqual({ tier, node }, { tier: 'mirror', node: 'cancel-online' });
        assert.deepEqual(await eventsOf(page, 'error'), []);
      });
    });
  }
});

describe('a browser that has no', () => {
  /** For `evaluateOnNewDocument`. @param {string} path such as `Document.prototype.adoptedStyleSheets` */
  const remove = (path) => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    // In Chromium, shadow roots have it from two prototypes.
    delete names.reduce((object, name) => object[name], /** @type {any} */ (window))[last];
  };

  /** @type {[path: string, tier: string][]} */
  const MISSING = [
    ['WebAssembly', 'static'],
    ['CSSStyleSheet.prototype.replaceSync', 'static'],
    ['AbortSignal.timeout', 'canvas'],
    ['Object.hasOwn', 'canvas'],
    ['ResizeObserver', 'mirror'],
    ['WebGL2RenderingContext', 'canvas'],
    ['Element.prototype.checkVisibility', 'canvas'],
    ['structuredClone', 'canvas'],
    ['Array.prototype.at', 'canvas'],
    ['String.prototype.replaceAll', 'canvas'],
  ];
  for (const [path, tier] of MISSING) {
    test(`${path} gets the tier ${tier}`, () =>
      site.visit({
        ready: false, clean: false, tier: tier === 'mirror' ? tier : 'canvas',
        prepare: (page) => page.evaluateOnNewDocument(remove, path),
      },
        async (page, { exceptions }) => {
          const first = await page.evaluate(() =>
            Promise.race([window.recorded.until('ready', 1), window.recorded.until('error', 1)]));
          if (tier === 'static') {
            assert.deepEqual([first.name, first.detail.code], ['error', 'no-wasm'], `${first.detail.message}`);
            assert.ok(await page.evaluate(() => {
              const { height } = /** @type {Element} */ (document.querySelector('guided-help > section')).getBoundingClientRect();
              return height > 300;
            }));
          } else {
            await untilEvent(page, 'settled');
            await answer(page, '26');
            assert.equal((await stateOf(page)).node, 'call-support');
          }
          assert.equal((await stateOf(page)).tier, tier);
          assert.deepEqual(exceptions, []);
        }));
  }
});
