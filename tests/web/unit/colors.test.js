import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packColor } from '../../../web/canvas/colors.js';

/** Not needed for colors in sRGB. */
const PROBE = /** @type {HTMLElement} */ (/** @type {unknown} */ (undefined));

for (const [css, packed] of /** @type {const} */ ([
  ['rgb(1, 2, 3)', 0xFF030201],
  ['rgba(255, 0, 16, 0.5)', 0x801000FF],
  ['rgba(0, 0, 0, 0)', 0],
  ['rgb(1 2 3 / 0.2)', 0x33030201],
  ['color(srgb 1 0.5 0)', 0xFF0080FF],
  ['color(srgb 1.2 -0.1 0 / 1)', 0xFF0000FF],
  ['color(srgb 1e-3 0 1 / 0.5)', 0x80FF0000],
])) {
  test(`${css} is packed as alpha, blue, green, red`, () => assert.equal(packColor(css, PROBE), packed));
}
