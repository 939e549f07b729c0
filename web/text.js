// How the browser's canvas must be set to draw text as the browser's layout does.

/** Device px: no tile is wider. */
export const TILE_WIDTH = 1024;

/**
 * @typedef {object} TextStyle
 * @property {string} key the same for the same style, another for another
 * @property {number} scale device px per px of the layout, which the sizes below are in: shaped at another size, letters
 *   would stand elsewhere
 * @property {string} font
 * @property {string} letterSpacing
 * @property {string} wordSpacing
 * @property {string} caps font-variant-caps
 * @property {CanvasDirection} direction
 * @property {string} lang decides on the shape of Han characters
 */

/**
 * @param {CSSStyleDeclaration} style computed
 * @param {string} lang
 * @param {number} density device px per CSS px
 * @param {number} scale device px per px of the layout
 * @returns {TextStyle}
 */
export function textStyle(style, lang, density, scale) {
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
  return { ...read, key: Object.values(read).join() };
}

/** @param {CanvasRenderingContext2D} context @param {TextStyle} style */
function setTextStyle(context, { font, letterSpacing, wordSpacing, caps, direction, lang }) {
  context.canvas.lang = lang;
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
 * @param {string} text
 * @param {TextStyle} style
 * @param {string} color
 * @param {number} x device px, where the text begins at the left
 * @param {number} baseline device px
 */
export function drawText(context, text, style, color, x, baseline) {
  setTextStyle(context, style);
  context.fillStyle = color;
  context.scale(style.scale, style.scale);
  context.fillText(text, x / style.scale, baseline / style.scale);
}

/** @type {CanvasRenderingContext2D | null} */
let ruler = null;

/**
 * @param {string} text
 * @param {TextStyle} style
 * @returns {{left: number, right: number, ascent: number, descent: number}} how far its ink reaches from where it
 *   begins: device px
 */
export function measureInk(text, style) {
  ruler ??= document.createElement('canvas').getContext('2d');
  const context = /** @type {CanvasRenderingContext2D} */ (ruler);
  setTextStyle(context, style);
  const metrics = context.measureText(text);
  return {
    left: metrics.actualBoundingBoxLeft * style.scale,
    right: metrics.actualBoundingBoxRight * style.scale,
    ascent: metrics.actualBoundingBoxAscent * style.scale,
    descent: metrics.actualBoundingBoxDescent * style.scale,
  };
}
