// Draws and measures text on a 2D canvas as the browser's layout shows it.

/** Maximum width of a tile, device px. */
export const TILE_WIDTH = 1024;

/** Counts changes of the loaded fonts. */
let epoch = 0;

/** Call after fonts have loaded: the same style may look different now. */
export const forgetFonts = () => void ++epoch;

/**
 * @typedef {object} TextStyle
 * @property {string} key identifies the style
 * @property {number} scale device px per px of the layout. The sizes below are in px of the layout: shaped at another
 *   size, letters would have other positions
 * @property {string} font
 * @property {string} letterSpacing
 * @property {string} wordSpacing
 * @property {string} caps font-variant-caps
 * @property {CanvasDirection} direction
 * @property {string} lang selects the shapes of Han characters
 * @property {Element} home parent of the canvases that draw the text: outside a document, some browsers ignore their
 *   `lang`
 */

/**
 * @param {CSSStyleDeclaration} style computed
 * @param {string} lang
 * @param {number} density device px per CSS px
 * @param {number} scale device px per px of the layout
 * @param {Element} home
 * @returns {TextStyle}
 */
export function textStyle(style, lang, density, scale, home) {
  const { fontStyle, fontWeight, fontFamily, direction } = style;
  /** @param {string} length `normal`, or CSS px */
  const laidOut = (length) => `${((parseFloat(length) || 0) * density) / scale}px`;
  const read = {
    scale,
    font: `${fontStyle} ${fontWeight} ${laidOut(style.fontSize)} ${fontFamily}`,
    letterSpacing: laidOut(style.letterSpacing),
    wordSpacing: laidOut(style.wordSpacing),
    caps: style.fontVariantCaps,
    direction: /** @type {CanvasDirection} */ (direction),
    lang,
  };
  // Another document may have other fonts.
  return { ...read, home, key: [epoch, home.ownerDocument.URL, ...Object.values(read)].join() };
}

/** @param {CanvasRenderingContext2D} context @param {TextStyle} style */
function setTextStyle(context, { font, letterSpacing, wordSpacing, caps, direction, lang, home }) {
  const { canvas } = context;
  canvas.lang = lang;
  if (canvas.parentNode !== home) home.append(canvas);
  Object.assign(context, {
    lang,
    font,
    letterSpacing,
    wordSpacing,
    fontVariantCaps: caps,
    direction,
    textAlign: 'left',
    // Without it Chromium sets Chinese punctuation wider than in HTML.
    textRendering: 'optimizeLegibility',
  });
}

/**
 * @param {CanvasRenderingContext2D} context whose transform changes
 * @param {import('./geometry.js').Fragment} fragment
 * @param {number} x left edge of the text, device px
 * @param {number} baseline device px
 */
export function drawText(context, { text, style, fit, color }, x, baseline) {
  setTextStyle(context, style);
  context.fillStyle = color;
  context.scale(style.scale * fit, style.scale);
  context.fillText(text, x / (style.scale * fit), baseline / style.scale);
}

/** @type {CanvasRenderingContext2D | null} */
let ruler = null;

/**
 * How far the ink of a text extends from its start on the baseline, device px.
 * @typedef {object} Ink
 * @property {number} left
 * @property {number} right
 * @property {number} ascent
 * @property {number} descent
 * @property {number} fit width in the layout / width on a canvas: 1 unless the canvas rounds font sizes, as in Firefox
 * @property {boolean} matchesLayout whether a canvas draws it as in the layout: some do not support `letterSpacing`,
 *   and none supports `text-transform`
 */

/** A larger difference in width means that a canvas does not draw the same text. */
const MOST_FIT = 0.03;

/** More texts than this are on no screen, nor on several that a customer goes back and forth between. */
const MOST_INKS = 1000;

/** @type {Map<string, Ink>} by text, style and width, the last ones */
const inks = new Map();

/**
 * @param {string} text
 * @param {TextStyle} style
 * @param {number} width in the layout, device px
 * @returns {Ink}
 */
export function measureInk(text, style, width) {
  const key = [text, style.key, width].join('|');
  if (inks.size > MOST_INKS) inks.clear();
  if (!inks.has(key)) inks.set(key, measured(text, style, width));
  return /** @type {Ink} */ (inks.get(key));
}

/**
 * @param {string} text
 * @param {TextStyle} style
 * @param {number} width in the layout, device px
 * @returns {Ink}
 */
function measured(text, style, width) {
  ruler ??= document.createElement('canvas').getContext('2d');
  const context = /** @type {CanvasRenderingContext2D} */ (ruler);
  setTextStyle(context, style);
  const metrics = context.measureText(text);
  const ratio = width / (metrics.width * style.scale);
  const difference = Math.abs(ratio - 1);
  const fit = difference > 0.002 && difference < MOST_FIT ? ratio : 1;
  return {
    left: metrics.actualBoundingBoxLeft * style.scale * fit,
    right: metrics.actualBoundingBoxRight * style.scale * fit,
    ascent: metrics.actualBoundingBoxAscent * style.scale,
    descent: metrics.actualBoundingBoxDescent * style.scale,
    fit,
    matchesLayout: difference < MOST_FIT || difference * metrics.width * style.scale < 2,
  };
}
