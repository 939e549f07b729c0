// Measures how the page transforms the element: translation and scale only, or also rotation, skew or perspective.

/** Smaller differences of a matrix are invisible. */
const LITTLE = 0.001;

/** Side of the square, CSS px. No card is smaller: what is outside of it could make a page scroll. */
const SIDE = 100;

/**
 * Marks the corners of a square in a stage's corner. They stay there: adding them for each measurement would cost two
 * layouts.
 * @param {HTMLElement} stage positioned, without border
 * @returns {HTMLElement[]} elements without size, clockwise from the upper left
 */
export const markCorners = (stage) => [[0, 0], [SIDE, 0], [SIDE, SIDE], [0, SIDE]].map(([left, top]) => {
  const mark = document.createElement('i');
  Object.assign(mark.style, { position: 'absolute', left: `${left}px`, top: `${top}px` });
  stage.append(mark);
  return mark;
});

/**
 * @param {HTMLElement[]} corners from `markCorners`
 * @returns {DOMMatrix} maps CSS px from the stage's corner to CSS px in the window
 */
export function planeOf(corners) {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners.map((mark) => {
    const { left, top } = mark.getBoundingClientRect();
    return [left, top];
  });
  // P. Heckbert, Fundamentals of Texture Mapping (1989), 2.2.3: the projective map of a square onto a quadrilateral.
  const across = [x1 - x2, y1 - y2];
  const down = [x3 - x2, y3 - y2];
  const odd = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const area = across[0] * down[1] - down[0] * across[1];
  const g = (odd[0] * down[1] - down[0] * odd[1]) / area;
  const h = (across[0] * odd[1] - odd[0] * across[1]) / area;
  return new DOMMatrix([
    x1 - x0 + g * x1, y1 - y0 + g * y1, 0, g, x3 - x0 + h * x3, y3 - y0 + h * y3, 0, h, 0, 0, 1, 0, x0, y0, 0, 1,
  ]).scale(1 / SIDE);
}

/** @param {DOMMatrix} plane @returns {boolean} whether it is only translated and scaled, or is not visible at all */
export const isUpright = ({ m11, m12, m14, m21, m22, m24 }) =>
  !([m12, m14, m21, m24, m11 - m22].some((difference) => Math.abs(difference) > LITTLE) || m11 < 0);
