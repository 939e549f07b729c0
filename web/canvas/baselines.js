// How far below the top of its rectangle a text stands on its baseline. Only layout knows: what a canvas tells of a font
// is rounded.

/** By style and, where fonts may fall back, text; CSS px. */
const baselines = new Map();

/**
 * One font has one baseline; where fonts may fall back, some browsers give each text its own.
 * @param {string} text
 * @param {import('./text.js').TextStyle} style
 */
const keyOf = (text, style) => style.key + (/[^\0-\u024f\u2000-\u206f]/.test(text) ? text : '');

/**
 * @param {string} text measured before
 * @param {import('./text.js').TextStyle} style
 * @returns {number} CSS px
 */
export const baselineOf = (text, style) => baselines.get(keyOf(text, style));

/**
 * Lays out what has not been measured yet, all at once.
 * @param {import('./geometry.js').Run[]} runs
 * @param {HTMLElement} probe takes the texts, unseen
 * @param {number} enlarged how much larger everything is shown than it is laid out
 */
export function measureBaselines(runs, probe, enlarged) {
  /** @type {Map<string, {text: Text, mark: HTMLElement}>} */
  const open = new Map();
  for (const { text, css, style } of runs) {
    const key = keyOf(text, style);
    if (baselines.has(key) || open.has(key)) continue;
    const line = document.createElement('span');
    const mark = document.createElement('i');
    const { fontStyle, fontWeight, fontSize, fontFamily, fontVariantCaps } = css;
    Object.assign(line.style, { fontStyle, fontWeight, fontSize, fontFamily, fontVariantCaps });
    line.lang = style.lang;
    const node = document.createTextNode(text);
    line.append(node, mark);
    probe.append(line);
    open.set(key, { text: node, mark });
  }
  const range = document.createRange();
  for (const [key, { text, mark }] of open) {
    range.selectNodeContents(text);
    baselines.set(key, (mark.getBoundingClientRect().bottom - range.getBoundingClientRect().top) / enlarged);
  }
  for (const { mark } of open.values()) mark.parentElement?.remove();
}
