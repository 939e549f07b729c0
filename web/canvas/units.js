// Finds positions that a browser paints without blur.

/** Whether a window is emulated, by its sizes: emulation changes them. @type {Map<string, boolean>} */
const emulated = new Map();

/**
 * Browsers snap boxes to device px. Only Chromium's device emulation, which developer tools and tests use, snaps them
 * to CSS px and then enlarges the picture.
 * @param {HTMLElement} probe
 * @param {number} density device px per CSS px
 * @returns {number} boxes are painted at multiples of this, CSS px
 */
export function snapUnit(probe, density) {
  if (!('userAgentData' in navigator)) return 1 / density;
  const window = /** @type {Window} */ (probe.ownerDocument.defaultView);
  const key = `${window.devicePixelRatio} ${window.outerWidth} ${window.innerWidth}`;
  if (!emulated.has(key)) {
    // Slightly less than 1/64 CSS px. The unit of layout is 1/64 CSS px under emulation, otherwise 1/64 device px.
    probe.style.width = '0.0155px';
    emulated.set(key, probe.getBoundingClientRect().width === 0);
    probe.style.width = '';
  }
  return emulated.get(key) ? 1 : 1 / density;
}

/**
 * @param {number} unit from `snapUnit`, CSS px
 * @param {number} density
 * @returns {number} the smallest multiple of the unit that is a whole number of device px; in CSS px. A canvas at
 *   multiples of this is not blurred
 */
export function canvasUnit(unit, density) {
  for (let count = 1; count <= 20; ++count) {
    const pixels = count * unit * density;
    if (Math.abs(pixels - Math.round(pixels)) < 0.001) return count * unit;
  }
  return unit;
}

/**
 * @param {Element} element
 * @returns {Element | undefined} the nearest element around it that the page enlarges or reduces: browsers snap boxes inside
 *   to px from its corner, and enlarge the result
 */
export function scaledParent(element) {
  /** @type {Element | null | undefined} */
  let parent = element;
  while (parent) {
    const { transform, scale } = getComputedStyle(parent);
    if (transform !== 'none' || scale !== 'none') return parent;
    parent = parent.parentElement ?? /** @type {ShadowRoot} */ (parent.getRootNode()).host;
  }
  return undefined;
}
