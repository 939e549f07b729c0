// Finds the mirror's boxes, and checks that a picture has them in the same places.

/** @typedef {import('./canvas.js').Rect} Rect */
/** @typedef {import('./pixels.js').Picture} Picture */
/** @typedef {'left' | 'top' | 'right' | 'bottom'} Side */

/** CSS px around an edge in which it is searched for; no other edge is as near. */
const REACH = 3;

/** Least difference of two colors, summed over red, green and blue: half of that between card and current step. */
const STEP = 12;

/**
 * For `evaluate`.
 * @returns {{name: string, rect: Rect, sides: Side[]}[]} elements with a fill, or a border on these sides
 */
export function boxesShown() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const card = /** @type {HTMLElement} */ (shadowRoot.querySelector('section'));
  // As the style sheet paints it without a canvas.
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
    // Icons are shapes inside their boxes.
    if (!sides.length || style.clipPath !== 'none' || !element.checkVisibility()) return [];
    // The next step may lie over a rail's end.
    if (element.classList.contains('rail')) sides.splice(sides.indexOf('bottom'), 1);
    const { left, top, right, bottom } = element.getBoundingClientRect();
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
 * @returns {number | undefined} how far outside the side the color changes, CSS px; undefined if it does not
 */
function edgeOf({ width, channels, data }, rect, side, density) {
  const isAcross = side === 'left' || side === 'right';
  const outward = side === 'left' || side === 'top' ? -1 : 1;
  const middle = Math.floor((isAcross ? (rect.top + rect.bottom) / 2 : (rect.left + rect.right) / 2) * density);
  const edge = rect[side] * density;
  /** @param {number} place @returns {number} index of the pixel's first byte */
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
 * @param {number} [tolerance] CSS px
 * @returns {{checked: number, wrong: string[]}} number of sides in the picture, and those that are farther off
 */
export function checkEdges(picture, boxes, density, tolerance = 1) {
  const [wide, high] = [picture.width / density - REACH - 1, picture.height / density - REACH - 1];
  const checks = boxes.flatMap(({ name, rect, sides }) => sides
    .filter((side) => rect[side] > REACH + 1 && rect[side] < (side === 'left' || side === 'right' ? wide : high)
      && (side === 'left' || side === 'right' ? (rect.top + rect.bottom) / 2 < high && rect.top + rect.bottom > 2 : true))
    .map((side) => ({ name: `${name} ${side}`, off: edgeOf(picture, rect, side, density) })));
  const wrong = checks.filter(({ off }) => off === undefined || Math.abs(off) > tolerance);
  return { checked: checks.length, wrong: wrong.map(({ name, off }) => `${name}: ${off}`) };
}
