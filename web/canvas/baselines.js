// Measures the distance from the top of a text's rectangle to its baseline. Only layout has the exact value; a canvas
// rounds font metrics.

/** CSS px, by style; also by text where fonts may fall back. */
const baselines = new Map();

/**
 * A font has one baseline. Where fonts may fall back, some browsers give each text its own.
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
 * Measures all runs that have not been measured yet, in a single layout.
 * @param {import('./geometry.js').Run[]} runs
 * @param {HTMLElement} probe invisible; holds the texts meanwhile
 * @param {number} enlarged how much larger the card is shown than it is laid out
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
