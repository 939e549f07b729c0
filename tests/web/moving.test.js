// The element in another document than the one that created it: of an iframe, of a popup, or one without a window.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { bothPictures, textLines } from './support/canvas.js';
import { GUIDE } from './support/dist.js';
import { answer, find, inside, keyed, press, stateOf, untilPainted, untilShown } from './support/mirror.js';
import { pendingIn, watchPending } from './support/pending.js';
import { likeness, toDevice } from './support/pixels.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { resourcesOf, watchResources } from './support/resources.js';
import { TIERS, openSite } from './support/site.js';
import { pressAt, viewOf } from './support/views.js';

/** @typedef {import('puppeteer-core').Page} Page */

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site] = sites;

const ELEMENT = `<guided-help guide="${GUIDE.id}" lang="en-US"></guided-help>`;

/** Least likeness of a line on the canvas to the one in HTML. */
const ALIKE = 0.93;

/** For `evaluateOnNewDocument`. */
function layOut() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('iframe { position: fixed; inset: 0; border: 0; width: 100%; height: 100% }');
  document.adoptedStyleSheets = [sheet];
}

/** For `evaluate`: moves the element into the iframe's document, in a single step. */
function moveIntoFrame() {
  const help = document.querySelector('guided-help') ?? document.createElement('guided-help');
  help.guide = 'cancel-subscription';
  help.lang = 'en-US';
  const inner = /** @type {Document} */ (document.querySelector('iframe')?.contentDocument);
  inner.body.append(help);
}

/** For `evaluate`. */
function moveOut() {
  const inner = /** @type {Document} */ (document.querySelector('iframe')?.contentDocument);
  document.querySelector('iframe')?.remove();
  document.body.append(/** @type {Element} */ (inner.querySelector('guided-help')));
}

/**
 * Puppeteer does not search shadow roots that were created in another document.
 * @param {Page} view
 * @returns {Page} the same page, but it does
 */
const throughShadow = (view) => /** @type {any} */ ({
  evaluate: view.evaluate.bind(view),
  keyboard: view.keyboard,
  mouse: view.mouse,
  screenshot: view.screenshot.bind(view),
  /** @param {string} selector */
  async $(selector) {
    const found = await view.evaluateHandle((...names) => {
      /** @type {any} */
      let element = document;
      for (const name of names) element = (element?.shadowRoot ?? element)?.querySelector(name);
      return element;
    }, ...selector.split(' >>> '));
    return found.asElement();
  },
});

/**
 * @param {typeof site} where
 * @param {string} body of the page, beside its frame
 * @param {(page: Page, frame: Page) => Promise<unknown>} use
 */
const besideFrame = (where, body, use) => where.visit({
  html: `${body}<iframe></iframe>`, ready: body !== '', height: 1000,
  async prepare(page) {
    await page.evaluateOnNewDocument(layOut);
    await page.evaluateOnNewDocument(watchResources);
    await page.evaluateOnNewDocument(watchPending);
  },
}, async (page) => {
  await page.evaluate(() => customElements.whenDefined('guided-help').then(() => {}));
  await use(page, throughShadow(await viewOf(page, { frame: 'iframe' })));
});

/**
 * Asserts that the style sheet applies, and that the canvas shows the same as the mirror.
 * @param {Page} view
 * @param {string} tier
 */
async function assertShown(view, tier) {
  const card = await find(view, inside('section'));
  const { display, padding } = await card.evaluate((element) => {
    const { display: shown, paddingTop } = getComputedStyle(element);
    return { display: shown, padding: parseFloat(paddingTop) };
  });
  assert.equal(display, 'flex');
  assert.ok(padding > 0);
  assert.equal((await stateOf(view)).tier, tier);
  if (tier !== 'canvas') return;
  await untilPainted(view);
  const lines = (await view.evaluate(textLines)).filter(({ text }) => text.trim().length > 1);
  const { painted, html } = await bothPictures(view);
  assert.ok(lines.length > 3);
  assert.deepEqual(lines.filter((line) => likeness(painted, html, toDevice(line, 1)) < ALIKE), []);
}

/** Waits until no frames and timers are left, nor what they hold. @param {Page} page */
const untilAtRest = (page) => page.waitForFunction(() => {
  const { frames, timers } = /** @type {any} */ (window).pending();
  return frames + timers === 0;
}, { polling: 50 });

for (const { tier } of sites) {
  const where = sites[TIERS.indexOf(tier)];
  describe(`in a frame of the page, ${tier}`, () => {
    test('an element that is connected there first works', () =>
      besideFrame(where, '', async (page, frame) => {
        await page.evaluate(moveIntoFrame);
        await untilEvent(frame, 'settled');
        await assertShown(frame, tier);
        await answer(frame, '3');
        await press(frame, 'action.next');
        const { node, step } = await stateOf(frame);
        assert.deepEqual({ node, step }, { node: 'cancel-online', step: 2 });
        assert.deepEqual(await eventsOf(frame, 'error'), []);
      }));

    test('an element that is moved there continues where it was', () =>
      besideFrame(where, ELEMENT, async (page, frame) => {
        await page.evaluate(() => document.querySelector('iframe')?.setAttribute('hidden', ''));
        await answer(page, '3');
        await press(page, 'action.next');
        const before = await stateOf(page);
        await page.evaluate(() => document.querySelector('iframe')?.removeAttribute('hidden'));
        await page.evaluate(moveIntoFrame);
        await untilPainted(frame);
        const { node, step, focus } = await stateOf(frame);
        assert.deepEqual({ node, step, focus }, { node: before.node, step: before.step, focus: before.focus });
        await assertShown(frame, tier);
        await pressAt(frame, keyed('action.next'));
        assert.equal((await stateOf(frame)).step, 3);
        assert.deepEqual((await eventsOf(frame, 'step')).map(({ detail }) => detail.step), [3]);
        assert.deepEqual([...await eventsOf(page, 'error'), ...await eventsOf(frame, 'error', 'ready')], []);
      }));

    test('an element that is moved out of it continues after the frame is gone', () =>
      besideFrame(where, '', async (page, frame) => {
        await page.evaluate(moveIntoFrame);
        await untilEvent(frame, 'settled');
        await answer(frame, '3');
        await page.evaluate(moveOut);
        const around = throughShadow(page);
        await untilPainted(around);
        assert.equal((await stateOf(around)).node, 'cancel-online');
        await assertShown(around, tier);
        await press(around, 'action.next');
        assert.equal((await stateOf(around)).step, 2);
      }));

    test('an element prints as that document does', () =>
      besideFrame(where, ELEMENT, async (page, frame) => {
        await page.evaluate(moveIntoFrame);
        await untilPainted(frame);
        await answer(frame, '3');
        for (const key of ['next', 'next', 'next', 'done']) await press(frame, `action.${key}`);
        // Only the receipt lists the finished steps.
        const lists = () => frame.evaluate(() => document.querySelector('guided-help')?.shadowRoot
          .querySelectorAll('ol').length);
        assert.equal(await lists(), 0);
        await frame.evaluate(() => void dispatchEvent(new Event('beforeprint')));
        assert.equal(await lists(), 1);
        await frame.evaluate(() => void dispatchEvent(new Event('afterprint')));
        assert.equal(await lists(), 0);
      }));

    test('an element follows the theme and the language of that document', () =>
      besideFrame(where, ELEMENT, async (page, frame) => {
        await page.evaluate(moveIntoFrame);
        await frame.evaluate(() => document.querySelector('guided-help')?.removeAttribute('lang'));
        await frame.evaluate(() => (document.documentElement.lang = 'zh-TW'));
        await untilShown(frame, '[lang="zh-TW"] h2');
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
        const background = await (await find(frame, 'guided-help')).evaluate((element) =>
          getComputedStyle(element).getPropertyValue('--background'));
        assert.notEqual(background, '#fff');
      }));

    test('an element frees everything when the frame is removed', () =>
      besideFrame(where, '', async (page, frame) => {
        await page.evaluate(moveIntoFrame);
        await untilEvent(frame, 'settled');
        await answer(frame, '3');
        await page.evaluate(() => document.querySelector('iframe')?.remove());
        await untilPainted(page);
        await untilAtRest(page);
        const { textures, pictures, staging } = await resourcesOf(page);
        const { observers } = await pendingIn(page);
        // A texture of one white pixel stays, and a canvas that measures text.
        assert.ok(textures <= 4 && staging < 200_000, `${textures} and ${staging} bytes`);
        assert.deepEqual({ pictures, observers }, { pictures: 0, observers: 0 });
      }));
  });
}

describe('an element in a document without a window', () => {
  test('waits until it comes into a page', () =>
    site.visit({ html: '<main></main>', ready: false }, async (page) => {
      await page.evaluate(() => customElements.whenDefined('guided-help').then(() => {}));
      const requests = site.server.requests.length;
      const tier = await page.evaluate(async (guide) => {
        const help = document.createElement('guided-help');
        help.guide = guide;
        Object.assign(window, { help });
        document.implementation.createHTMLDocument('').body.append(help);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        help.restart();
        return help.tier;
      }, GUIDE.id);
      assert.equal(tier, 'static');
      assert.deepEqual(site.server.requests.slice(requests).filter((path) => /wasm|json/.test(path)), []);
      await page.evaluate(() => document.body.append(/** @type {any} */ (window).help));
      await untilEvent(page, 'settled');
      await answer(page, '3');
      assert.equal((await stateOf(page)).node, 'cancel-online');
    }));

  test('continues if it comes back at once', () =>
    site.visit({}, async (page) => {
      await answer(page, '3');
      await page.evaluate(() => {
        const help = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
        document.implementation.createHTMLDocument('').adoptNode(help);
        document.body.append(help);
      });
      await untilPainted(page);
      await pressAt(page, keyed('action.next'));
      const { step, tier } = await stateOf(page);
      assert.deepEqual({ step, tier }, { step: 2, tier: 'canvas' });
    }));
});

describe('in a window of the page', () => {
  test('an element is painted by that window\'s frames, and frees everything when it is closed', () =>
    site.visit({
      html: ELEMENT,
      async prepare(page) {
        await page.evaluateOnNewDocument(watchResources);
        await page.evaluateOnNewDocument(watchPending);
      },
    }, async (page) => {
      await answer(page, '3');
      const opened = new Promise((resolve) => page.once('popup', resolve));
      await page.evaluate(() => {
        const popup = /** @type {Window} */ (window.open('', '', 'width=800,height=900'));
        Object.assign(window, { popup });
        popup.document.body.append(/** @type {Element} */ (document.querySelector('guided-help')));
      });
      const opener = /** @type {Page} */ (await opened);
      await opener.bringToFront();
      const popup = throughShadow(opener);
      await untilPainted(popup);
      await assertShown(popup, 'canvas');
      await press(popup, 'action.next');
      assert.equal((await stateOf(popup)).step, 2);
      await assertShown(popup, 'canvas');
      await opener.close();
      await page.bringToFront();
      await untilAtRest(page);
      const { textures, pictures } = await resourcesOf(page);
      const { observers } = await pendingIn(page);
      assert.deepEqual({ textures, pictures, observers }, { textures: 4, pictures: 0, observers: 0 });
    }));
});
