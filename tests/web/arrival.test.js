// The assistant replaces the article, and nothing jumps.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { withoutFirstScreen } from './support/dist.js';
import { hold } from './support/hold.js';
import { find, inside, stateOf, type } from './support/mirror.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { TIERS, openSite } from './support/site.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
// Without the first screen in the page, the article stays until the engine is there, and is being read.
for (const { server } of sites) server.setOverride('/demo/en-US/', { alter: withoutFirstScreen });

/** For `evaluateOnNewDocument`. */
function recordShifts() {
  /** @type {number[]} */
  const shifts = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(/** @type {any} */ (entry).value);
  }).observe({ type: 'layout-shift', buffered: true });
}

for (const site of sites) {
  describe(`static to ${site.tier}`, () => {
    const PLACES = /** @type {const} */ (['top', 'middle', 'below']);
    for (const width of [320, 800]) {
      for (const height of [600, 1200]) {
        for (const place of PLACES) {
          test(`nothing moves at ${width} × ${height}, reading at the ${place}`, () => {
            /** @type {() => void} */
            let release;
            const prepare = async (/** @type {Page} */ page) => {
              release = await hold(page, '.wasm');
              await page.evaluateOnNewDocument(recordShifts);
            };
            return site.visit({ width, height, ready: false, prepare }, async (page) => {
              const before = await page.evaluate(async (where) => {
                const article = document.querySelector('guided-help');
                const { top, bottom } = /** @type {Element} */ (article).getBoundingClientRect();
                if (where === 'middle') scrollTo(0, (top + bottom) / 2);
                if (where === 'below') scrollTo(0, bottom);
                await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
                return { scroll: scrollY, below: document.querySelector('main > h2')?.getBoundingClientRect().top };
              }, place);
              release();
              await untilEvent(page, 'settled');
              const { shifts, ...now } = await page.evaluate(async () => {
                await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
                const below = document.querySelector('main > h2')?.getBoundingClientRect().top;
                const card = document.querySelector('guided-help')?.shadowRoot.querySelector('section');
                const { top = NaN, bottom = NaN } = card?.getBoundingClientRect() ?? {};
                const inView = top < innerHeight && bottom > 0;
                return { scroll: scrollY, below, inView, shifts: /** @type {any} */ (window).shifts };
              });
              assert.deepEqual(shifts, []);
              assert.equal(now.scroll, before.scroll);
              // What was in view is where it was; what was below the window may have moved up.
              if ((before.below ?? 0) < height) assert.equal(now.below, before.below);
              else assert.ok((now.below ?? 0) >= height);
              if (place !== 'below') assert.ok(now.inView);
            });
          });
        }
      }
    }

    for (const [width, height, share] of /** @type {const} */ ([[480, 800, 0.8], [800, 900, 0.5], [320, 568, 0.6]])) {
      test(`the screen after the first answer is in view at ${width} × ${height}, wherever the article was read`, () => {
        /** @type {() => void} */
        let release;
        const prepare = async (/** @type {Page} */ page) => {
          release = await hold(page, '.wasm');
        };
        return site.visit({ width, height, ready: false, prepare }, async (page) => {
          await page.evaluate((part) => {
            const { top, height: long } = /** @type {Element} */ (document.querySelector('guided-help')).getBoundingClientRect();
            scrollTo(0, top + part * long);
          }, share);
          release();
          await untilEvent(page, 'settled');
          await type(page, '12');
          await page.keyboard.press('Enter');
          await untilEvent(page, 'step');
          const { top, bottom } = await (await find(page, inside('h2'))).evaluate((heading) => heading.getBoundingClientRect().toJSON());
          assert.ok(top >= 0 && bottom <= height, `from ${top} to ${bottom}`);
        });
      });
    }

    test('a shift would be found', () =>
      site.visit({ prepare: (page) => page.evaluateOnNewDocument(recordShifts) }, async (page) => {
        const shifts = await page.evaluate(async () => {
          /** @type {HTMLElement} */ (document.querySelector('h1')).style.marginTop = '100px';
          await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
          return /** @type {any} */ (window).shifts.length;
        });
        assert.ok(shifts > 0);
      }));

    test('focus in the article moves to the heading; focus elsewhere stays', () => {
      /** @type {() => void} */
      let release;
      const prepare = async (/** @type {Page} */ page) => void (release = await hold(page, '.wasm'));
      return site.visit({ ready: false, prepare }, async (page) => {
        await (await find(page, 'guided-help a')).focus();
        release();
        await untilEvent(page, 'settled');
        assert.equal((await stateOf(page)).focus?.name, 'h2');
        assert.deepEqual(await eventsOf(page, 'step'), []);
        await type(page, '3');
        assert.equal((await stateOf(page)).draft, '3');
      });
    });
  });
}
