// Compares lines of text on the canvas with the same lines in HTML.
import assert from 'node:assert/strict';
import { bothPictures, textLines } from './canvas.js';
import { compare, toDevice } from './pixels.js';

/** Limits for a line of text, of 255. */
export const MOST_DARKER = 2;
export const MOST_DIFFERENT = 2;

/**
 * @param {import('puppeteer-core').Page} page
 * @param {number} density
 * @returns {Promise<{text: string, place: string, darkness: number, difference: number, beside: number}[]>} each line,
 *   canvas compared to HTML; `beside` is the difference if the line were one px off
 */
export async function compareLines(page, density) {
  const lines = await page.evaluate(textLines);
  const { painted, html } = await bothPictures(page);
  assert.ok(lines.length > 5, `${lines.length} lines`);
  return lines.map((line) => {
    const area = toDevice(line, density);
    const beside = compare(html, painted, area, 1).difference;
    return { text: line.text, place: `${line.left}, ${line.top}`, beside, ...compare(html, painted, area) };
  });
}

/** @param {Awaited<ReturnType<typeof compareLines>>} lines @returns {string[]} those that differ from HTML */
export const unlikeOf = (lines) => lines
  .filter(({ darkness, difference }) => Math.abs(darkness) > MOST_DARKER || difference > MOST_DIFFERENT)
  .map(({ text, place, darkness, difference }) =>
    `${text} at ${place}: ${darkness.toFixed(2)} darker, ${difference.toFixed(2)} different`);
