// Measures the layout of a mirror, in one pass, as the Geometry that C++ paints (src/ui/geometry.h).
import { BOX, BOX_KIND, FRAGMENT, GEOMETRY_HEADER, POINT, encodeStructs } from './abi.js';
import { baselineOf, measureBaselines } from './baselines.js';
import { packColor } from './colors.js';
import { isDarkened, isPaintable } from './paintable.js';
import { splitText } from './split-text.js';
import { measureInk, textStyle, TILE_WIDTH } from './text.js';
import { canvasUnit, scaledParent, snapUnit } from './units.js';

const SIDES = ['left', 'top', 'right', 'bottom'];

const NO_RECT = [0, 0, 0, 0];

/** @typedef {import('./abi.js').FieldsOf<typeof BOX>} BoxFields */
/** @typedef {import('./abi.js').FieldsOf<typeof FRAGMENT>} FragmentFields */

/** @type {BoxFields} */
const NO_BOX = {
  kind: BOX_KIND.surface, block: 0, element: 0, rect: NO_RECT, fill: 0, border: 0, ink: 0, ring: 0,
  borderWidths: NO_RECT, radius: 0, ringOffset: 0, ringWidth: 0, firstPoint: 0, pointCount: 0,
};

/** Smaller colors are transparent: their alpha is 0. */
const CLEAR = 0x01000000;

/**
 * A piece of text on one line, and its tile. Device px, from the canvas's corner.
 * @typedef {object} Fragment
 * @property {string} key of the tile; the same key means the same pixels
 * @property {string} text
 * @property {import('./text.js').TextStyle} style
 * @property {number} fit as in `Ink`
 * @property {string} color
 * @property {number} x left edge of the text
 * @property {number} baseline
 * @property {number} left of the tile; a whole number, like the next three
 * @property {number} top
 * @property {number} width
 * @property {number} height
 */

/**
 * @typedef {object} Geometry
 * @property {ArrayBuffer} bytes for the painter
 * @property {Fragment[]} fragments
 * @property {{left: number, top: number, width: number, height: number}} place of the canvas, from the card's corner:
 *   CSS px
 * @property {number} density device px of the canvas per CSS px of its layout
 * @property {boolean} matchesMirror whether a canvas can show all text as the mirror does
 * @property {boolean} isPaintable whether a canvas can show everything else
 */

/**
 * A line under text.
 * @typedef {object} Underline
 * @property {number} color
 * @property {number} offset below the baseline, device px
 * @property {number} thickness device px
 */

/**
 * Values that an element passes on to its descendants.
 * @typedef {object} Inherited
 * @property {number} block
 * @property {number} box
 * @property {string} lang
 * @property {Underline} [underline]
 */

/**
 * A piece of text on one line whose baseline may still have to be measured.
 * @typedef {object} Run
 * @property {string} text
 * @property {DOMRect} rect
 * @property {CSSStyleDeclaration} css
 * @property {import('./text.js').TextStyle} style
 * @property {Inherited} inherited
 */

class Reader {
  /** @type {BoxFields[]} */
  boxes = [];
  /** @type {import('./abi.js').FieldsOf<typeof POINT>[]} */
  points = [];
  /** @type {Run[]} */
  runs = [];
  matchesMirror = true;

  /**
   * @param {import('../mirror/mirror.js').Mirror} mirror
   * @param {number} density device px per CSS px
   * @param {Map<string, number>} numbers
   */
  constructor(mirror, density, numbers) {
    this.mirror = mirror;
    this.numbers = numbers;
    this.root = mirror.root;
    this.probe = mirror.probe;
    this.window = mirror.window;
    const { scrollX, scrollY } = this.window;
    const rect = this.root.getBoundingClientRect();
    const css = getComputedStyle(this.root);
    // In another direction than its language, text has its punctuation in other places.
    this.isPaintable = !isDarkened(css) && css.direction === mirror.direction;
    this.corner = rect;
    // The page may enlarge the card, and the canvas with it. The canvas then needs more pixels for the same layout.
    this.enlarged = rect.width / (parseFloat(css.width) || 1) || 1;
    if (Math.abs(this.enlarged - 1) < 0.001) this.enlarged = 1;
    /** The card's corner where boxes are snapped: in the window, or in the parent that the page transforms. CSS px. */
    this.base = { left: rect.left, top: rect.top };
    const parent = this.enlarged === 1 ? undefined : scaledParent(mirror.root);
    if (parent) {
      const { left, top } = parent.getBoundingClientRect();
      this.base = { left: (rect.left - left) / this.enlarged - scrollX, top: (rect.top - top) / this.enlarged - scrollY };
    }
    this.density = density = density * this.enlarged;
    this.unit = snapUnit(this.probe, density);
    const [rectWidth, rectHeight] = [rect.width / this.enlarged, rect.height / this.enlarged];
    // Relative to the document, so that scrolling changes nothing.
    const [fromLeft, fromTop] = [this.base.left + scrollX, this.base.top + scrollY];
    const step = canvasUnit(this.unit, density);
    const left = Math.floor(fromLeft / step) * step;
    const top = Math.floor(fromTop / step) * step;
    this.place = {
      left: left - fromLeft,
      top: top - fromTop,
      width: Math.ceil((fromLeft + rectWidth) / step) * step - left,
      height: Math.ceil((fromTop + rectHeight) / step) * step - top,
    };
    /** The canvas's corner in the window, device px. */
    this.left = (left - scrollX) * density;
    this.top = (top - scrollY) * density;
  }

  /**
   * @param {DOMRect} rect from the browser
   * @returns {DOMRect} as if nothing around the card were enlarged; from the corner where boxes are snapped
   */
  laidOut(rect) {
    const { enlarged, corner, base } = this;
    if (enlarged === 1) return rect;
    return new DOMRect(base.left + (rect.left - corner.left) / enlarged, base.top + (rect.top - corner.top) / enlarged,
      rect.width / enlarged, rect.height / enlarged);
  }

  /** @param {string} css a length @returns {number} device px, rounded as browsers round widths of borders */
  line(css) {
    const units = (parseFloat(css) || 0) / this.unit;
    return units > 0 ? Math.max(1, Math.floor(units)) * this.unit * this.density : 0;
  }

  /**
   * @param {{left: number, top: number, right: number, bottom: number}} rect CSS px, in the window
   * @returns {number[]} left, top, right, bottom: device px, rounded as browsers round boxes
   */
  snap({ left, top, right, bottom }) {
    return [this.snapped(left, this.window.scrollX) - this.left, this.snapped(top, this.window.scrollY) - this.top,
      this.snapped(right, this.window.scrollX) - this.left, this.snapped(bottom, this.window.scrollY) - this.top];
  }

  /** @param {number} position CSS px, in the window @param {number} scrolled @returns {number} device px */
  snapped(position, scrolled) {
    // Layout uses multiples of 1/64; in CSS px they arrive slightly too small.
    const units = Math.round(((position + scrolled) / this.unit) * 64) / 64;
    return (Math.round(units) * this.unit - scrolled) * this.density;
  }

  /** @param {string} color @param {number} [seen] 0 if it is not visible */
  color(color, seen = 1) {
    const value = seen ? packColor(color, this.probe) : 0;
    return value < CLEAR ? 0 : value;
  }

  /**
   * @param {Element} element
   * @param {Inherited} from
   */
  read(element, from) {
    const css = getComputedStyle(element);
    if (css.display === 'none' || element === this.probe || element.classList.contains('hidden')) return;
    const isCard = element === this.root;
    const isBlock = isCard || this.mirror.elementOf(element.id) === element;
    const block = isBlock && !isCard ? this.numberOf(element.id) : from.block;
    this.isPaintable &&= isPaintable(element, css, isBlock);
    const box = this.readBox(element, css, block, isBlock) ?? from.box;
    /** @type {Inherited} */
    const inherited = {
      block,
      box,
      lang: element.getAttribute('lang') ?? from.lang,
      underline: this.underline(css) ?? from.underline,
    };
    for (const node of element.childNodes) {
      // Not `instanceof`: each document has classes of its own.
      if (node.nodeType === Node.TEXT_NODE) {
        if (css.visibility === 'visible') this.readText(/** @type {Text} */ (node), css, inherited);
      }
      if (node.nodeType === Node.ELEMENT_NODE) this.read(/** @type {Element} */ (node), inherited);
    }
  }

  /** @param {string} id of a block */
  numberOf(id) {
    const number = this.numbers.get(id) ?? this.numbers.size;
    this.numbers.set(id, number);
    return number;
  }

  /** @param {CSSStyleDeclaration} css @returns {Underline | undefined} */
  underline(css) {
    if (!css.textDecorationLine.includes('underline')) return undefined;
    // Unlike borders, these are rounded to the nearest unit.
    /** @param {string} length */
    const rounded = (length) => Math.round((parseFloat(length) || 0) / this.unit) * this.unit * this.density;
    return {
      color: this.color(css.textDecorationColor),
      offset: rounded(css.textUnderlineOffset),
      thickness: Math.max(1, rounded(css.textDecorationThickness)),
    };
  }

  /**
   * @param {Element} element
   * @param {CSSStyleDeclaration} css
   * @param {number} block
   * @param {boolean} isBlock
   * @returns {number | undefined} index of its first box; undefined if there is nothing to paint
   */
  readBox(element, css, block, isBlock) {
    const { localName, classList } = element;
    if (css.visibility !== 'visible') return undefined;
    const canPress = css.pointerEvents !== 'none' && !element.matches(':disabled, [inert], [inert] *');
    const kind = localName === 'button' && canPress ? BOX_KIND.button : localName === 'a' ? BOX_KIND.link
      : localName === 'input' ? BOX_KIND.field : classList.contains('icon') ? BOX_KIND.shape
        : classList.contains('value') ? BOX_KIND.bar : BOX_KIND.surface;
    const widths = SIDES.map((side) => this.line(css.getPropertyValue(`border-${side}-width`)));
    const bordered = SIDES[widths.indexOf(Math.max(...widths))];
    const border = this.color(css.getPropertyValue(`border-${bordered}-color`), Math.max(...widths));
    const inline = css.display === 'inline';
    const fill = this.color(css.backgroundColor);
    const ring = css.outlineStyle === 'none' ? 0 : this.line(css.outlineWidth);
    if (kind === BOX_KIND.surface && !isBlock && !fill && !border) return undefined;
    const first = this.boxes.length;
    const [firstPoint, pointCount] = kind === BOX_KIND.shape ? this.readShape(element, css) : [0, 0];
    // No hover tint for a link in text: its tall target would cover the lines around it.
    const ink = (kind === BOX_KIND.button || kind === BOX_KIND.link) && !inline ? this.color(css.color) : 0;
    for (const measured of inline ? element.getClientRects() : [element.getBoundingClientRect()]) {
      const rect = this.laidOut(measured);
      const side = Math.min(rect.width, rect.height);
      const corner = parseFloat(css.borderTopLeftRadius) * (css.borderTopLeftRadius.endsWith('%') ? side / 100 : 1);
      const radius = Math.min(corner, side / 2) * this.density;
      this.boxes.push({
        kind,
        block,
        element: first,
        rect: this.snap(rect),
        fill: inline ? 0 : fill,
        border,
        ink,
        ring: this.color(css.outlineColor, ring),
        borderWidths: widths,
        radius,
        ringOffset: Math.round(parseFloat(css.outlineOffset) * this.density),
        ringWidth: ring,
        firstPoint,
        pointCount,
      });
      if (inline && fill) {
        // `background-clip: content-box`: the background covers only the line.
        const [left, top, right, bottom] = SIDES.map((name) => parseFloat(css.getPropertyValue(`padding-${name}`)));
        const content = {
          left: rect.left + left,
          top: rect.top + top,
          right: rect.right - right,
          bottom: rect.bottom - bottom,
        };
        const rounded = { rect: this.snap(content), fill, radius };
        this.boxes.push({ ...NO_BOX, kind: BOX_KIND.surface, block, element: this.boxes.length, ...rounded });
      }
    }
    return first;
  }

  /**
   * @param {Element} element whose clip-path is a polygon
   * @param {CSSStyleDeclaration} css
   * @returns {[number, number]} index of the first point, number of points
   */
  readShape(element, css) {
    const first = this.points.length;
    const { left, top, width, height } = this.laidOut(element.getBoundingClientRect());
    const numbers = (css.clipPath.match(/[\d.]+(?=%|px)/g) ?? []).map(Number);
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      this.points.push({
        x: (left + (width * numbers[i]) / 100) * this.density - this.left,
        y: (top + (height * numbers[i + 1]) / 100) * this.density - this.top,
      });
    }
    return [first, numbers.length >> 1];
  }

  /**
   * @param {Text} node
   * @param {CSSStyleDeclaration} css
   * @param {Inherited} inherited
   */
  readText(node, css, inherited) {
    const range = document.createRange();
    range.selectNodeContents(node);
    // A canvas ignores `word-spacing` at a space that begins its text.
    const start = parseFloat(css.wordSpacing) ? Math.max(0, node.data.search(/\S/)) : 0;
    range.setStart(node, start);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (!rects.length) return;
    const style = textStyle(css, inherited.lang, this.density, this.unit * this.density, this.probe);
    splitText(node, start, range, rects).forEach((text, index) => {
      if (text.trim()) this.runs.push({ text, rect: this.laidOut(rects[index]), css, style, inherited });
    });
  }

  /** @returns {{fragments: Fragment[], fields: FragmentFields[]}} */
  fragments() {
    measureBaselines(this.runs, this.probe, this.enlarged);
    /** @type {Fragment[]} */
    const fragments = [];
    /** @type {FragmentFields[]} */
    const fields = [];
    for (const { text, rect, css, style, inherited: { box, underline } } of this.runs) {
      const x = rect.left * this.density - this.left;
      const baseline = this.snapped(rect.top + baselineOf(text, style), this.window.scrollY) - this.top;
      const ink = measureInk(text, style, rect.width * this.density);
      this.matchesMirror &&= ink.matchesLayout;
      // One px more on each side for antialiasing.
      const begin = Math.floor(x - ink.left) - 1;
      const end = Math.ceil(x + ink.right) + 1;
      const top = Math.floor(baseline - ink.ascent) - 1;
      const height = Math.ceil(baseline + ink.descent) + 1 - top;
      for (let left = begin; left < end; left += TILE_WIDTH) {
        const width = Math.min(TILE_WIDTH, end - left);
        const color = css.webkitTextFillColor;
        const { fit } = ink;
        const within = [x - left, baseline - top].map((offset) => offset.toFixed(2));
        const key = [text, style.key, fit, color, ...within, width].join('|');
        fragments.push({ key, text, style, fit, color, x, baseline, left, top, width, height });
        const line = left === begin ? underline : undefined;
        fields.push({
          box,
          rect: [left, top, left + width, top + height],
          underline: line ? this.snapUnderline(line, rect, baseline) : NO_RECT,
          underlineColor: line?.color ?? 0,
        });
      }
    }
    return { fragments, fields };
  }

  /**
   * @param {Underline} underline
   * @param {DOMRect} rect
   * @param {number} baseline device px
   */
  snapUnderline({ offset, thickness }, rect, baseline) {
    const [left, , right] = this.snap(rect);
    const top = Math.round(baseline + offset);
    return [left, top, right, top + thickness];
  }
}

/**
 * Measures a mirror. It must be in the document, and visible.
 *
 * @param {import('../mirror/mirror.js').Mirror} mirror
 * @param {number} density device px per CSS px
 * @param {Map<string, number>} numbers of blocks by id, counting from 0; blocks that it does not have are added
 * @returns {Geometry}
 */
export function readGeometry(mirror, density, numbers) {
  const reader = new Reader(mirror, density, numbers);
  const { place, density: drawn } = reader;
  reader.read(mirror.root, { block: -1, box: 0, lang: '' });
  const { fragments, fields } = reader.fragments();
  const { boxes, points } = reader;
  const motion = mirror.window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 1;
  /** @type {import('./abi.js').FieldsOf<typeof GEOMETRY_HEADER>} */
  const header = {
    width: place.width * drawn,
    height: place.height * drawn,
    density: drawn,
    motion,
    boxCount: boxes.length,
    fragmentCount: fields.length,
    pointCount: points.length,
  };
  const { buffer } = new Uint32Array([
    ...encodeStructs(GEOMETRY_HEADER, [header]),
    ...encodeStructs(BOX, boxes),
    ...encodeStructs(FRAGMENT, fields),
    ...encodeStructs(POINT, points),
  ]);
  return { bytes: buffer, fragments, place, density: drawn,
    matchesMirror: reader.matchesMirror, isPaintable: reader.isPaintable };
}
