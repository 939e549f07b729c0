// Measures contrast in pictures.
import { forEachPixel } from './pixels.js';

/** @typedef {import('./pixels.js').Picture} Picture */
/** @typedef {import('./pixels.js').Rect} Rect */

/** By value of a channel: its part of the luminance that WCAG defines. */
const LINEAR = Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** @param {Picture} picture @param {number} at index of a pixel's first byte @returns {number} from 0, black, to 1 */
export const luminance = ({ data }, at) =>
  0.2126 * LINEAR[data[at]] + 0.7152 * LINEAR[data[at + 1]] + 0.0722 * LINEAR[data[at + 2]];

/** @param {number} one luminance @param {number} other @returns {number} from 1 to 21 */
export const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/**
 * @param {Picture} picture
 * @param {Rect} rect
 * @returns {{ground: number, best: number, share: number}} `ground`: the most frequent luminance; `best`: the best
 *   contrast to it; `share` of the pixels whose contrast is at least 3:1
 */
export function inkContrast(picture, rect) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  /** @type {number[]} */
  const values = [];
  forEachPixel(picture, rect, (at) => {
    const value = luminance(picture, at);
    values.push(value);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  const [[ground]] = [...counts].sort(([, one], [, other]) => other - one);
  const ratios = values.map((value) => ratio(value, ground));
  return {
    ground,
    best: Math.max(...ratios),
    share: ratios.filter((each) => each >= 3).length / ratios.length,
  };
}

/**
 * @param {Picture} before
 * @param {Picture} after of the same size
 * @param {Rect} rect
 * @returns {{count: number, bounds: Rect}} number and bounds of pixels that have changed by 3:1 or more
 */
export function changed(before, after, rect) {
  let count = 0;
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  forEachPixel(before, rect, (at, x, y) => {
    if (ratio(luminance(before, at), luminance(after, at)) < 3) return;
    ++count;
    bounds.left = Math.min(bounds.left, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.right = Math.max(bounds.right, x + 1);
    bounds.bottom = Math.max(bounds.bottom, y + 1);
  });
  return { count, bounds };
}
