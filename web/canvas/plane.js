// Measures how the page transforms the element: translation and scale only, or also rotation, skew or perspective.

/** Smaller differences of a matrix are invisible. */
const LITTLE = 0.001;

/**
 * @param {HTMLElement} stage positioned, without border
 * @returns {DOMMatrix} maps CSS px from the stage's corner to CSS px in the window
 */
export function planeOf(stage) {
  const width = stage.clientWidth || 1;
  const height = stage.clientHeight || 1;
  const marks = [[0, 0], [width, 0], [width, height], [0, height]].map(([left, top]) => {
    const mark = document.createElement('i');
    Object.assign(mark.style, { position: 'absolute', left: `${left}px`, top: `${top}px` });
    stage.append(mark);
    return mark;
  });
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = marks.map((mark) => {
    const { left, top } = mark.getBoundingClientRect();
    return [left, top];
  });
  for (const mark of marks) mark.remove();
  // P. Heckbert, Fundamentals of Texture Mapping (1989), 2.2.3: the projective map of a square onto a quadrilateral.
  const across = [x1 - x2, y1 - y2];
  const down = [x3 - x2, y3 - y2];
  const odd = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const area = across[0] * down[1] - down[0] * across[1];
  const g = (odd[0] * down[1] - down[0] * odd[1]) / area;
  const h = (across[0] * odd[1] - odd[0] * across[1]) / area;
  return new DOMMatrix([
    x1 - x0 + g * x1, y1 - y0 + g * y1, 0, g, x3 - x0 + h * x3, y3 - y0 + h * y3, 0, h, 0, 0, 1, 0, x0, y0, 0, 1,
  ]).scale(1 / width, 1 / height);
}

/** @param {DOMMatrix} plane @returns {boolean} whether it is only translated and scaled, or is not visible at all */
export const isUpright = ({ m11, m12, m14, m21, m22, m24 }) =>
  !([m12, m14, m21, m24, m11 - m22].some((difference) => Math.abs(difference) > LITTLE) || m11 < 0);
