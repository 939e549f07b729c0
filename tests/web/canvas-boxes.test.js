// Each box on the canvas lies where the mirror has it, within 1 CSS px.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { SCREENS, hideMirror, pictureOf, showStill } from './support/canvas.js';
import { openSite } from './support/site.js';

/** @typedef {import('./support/canvas.js').Rect} Rect */
/** @typedef {import('./support/pixels.js').Picture} Picture */
/** @typedef {'left' | 'top' | 'right' | 'bottom'} Side */

const site = await openSite();
after(() => site.close());

/** Every width with every density, and each of them with both languages and both themes. */
const VISITS = [320, 480, 800].flatMap((width, row) => [1, 2, 3].map((density, column) => ({
  width,
  density,
  locale: (row + column) % 2 ? 'zh-TW' : 'en-US',
  theme: /** @type {'light' | 'dark'} */ (column % 2 !== +(row > 1) ? 'dark' : 'light'),
})));

/** CSS px around an edge in which it is looked for; nothing else is as near. */
const REACH = 3;

/** The least difference of two colours, summed over red, green and blue: half of that between card and current step. */
const STEP = 12;

/** For `evaluate`. @returns {{name: string, rect: Rect, sides: Side[]}[]} what has a fill, or a border on these sides */
function boxesShown() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const card = /** @type {HTMLElement} */ (shadowRoot.querySelector('section'));
  // As the style sheet would paint it, were there no canvas.
  const { className } = card;
  card.className = 'card';
  const boxes = [card, ...card.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element);
    /** @param {string} color */
    const isSeen = (color) => !/^rgba\(.*, 0\)$/.test(color);
    const isFilled = isSeen(style.backgroundColor);
    const sides = /** @type {Side[]} */ (['left', 'top', 'right', 'bottom']).filter((side) => isFilled
      || (parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0
        && isSeen(style.getPropertyValue(`border-${side}-color`))));
    // Icons are shapes inside of their boxes.
    if (!sides.length || style.clipPath !== 'none' || !element.checkVisibility()) return [];
    const { left, top, right, bottom } = element.getBoundingClientRect();
    // The next step may lie over a rail's end.
    if (element.classList.contains('rail')) sides.splice(sides.indexOf('bottom'), 1);
    return [{ name: element.id || element.className || element.localName, rect: { left, top, right, bottom }, sides }];
  });
  card.className = className;
  return boxes;
}

/**
 * Looks along a line through the middle of a side, from outside.
 * @param {Picture} picture
 * @param {Rect} rect CSS px
 * @param {Side} side
 * @param {number} density
 * @returns {number | undefined} how far outside of the side the colour changes, CSS px; undefined: it does not
 */
function edgeOf({ width, channels, data }, rect, side, density) {
  const isAcross = side === 'left' || side === 'right';
  const outward = side === 'left' || side === 'top' ? -1 : 1;
  const middle = Math.floor((isAcross ? (rect.top + rect.bottom) / 2 : (rect.left + rect.right) / 2) * density);
  const edge = rect[side] * density;
  /** @param {number} place @returns {number} of the pixel's first byte */
  const at = (place) => (isAcross ? middle * width + place : place * width + middle) * channels;
  const start = Math.floor(edge + outward * REACH * density);
  const end = edge - outward * REACH * density;
  for (let place = start; (end - place) * -outward > 0; place -= outward) {
    const step = [0, 1, 2].reduce((sum, i) => sum + Math.abs(data[at(place) + i] - data[at(start) + i]), 0);
    if (step >= STEP) return (outward < 0 ? edge - place : place + 1 - edge) / density;
  }
  return undefined;
}

/**
 * @param {Picture} picture
 * @param {ReturnType<typeof boxesShown>} boxes
 * @param {number} density
 * @returns {{checked: number, wrong: string[]}} sides in the picture, and those that are more than 1 CSS px off
 */
function checkEdges(picture, boxes, density) {
  const [wide, high] = [picture.width / density - REACH - 1, picture.height / density - REACH - 1];
  const checks = boxes.flatMap(({ name, rect, sides }) => sides
    .filter((side) => rect[side] > REACH + 1 && rect[side] < (side === 'left' || side === 'right' ? wide : high)
      && (side === 'left' || side === 'right' ? (rect.top + rect.bottom) / 2 < high && rect.top + rect.bottom > 2 : true))
    .map((side) => ({ name: `${name} ${side}`, off: edgeOf(picture, rect, side, density) })));
  const wrong = checks.filter(({ off }) => off === undefined || Math.abs(off) > 1);
  return { checked: checks.length, wrong: wrong.map(({ name, off }) => `${name}: ${off}`) };
}

for (const { width, density, locale, theme } of VISITS) {
  test(`boxes are where the mirror has them: ${width} px, density ${density}, ${locale}, ${theme}`, () =>
    site.visit({ width, density, locale, theme, still: true, height: 1400 }, async (page) => {
      for (const screen of SCREENS) {
        await showStill(page, screen);
        const boxes = await page.evaluate(boxesShown);
        await hideMirror(page);
        const { checked, wrong } = checkEdges(await pictureOf(page), boxes, density);
        assert.deepEqual(wrong, [], screen.name);
        assert.ok(checked >= 6, `${screen.name}: only ${checked} sides`);
      }
    }));
}

test('a canvas that lay 2 px beside the mirror would be found', () =>
  site.visit({ still: true }, async (page) => {
    await showStill(page, SCREENS[2]);
    const boxes = await page.evaluate(boxesShown);
    await hideMirror(page);
    await page.evaluate(() => {
      const canvas = document.querySelector('guided-help')?.shadowRoot.querySelector('canvas');
      if (canvas) Object.assign(canvas.style, { marginLeft: '2px', marginTop: '2px' });
    });
    const { checked, wrong } = checkEdges(await pictureOf(page), boxes, 1);
    assert.equal(wrong.length, checked);
  }));
