// Checks that the canvas shows the mirror's text, line by line.
import assert from 'node:assert/strict';
import { bothPictures, pictureOf, textLines } from './canvas.js';
import { stateOf, untilPainted } from './mirror.js';
import { compare, ink, toDevice } from './pixels.js';

/**
 * Asserts that the canvas has all text in its place.
 * @param {import('puppeteer-core').Page} page
 * @param {string} name
 * @param {number} [density]
 */
export async function assertPainted(page, name, density = 1) {
  await page.evaluate(async () => {
    const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
    scrollTo(0, Math.floor(scrollY + element.getBoundingClientRect().top));
    // When these end, the canvas is painted again.
    await Promise.all(element.shadowRoot.getAnimations().map(({ finished }) => finished));
  });
  await untilPainted(page);
  await untilPainted(page);
  const lines = await page.evaluate(textLines);
  assert.ok(lines.length > 2, `${lines.length} lines`);
  const isPainted = (await stateOf(page)).tier === 'canvas';
  const { painted, html } = isPainted ? await bothPictures(page) : { painted: await pictureOf(page), html: undefined };
  for (const line of lines) {
    const area = toDevice(line, density);
    // A lone period on its line has too little.
    const hasInk = line.text.trim().length > 2 && line.right - line.left > 10;
    if (hasInk) assert.ok(ink(painted, area) > 5, `${name}: ${line.text}: no ink`);
    const difference = html ? compare(html, painted, area).difference : 0;
    assert.ok(difference <= 2, `${name}: ${line.text}: ${difference} different`);
  }
}
