// Reads and compares the pixels of screenshots.
import assert from 'node:assert/strict';
import { decode as decodePng } from 'fast-png';

/**
 * Opaque pixels from the top left, row by row.
 * @typedef {object} Picture
 * @property {number} width device px
 * @property {number} height
 * @property {number} channels bytes a pixel; the first three are red, green and blue
 * @property {Uint8Array} data
 */

/**
 * @param {Uint8Array} png a screenshot
 * @returns {Picture}
 */
export function decode(png) {
  const { width, height, channels, data } = decodePng(png);
  // Browsers write 8 bits a channel.
  assert.ok(data instanceof Uint8Array);
  return { width, height, channels, data };
}

/**
 * @typedef {{left: number, top: number, right: number, bottom: number}} Rect device px; right and bottom are exclusive
 */

/**
 * @param {Picture} picture
 * @param {Rect} rect
 * @param {(at: number, x: number, y: number) => void} visit gets the index of each pixel's first byte
 */
export function forEachPixel({ width, height, channels }, rect, visit) {
  for (let y = Math.max(0, rect.top); y < Math.min(height, rect.bottom); ++y) {
    for (let x = Math.max(0, rect.left); x < Math.min(width, rect.right); ++x) visit((y * width + x) * channels, x, y);
  }
}

/** @param {Picture} picture @param {number} at @returns {number} 0 is black, 255 white */
export const brightness = ({ data }, at) => (2 * data[at] + 5 * data[at + 1] + data[at + 2]) / 8;

/** Of 255: a clearly visible difference of colors. */
const FAR = 32;

/**
 * @param {Picture} one
 * @param {Picture} other of the same size
 * @param {Rect} rect
 * @param {number} [shift] px to the right at which the other one is read
 * @returns {{darkness: number, difference: number, share: number}} `darkness`: how much darker the other one is on
 *   average; `difference`: how different its pixels are on average; `share` of pixels whose color differs visibly
 */
export function compare(one, other, rect, shift = 0) {
  const sums = { darkness: 0, difference: 0, share: 0 };
  let count = 0;
  forEachPixel(one, rect, (at) => {
    const there = at + shift * other.channels;
    const step = brightness(one, at) - brightness(other, there);
    sums.darkness += step;
    sums.difference += Math.abs(step);
    sums.share += [0, 1, 2].some((i) => Math.abs(one.data[at + i] - other.data[there + i]) > FAR) ? 1 : 0;
    ++count;
  });
  return { darkness: sums.darkness / count, difference: sums.difference / count, share: sums.share / count };
}

/**
 * @param {Picture} one
 * @param {Picture} other of the same size
 * @returns {ReturnType<typeof compare>} how they differ as a whole
 */
export function compareWhole(one, other) {
  const { width, height } = one;
  assert.deepEqual([other.width, other.height], [width, height]);
  return compare(one, other, { left: 0, top: 0, right: width, bottom: height });
}

/** @param {Rect} rect CSS px @param {number} density @returns {Rect} whole device px, around it */
export const toDevice = ({ left, top, right, bottom }, density) => ({
  left: Math.floor(left * density), top: Math.floor(top * density),
  right: Math.ceil(right * density), bottom: Math.ceil(bottom * density),
});

/**
 * @param {Picture} picture
 * @param {Rect} rect
 * @returns {number} average difference from the most frequent brightness; of 255
 */
export function ink(picture, rect) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  /** @type {number[]} */
  const values = [];
  forEachPixel(picture, rect, (at) => {
    const value = brightness(picture, at);
    values.push(value);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  const [[ground]] = [...counts].sort(([, one], [, other]) => other - one);
  return values.reduce((sum, value) => sum + Math.abs(value - ground), 0) / values.length;
}

/**
 * @param {Picture} one
 * @param {Picture} other of the same size
 * @param {Rect} rect
 * @param {number} [grain] side of the squares whose brightness is taken together, px
 * @returns {number} correlation of the brightness of both: 1 is perfect, 0 is none
 */
export function likeness(one, other, rect, grain = 1) {
  /** @type {Map<number, [number, number]>} */
  const grains = new Map();
  forEachPixel(one, rect, (at, x, y) => {
    const place = Math.floor(y / grain) * one.width + Math.floor(x / grain);
    const sums = grains.get(place) ?? [0, 0];
    grains.set(place, sums);
    sums[0] += brightness(one, at);
    sums[1] += brightness(other, (y * other.width + x) * other.channels);
  });
  const pairs = [...grains.values()];
  const [mean, otherMean] = [0, 1].map((i) => pairs.reduce((sum, pair) => sum + pair[i], 0) / pairs.length);
  let [product, square, otherSquare] = [0, 0, 0];
  for (const pair of pairs) {
    const [step, otherStep] = [pair[0] - mean, pair[1] - otherMean];
    product += step * otherStep;
    square += step * step;
    otherSquare += otherStep * otherStep;
  }
  return product / (Math.sqrt(square * otherSquare) || 1);
}

/**
 * @param {Picture} picture
 * @returns {number} number of pixels that differ from the one to their left
 */
export function detail(picture) {
  const { width, height, channels, data } = picture;
  let count = 0;
  forEachPixel(picture, { left: 1, top: 0, right: width, bottom: height }, (at) => {
    if ([0, 1, 2].some((i) => data[at + i] !== data[at + i - channels])) ++count;
  });
  return count;
}
