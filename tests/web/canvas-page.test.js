// The canvas stays right, whatever the style sheets and scripts of the page do to the element.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { boxesShown, checkEdges } from './support/boxes.js';
import { SCREENS, bothPictures, cardOf, middleOf, pictureOf, showStill, textLines } from './support/canvas.js';
import { answer, find, press, stateOf, type, untilPainted } from './support/mirror.js';
import { compareWhole, ink, toDevice } from './support/pixels.js';
import { eventsOf, untilEvent } from './support/recorder.js';
import { openSite } from './support/site.js';
import { NEXT } from './support/steps.js';
import { callsDuring, untilStill, watched } from './support/watch.js';

/** @typedef {import('puppeteer-core').Page} Page */

const site = await openSite();
after(() => site.close());

const STEPS = SCREENS[2];

/** For `evaluateOnNewDocument`. @param {string} css of the page from its start, until it is replaced */
function addStyles(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/** @param {string} css @returns {(page: Page) => Promise<unknown>} */
const styled = (css) => async (page) => {
  await watched(page);
  await page.evaluateOnNewDocument(addStyles, css);
};

describe('a page that animates parts of the element', () => {
  const GLIDING = 'guided-help::part(button), guided-help::part(card) { transition: all .2s }';
  const ANIMATED = `@keyframes glow { from { background-color: red; width: 50% } to { background-color: lime } }
    guided-help::part(notice), guided-help::part(button), guided-help::part(card) { animation: glow .3s infinite }`;
  /** @type {[name: string, css: string][]} */
  const RULES = [['transitions', GLIDING], ['animations', ANIMATED]];

  /** About a second at the usual rate. */
  const FRAMES = 60;

  /** @param {Page} page */
  const passFrames = (page) => page.evaluate(async (count) => {
    const { frame } = /** @type {any} */ (window).watched;
    for (let i = 0; i < count; ++i) await new Promise((resolve) => frame(resolve));
  }, FRAMES);

  /** @param {string} css */
  const look = (css) => site.visit({ still: true, prepare: styled(css) }, async (page) => {
    const pictures = [];
    for (const screen of [SCREENS[0], STEPS]) {
      await showStill(page, screen);
      await untilStill(page);
      pictures.push(await pictureOf(page));
    }
    const calls = await callsDuring(page, () => passFrames(page));
    const control = await callsDuring(page, async () => {
      await (await find(page, NEXT)).hover();
      await untilStill(page);
    });
    return { pictures, calls, control };
  });

  /** @type {ReturnType<typeof look> | undefined} */
  let plain;
  for (const [name, css] of RULES) {
    test(`is painted as without, and at rest: ${name}`, async () => {
      const without = await (plain ??= look(''));
      const { pictures, calls, control } = await look(css);
      const differences = pictures.map((picture, index) => compareWhole(picture, without.pictures[index]).difference);
      assert.deepEqual(differences, [0, 0]);
      assert.deepEqual([calls.requestAnimationFrame, calls.drawElements], [0, 0]);
      assert.ok(control.requestAnimationFrame > 0 && control.drawElements > 0);
    });
  }
});

describe('inside a parent that is', () => {
  /** CSS px. At another size, edges are between two px. */
  const COARSE = 2.5;

  /** Layout px by which the ink of a line may be higher or lower than in HTML, which does not use whole px for it. */
  const MOST_RAISED = 1.7;

  /** Share of a line's ink in HTML. */
  const LEAST_INK = 0.7;

  /** Layout px by which a canvas may be larger than its card: its corners are where layout px are whole device px. */
  const MOST_BEYOND = 5;

  /** At these sizes, thin lines and boxes close to others have no clear edges: only these are checked. */
  const CLEAR = /^(action-|card|bar|value|step-2)/;

  /** @param {import('./support/pixels.js').Picture} picture @param {import('./support/pixels.js').Rect} area */
  const heightOfInk = (picture, area) => {
    let [mass, moment] = [0, 0];
    for (let top = area.top; top < area.bottom; ++top) {
      const { left, right } = area;
      const row = ink(picture, { left, right, top, bottom: top + 1 });
      mass += row;
      moment += row * top;
    }
    return moment / mass;
  };

  /** @type {[name: string, css: string, size: number, isRemoved?: boolean][]} */
  const CASES = [
    ['reduced at first', 'main { transform: scale(.8) }', 1, true],
    ['zoomed at first', 'main { zoom: 1.5 }', 1, true],
    ['reduced', 'main { transform: scale(.8) }', 0.8],
    ['reduced from a fraction of a px', 'main { scale: .75; margin-top: .3px }', 0.75],
    ['enlarged', 'main { transform: scale(1.25); transform-origin: 0 0 }', 1.25],
    ['zoomed', 'main { zoom: 1.5 }', 1.5],
  ];
  for (const [name, css, size, isRemoved] of CASES) {
    /** @param {(page: Page) => Promise<unknown>} use */
    const atSteps = (use) =>
      site.visit({ width: 700, height: 1900, still: true, prepare: styled(css) }, async (page) => {
        if (isRemoved) await page.evaluate(() => void (document.adoptedStyleSheets = []));
        await showStill(page, STEPS);
        await use(page);
      });

    test(`${name}, boxes are painted in their places, and buttons can be pressed`, () =>
      atSteps(async (page) => {
        const [card, canvas] = [await page.evaluate(cardOf), await page.evaluate(() => {
          const painted = document.querySelector('guided-help')?.shadowRoot.querySelector('canvas');
          return painted?.getBoundingClientRect().toJSON();
        })];
        for (const side of /** @type {const} */ (['left', 'top', 'right', 'bottom'])) {
          const beyond = (canvas[side] - card[side]) * (side === 'left' || side === 'top' ? -1 : 1);
          assert.ok(beyond > -1 && beyond <= (size === 1 ? 1 : MOST_BEYOND * size), `${side}: ${beyond}`);
        }
        const boxes = (await page.evaluate(boxesShown)).filter((box) => CLEAR.test(box.name));
        const { painted } = await bothPictures(page);
        const { checked, wrong } = checkEdges(painted, boxes, 1, COARSE);
        assert.deepEqual(wrong, []);
        assert.ok(checked >= 15, `${checked} sides`);
        await press(page, 'action.next');
        assert.equal((await stateOf(page)).step, 3);
        await press(page, 'action.back');
        assert.equal((await stateOf(page)).step, 2);
      }));

    test(`${name}, text is painted in its place`, () =>
      atSteps(async (page) => {
        const lines = await page.evaluate(textLines);
        const { painted, html } = await bothPictures(page);
        assert.ok(lines.length > 10, `${lines.length} lines`);
        // A lone period is one or two pixels, which resampling blurs away.
        assert.deepEqual(lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).flatMap((line) => {
          const area = toDevice(line, 1);
          const share = ink(painted, area) / ink(html, area);
          const raised = heightOfInk(html, area) - heightOfInk(painted, area);
          return share < LEAST_INK || !(Math.abs(raised) < MOST_RAISED * size)
            ? [`${line.text}: ${share.toFixed(2)} of its ink, ${raised.toFixed(2)} raised`] : [];
        }), []);
      }));
  }
});

test('a page that stops events from bubbling still has buttons that can be pressed', () =>
  site.visit({}, async (page) => {
    await answer(page, '3');
    const rest = ['pointermove', 'mousedown', 'mouseup'];
    for (const [index, stopped] of [['pointerdown'], ['pointerup'], ['click'], rest].entries()) {
      await page.evaluate((stoppedTypes) => {
        for (const place of [document.querySelector('main'), document.body]) {
          for (const type of stoppedTypes) place?.addEventListener(type, (event) => event.stopPropagation());
        }
      }, stopped);
      await press(page, 'action.next');
      assert.equal((await stateOf(page)).step, 2, `${stopped}`);
      await press(page, 'action.back');
      assert.equal((await eventsOf(page, 'step')).length, 3 + 2 * index, `${stopped}`);
    }
  }));

describe('a page that removes the element as soon as it has moved on', () => {
  /** @type {[name: string, use: (page: Page) => Promise<unknown>][]} */
  const USES = [
    ['by the pointer', async (page) => {
      const { x, y } = await middleOf(page, NEXT);
      await page.mouse.click(x, y);
    }],
    ['by Enter', (page) => page.keyboard.press('Enter')],
    ['by a script', (page) => page.evaluate(() => {
      const button = document.querySelector('guided-help')?.shadowRoot.querySelector('[data-action="answer"]');
      if (button instanceof HTMLElement) button.click();
    })],
  ];
  for (const [name, use] of USES) {
    test(`causes no error, and can put it back: ${name}`, () =>
      site.visit({}, async (page) => {
        await page.evaluate(() => {
          addEventListener('guided-help-step', (event) => {
            const element = /** @type {GuidedHelp} */ (event.target);
            Object.assign(window, { removed: element, place: element.parentElement });
            element.remove();
          }, { once: true });
        });
        await type(page, '26');
        await use(page);
        await untilEvent(page, 'step');
        await untilPainted(page);
        // For a second, it would continue where it was.
        await page.waitForFunction(() => !/** @type {any} */ (window).removed.shadowRoot.querySelector('canvas'));
        const tier = await page.evaluate(() => {
          const { removed, place } = /** @type {any} */ (window);
          place.append(removed);
          return removed.tier;
        });
        assert.equal(tier, 'static');
        await untilEvent(page, 'settled', 2);
        await answer(page, '3');
        assert.equal((await stateOf(page)).node, 'cancel-online');
        assert.deepEqual(await eventsOf(page, 'error'), []);
      }));
  }
});

test('hit tests around the card never find the canvas', () =>
  site.visit({ prepare: styled('main { transform: translate(.4px, .7px) } canvas { pointer-events: auto !important }') },
    async (page) => {
      await showStill(page, STEPS);
      /**
       * For `evaluate`: the elements around the card, at several distances from it.
       * @param {number[]} distances CSS px
       */
      const findAround = (distances) => {
        const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
        const card = /** @type {Element} */ (shadowRoot.querySelector('section'));
        const { left, top, width, height } = card.getBoundingClientRect();
        const found = new Set();
        for (const distance of distances) {
          for (let share = -0.02; share <= 1.02; share += 0.02) {
            const [x, y] = [left + share * width, top + share * height];
            const places = [[x, top - distance], [x, top + height + distance - 0.01],
              [left - distance, y], [left + width + distance - 0.01, y]];
            for (const [atX, atY] of places) {
              found.add(document.elementFromPoint(atX, atY)?.localName);
              found.add(shadowRoot.elementFromPoint(atX, atY)?.localName);
            }
          }
        }
        return [...found];
      };
      const distances = [-20, -0.5, 0, 0.1, 0.25, 0.5, 0.75, 1, 2];
      assert.ok((await page.evaluate(findAround, [-20])).includes('guided-help'));
      assert.ok(!(await page.evaluate(findAround, distances)).includes('canvas'));
      await page.evaluate(() => {
        const canvas = document.querySelector('guided-help')?.shadowRoot.querySelector('canvas');
        canvas?.style.setProperty('pointer-events', 'auto', 'important');
        canvas?.style.setProperty('z-index', '1');
      });
      assert.ok((await page.evaluate(findAround, distances)).includes('canvas'));
    }));
