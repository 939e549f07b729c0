import { cancelFrame, requestFrame } from './frames.js';
import { readGeometry } from './geometry.js';
import { isCovering } from './paintable.js';
import { isUpright, markCorners, planeOf } from './plane.js';
import { followPointer } from './pointer.js';
import { isSameGeometry } from './same-geometry.js';
import { forgetFonts } from './text.js';

/** Seconds. Limits the first step after a pause, so that no animation jumps. */
const LONGEST_STEP = 1 / 30;

/** Number of device pixels. Larger canvases stay empty in some browsers. */
const MOST_CANVAS_PIXELS = 1 << 24;

/** Maximum number of paints in one frame. Each press shows a new screen, which is painted in the same frame. */
const MOST_PAINTS = 4;

/** A canvas cannot show this screen as the mirror does. It may be able to after a change of screen or styles. */
export class Unpaintable extends Error {
  /** @param {'size' | 'style' | 'text'} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The canvas tier of an element: measures its mirror, has Dear ImGui paint it, and forwards pointer events to Dear
 * ImGui. Paints a frame only when something has changed.
 */
export class Painting {
  #controller = new AbortController();
  #canvas = document.createElement('canvas');
  #context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext('2d'));
  #mirror;
  #painter;
  /** 0 while there is no picture. */
  #handle = /** @type {import('./abi.js').CanvasHandle} */ (0);
  /** @type {Map<string, number>} the painter's numbers of blocks, by id; on all screens the same */
  #numbers = new Map();
  #renderer;
  #onpress;
  #onlost;
  #onerror;
  #corners;
  /** @type {import('./geometry.js').Geometry | undefined} undefined if it must be measured again */
  #geometry;
  /** @type {import('./geometry.js').Geometry | undefined} the one being painted; undefined: paint all rows again */
  #painted;
  /** The `devicePixelRatio` whose change is being watched. */
  #density = 0;
  /** Time of the last frame, milliseconds. */
  #lastFrame = 0;
  #ringShown = false;
  /** Elements out of view have no picture, to save memory and time. */
  #isInView = true;
  #isUpright = true;
  /** Size of the card when it was measured, CSS px in the window. */
  #size = '';
  /** Whether there may be a picture. */
  isStarted = false;

  /**
   * @param {object} parts
   * @param {import('../mirror/mirror.js').Mirror} parts.mirror in the document
   * @param {import('./painter.js').Painter} parts.painter
   * @param {import('./renderer.js').Renderer} parts.renderer
   * @param {(id: string) => void} parts.onpress a block's button was pressed
   * @param {() => void} parts.onlost the mirror has changed while the WebGL context is lost
   * @param {(error: unknown) => void} parts.onerror painting has failed; the caller must release it
   */
  constructor({ mirror, painter, renderer, onpress, onlost, onerror }) {
    this.#mirror = mirror;
    this.#painter = painter;
    this.#renderer = renderer;
    this.#onpress = onpress;
    this.#onlost = onlost;
    this.#onerror = onerror;
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#corners = markCorners(/** @type {HTMLElement} */ (mirror.root.parentElement));
  }

  /**
   * Measures the mirror and follows its changes. The mirror stays visible.
   * @throws if a canvas cannot show it; the caller must release the painting
   */
  prepare() {
    const { root, window: { innerHeight } } = this.#mirror;
    this.#renderer.join();
    root.classList.add('painted');
    const { top, bottom } = root.getBoundingClientRect();
    this.#isInView = bottom >= 0 && top <= innerHeight;
    if (this.#isInView) this.#geometry = this.#measure();
    this.#listen();
  }

  /**
   * Paints at once if the element is in view. Until it is painted, its mirror is visible: it is never blank.
   * Call `prepare` before.
   * @throws if painting fails; the caller must release the painting
   */
  start() {
    this.isStarted = true;
    this.#paint(0);
    followPointer(this.#mirror.root, { point: this.#point }, this.#controller.signal);
  }

  /** Measures again in the next frame, and paints all of it. */
  invalidate = () => {
    this.#painted = undefined;
    this.#remeasure();
  };

  /** Measures again in the next frame, and paints it unless it is as before. */
  #remeasure = () => {
    this.#geometry = undefined;
    // Without a context, a picture may stay only as long as nothing in it changes.
    if (this.#renderer.lost) this.#onlost();
    else requestFrame(this.#mirror.window, this.#frame);
  };

  /** Stops painting and makes the mirror visible again. */
  release() {
    this.#controller.abort();
    cancelFrame(this.#mirror.window, this.#frame);
    this.#mirror.root.classList.remove('painted');
    // All elements share the canvases for text: move them out of an iframe's document, which may be about to go.
    for (const canvas of [...this.#mirror.probe.children]) document.adoptNode(canvas);
    this.#renderer.leave();
    for (const mark of this.#corners) mark.remove();
    this.#rest();
  }

  #listen() {
    const { root, window } = this.#mirror;
    const { signal } = this.#controller;
    // The ring follows focus.
    root.addEventListener('focusin', this.#followFocus, { signal });
    root.addEventListener('focusout', this.#followFocus, { signal });
    // A key press can make the ring visible after the pointer has moved focus.
    root.addEventListener('keyup', () => {
      if (this.#ringShown !== this.#hasRing()) this.#remeasure();
    }, { signal });
    // The style sheet gives the theme's colors a very short transition: its end reports any change of them.
    root.addEventListener('transitionend', (event) => {
      if (event.target === root) this.#remeasure();
    }, { signal });
    window.document.fonts.addEventListener('loadingdone', () => {
      forgetFonts();
      this.invalidate();
    }, { signal });
    const observer = new window.ResizeObserver(() => {
      // It also reports the size that was measured last.
      if (this.#currentSize() !== this.#size) this.#remeasure();
    });
    observer.observe(root);
    const watcher = new window.IntersectionObserver((entries) => {
      const { isIntersecting } = entries[entries.length - 1];
      if (this.#isInView === isIntersecting) return;
      this.#isInView = isIntersecting;
      this.#remeasure();
    });
    watcher.observe(root);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      watcher.disconnect();
    });
  }

  #followFocus = () => {
    // A press takes focus away. If the context is lost, that must not end painting between pointerdown and pointerup.
    if (this.#renderer.lost && !this.#hasRing()) this.#geometry = undefined;
    else this.#remeasure();
  };

  #hasRing() {
    return this.#mirror.root.querySelector(':focus-visible') !== null;
  }

  #watchDensity() {
    const { window } = this.#mirror;
    if (this.#density === window.devicePixelRatio) return;
    this.#density = window.devicePixelRatio;
    const { signal } = this.#controller;
    window.matchMedia(`(resolution: ${this.#density}dppx)`).addEventListener('change', this.invalidate, { once: true, signal });
  }

  /**
   * @param {number} clientX CSS px
   * @param {number} clientY
   * @returns {[number, number]} device px on the canvas, with the page's transforms undone
   */
  #onCanvas(clientX, clientY) {
    const canvas = this.#canvas;
    let { left, top, width, height } = canvas.getBoundingClientRect();
    if (!this.#isUpright) {
      const { x, y, w } = planeOf(this.#corners).inverse().transformPoint({ x: clientX, y: clientY });
      [clientX, clientY] = [x / w, y / w];
      [left, top, width, height] = [canvas.offsetLeft, canvas.offsetTop, canvas.offsetWidth, canvas.offsetHeight];
    }
    return [((clientX - left) * canvas.width) / width, ((clientY - top) * canvas.height) / height];
  }

  /** @param {number} kind @param {number} clientX @param {number} clientY */
  #point = (kind, clientX, clientY) => {
    try {
      // After a jump to the element, the pointer may arrive before the first picture.
      if (!this.#canvas.isConnected) {
        if (this.#renderer.lost) return;
        this.#isInView = true;
        this.#paint(0);
        if (!this.#canvas.isConnected) return;
      }
      this.#painter.sendPointer(this.#handle, kind, ...this.#onCanvas(clientX, clientY));
      requestFrame(this.#mirror.window, this.#frame);
    } catch (error) {
      this.#onerror(error);
    }
  };

  /** @param {number} time milliseconds */
  #frame = (time) => {
    const { signal } = this.#controller;
    const seconds = Math.min((time - this.#lastFrame) / 1000, LONGEST_STEP);
    this.#lastFrame = time;
    if (!this.isStarted) return;
    try {
      for (let paints = 0; paints < MOST_PAINTS && !signal.aborted; ++paints) {
        const pressed = this.#paint(paints ? 0 : Math.max(seconds, 0));
        if (!pressed) break;
        // The press leads to another screen, which this frame already shows.
        this.#onpress(pressed);
      }
    } catch (error) {
      this.#onerror(error);
    }
  };

  #measure() {
    const { root } = this.#mirror;
    this.#watchDensity();
    if (!this.#canvas.isConnected) root.before(this.#canvas);
    // Without `unseen`, which makes everything transparent, the computed styles are those to paint.
    root.classList.remove('unseen');
    this.#ringShown = this.#hasRing();
    const plane = planeOf(this.#corners);
    this.#isUpright = isUpright(plane);
    const geometry = this.#mirror.own(() => this.#read(plane));
    const { density, place: { left, top, width, height } } = geometry;
    if (width * height * density ** 2 > MOST_CANVAS_PIXELS) throw new Unpaintable('size');
    if (!geometry.matchesMirror) throw new Unpaintable('text');
    if (!geometry.isPaintable) throw new Unpaintable('style');
    Object.assign(this.#canvas.style,
      { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    this.#resize('width', Math.round(width * density));
    this.#resize('height', Math.round(height * density));
    // Observers and focus often report what changes no pixel.
    if (!(this.#painted && isSameGeometry(geometry, this.#painted))) {
      this.#handle ||= this.#painter.create();
      if (!this.#painter.show(this.#handle, geometry.bytes)) throw new Error('inconsistent Geometry');
    }
    this.#painted = geometry;
    this.#size = this.#currentSize();
    return geometry;
  }

  #currentSize() {
    const { width, height } = this.#mirror.root.getBoundingClientRect();
    return `${[width, height]}`;
  }

  /** Makes the mirror transparent. @throws {Unpaintable} if it is not */
  #uncover() {
    const { root } = this.#mirror;
    if (root.classList.contains('unseen')) return;
    root.classList.add('unseen');
    if (isCovering(root)) throw new Unpaintable('style');
  }

  /** @param {DOMMatrix} plane of the stage */
  #read(plane) {
    const { root } = this.#mirror;
    // Rectangles of rotated or skewed boxes do not give their layout. Undo the page's transform while reading.
    if (!this.#isUpright) {
      const { m11, m12, m21, m22 } = plane;
      const size = Math.sqrt(Math.abs(m11 * m22 - m12 * m21)) || 1;
      Object.assign(root.style, { transform: `${plane.inverse().scale(size)}`, transformOrigin: '0 0' });
    }
    const geometry = readGeometry(this.#mirror, this.#density, this.#numbers);
    root.style.transform = '';
    return geometry;
  }

  /**
   * Sets a size only if it differs: setting it clears the canvas.
   * @param {'width' | 'height'} side
   * @param {number} size
   */
  #resize(side, size) {
    if (this.#canvas[side] !== size) this.#canvas[side] = size;
  }

  /** Removes the picture, frees its memory and makes the mirror visible. */
  #rest() {
    this.#geometry = this.#painted = undefined;
    // Some libraries have a remove() of their own, which fails where there is nothing to remove.
    if (this.#canvas.isConnected) this.#canvas.remove();
    this.#canvas.width = this.#canvas.height = 0;
    this.#mirror.root.classList.remove('unseen', 'hand');
    if (this.#handle) this.#painter.destroy(this.#handle);
    this.#handle = /** @type {import('./abi.js').CanvasHandle} */ (0);
    return '';
  }

  /**
   * @param {number} seconds since the last frame
   * @returns {string} id of the block whose button was pressed
   */
  #paint(seconds) {
    // The element is being removed from the page.
    if (!this.#mirror.root.isConnected) return '';
    if (!this.#isInView) return this.#rest();
    const geometry = (this.#geometry ??= this.#measure());
    // A hidden element has no size. Not every way to show it again is reported, so the mirror has to be ready for it.
    if (!this.#canvas.width || !this.#canvas.height) return this.#rest();
    this.#uncover();
    const frame = this.#painter.paint(this.#handle, seconds);
    // The screen that the press leads to is painted instead.
    if (frame.pressed >= 0) return [...this.#numbers.keys()][frame.pressed];
    if (!this.#renderer.lost) this.#renderer.paint(frame, geometry.fragments, this.#context);
    this.#mirror.root.classList.toggle('hand', frame.overButton);
    if (frame.moving) requestFrame(this.#mirror.window, this.#frame);
    return '';
  }
}
