/**
 * @param {string} color from a computed style
 * @returns {number | undefined} 0xAABBGGRR, alpha not premultiplied; undefined if the color is not in sRGB
 */
function packSrgb(color) {
  const unit = color.startsWith('rgb') ? 1 : color.startsWith('color(srgb ') ? 255 : 0;
  if (!unit) return undefined;
  const [red, green, blue, alpha = 1] = (color.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  /** @param {number} value */
  const byte = (value) => Math.round(Math.min(255, Math.max(0, value)));
  return ((byte(255 * alpha) << 24) | (byte(unit * blue) << 16) | (byte(unit * green) << 8) | byte(unit * red)) >>> 0;
}

/** @type {Map<string, number>} */
const packed = new Map();

/**
 * @param {string} color from a computed style
 * @param {HTMLElement} probe invisible; its color converts other color spaces to sRGB
 * @returns {number} 0xAABBGGRR, alpha not premultiplied
 */
export function packColor(color, probe) {
  let value = packed.get(color);
  if (value === undefined) {
    value = packSrgb(color);
    if (value === undefined) {
      probe.style.color = `color-mix(in srgb, ${color}, ${color})`;
      value = packSrgb(getComputedStyle(probe).color) ?? 0;
    }
    packed.set(color, value);
  }
  return value;
}
