// Which positions a browser paints without blur.

/**
 * Browsers lay out and paint boxes in device px; only Chromium's emulation of another device, which developer tools and
 * tests use, in CSS px, and makes the picture larger.
 * @param {HTMLElement} probe
 * @param {number} density device px per CSS px
 * @returns {number} what boxes are painted on multiples of, CSS px
 */
export function snapUnit(probe, density) {
  if (!('userAgentData' in navigator)) return 1 / density;
  // A little less than the unit of layout: 1/64 CSS px where emulated, else 1/64 device px.
  probe.style.width = '0.0155px';
  const emulated = probe.getBoundingClientRect().width === 0;
  probe.style.width = '';
  return emulated ? 1 : 1 / density;
}

/**
 * @param {number} unit that boxes are painted on, CSS px
 * @param {number} density
 * @returns {number} the smallest multiple of it that is whole device px, CSS px: a canvas placed on these is not blurred
 */
export function canvasUnit(unit, density) {
  for (let count = 1; count <= 20; ++count) {
    const pixels = count * unit * density;
    if (Math.abs(pixels - Math.round(pixels)) < 0.001) return count * unit;
  }
  return unit;
}
