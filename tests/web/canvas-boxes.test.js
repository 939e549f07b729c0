// Each box on the canvas is where the mirror has it, within 1 CSS px.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { boxesShown, checkEdges } from './support/boxes.js';
import { SCREENS, pictureOfCanvas, showStill } from './support/canvas.js';
import { shareOf } from './support/matrix.js';
import { openSite } from './support/site.js';

const site = await openSite();
after(() => site.close());

/** Every width with every density. Each width and each density also has both languages and both themes. */
const VISITS = [320, 480, 800].flatMap((width, row) => [1, 2, 3].map((density, column) => ({
  width,
  density,
  locale: (row + column) % 2 ? 'zh-TW' : 'en-US',
  theme: /** @type {'light' | 'dark'} */ (column % 2 !== +(row > 1) ? 'dark' : 'light'),
})));

for (const [index, { width, density, locale, theme }] of VISITS.entries()) {
  test(`boxes are where the mirror has them: ${width} px, density ${density}, ${locale}, ${theme}`, () =>
    site.visit({ width, density, locale, theme, still: true, height: 1400 }, async (page) => {
      // Each screen meets each width and each density.
      for (const screen of shareOf(SCREENS, (index + Math.floor(index / 3)) % 3, 3)) {
        await showStill(page, screen);
        const boxes = await page.evaluate(boxesShown);
        const { checked, wrong } = checkEdges(await pictureOfCanvas(page), boxes, density);
        assert.deepEqual(wrong, [], screen.name);
        assert.ok(checked >= 6, `${screen.name}: only ${checked} sides`);
      }
    }));
}

test('a canvas that is 2 px off the mirror would be found', () =>
  site.visit({ still: true }, async (page) => {
    await showStill(page, SCREENS[2]);
    const boxes = await page.evaluate(boxesShown);
    await page.evaluate(() => {
      const canvas = document.querySelector('guided-help')?.shadowRoot.querySelector('canvas');
      if (canvas) Object.assign(canvas.style, { marginLeft: '2px', marginTop: '2px' });
    });
    const { checked, wrong } = checkEdges(await pictureOfCanvas(page), boxes, 1);
    assert.equal(wrong.length, checked);
  }));
