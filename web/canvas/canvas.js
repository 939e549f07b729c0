import { cancelFrame, requestFrame } from './frames.js';
import { readGeometry } from './geometry.js';
import { isCovering } from './paintable.js';
import { isUpright, planeOf } from './plane.js';
import { followPointer } from './pointer.js';
import { forgetFonts } from './text.js';

/** Seconds: after a rest, time goes on as if it had not stood still. */
const LONGEST_STEP = 1 / 30;

/** Device px: larger canvases stay empty in some browsers. */
const MOST_CANVAS_PIXELS = 1 << 24;

/** Heights of the window: what is further off than that has no picture, which would take memory and time. */
const NEARBY = 0.25;

/** Screens that one press can lead to before the browser gets its turn. */
const MOST_PAINTS = 4;

/** A canvas would not show this screen as it is; the next one, or the same with other styles, it may. */
export class Unpaintable extends Error {
  /** @param {'size' | 'style' | 'text'} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The canvas tier of an element: measures its mirror, has Dear ImGui paint it, and brings pointers to Dear ImGui.
 * Frames are painted when something changed, and at no other time.
 */
export class Painting {
  #controller = new AbortController();
  #canvas = document.createElement('canvas');
  #context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext('2d'));
  #mirror;
  #assistant;
  #renderer;
  #onpress;
  #onlost;
  #onerror;
  /** @type {import('./geometry.js').Geometry | undefined} undefined: to be read again */
  #geometry;
  /** The density that the page is watched at. */
  #density = 0;
  /** Milliseconds. */
  #lastFrame = 0;
  #ringShown = false;
  #isNear = true;
  #isUpright = true;

  /**
   * @param {object} parts
   * @param {import('../mirror/mirror.js').Mirror} parts.mirror in the document
   * @param {import('../engine/assistant.js').Assistant} parts.assistant whose last screen the mirror shows
   * @param {import('./renderer.js').Renderer} parts.renderer
   * @param {(id: string) => void} parts.onpress a block's button was pressed
   * @param {() => void} parts.onlost what is shown has changed, and cannot be painted now
   * @param {(error: unknown) => void} parts.onerror nothing is painted any more
   */
  constructor({ mirror, assistant, renderer, onpress, onlost, onerror }) {
    this.#mirror = mirror;
    this.#assistant = assistant;
    this.#renderer = renderer;
    this.#onpress = onpress;
    this.#onlost = onlost;
    this.#onerror = onerror;
    this.#canvas.setAttribute('aria-hidden', 'true');
  }

  /**
   * Paints at once what is near the window. What is not, or not yet, shows its mirror: nothing is ever blank.
   * @throws what went wrong; nothing is painted then
   */
  start() {
    const { root, window: { innerHeight } } = this.#mirror;
    this.#renderer.join();
    root.classList.add('painted');
    const { top, bottom } = root.getBoundingClientRect();
    this.#isNear = bottom >= -NEARBY * innerHeight && top <= (1 + NEARBY) * innerHeight;
    try {
      this.#paint(0);
      this.#listen();
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /** What is shown has changed. */
  invalidate = () => {
    this.#geometry = undefined;
    // The old picture may stay for a while where nothing else would be in it.
    if (this.#renderer.lost) this.#onlost();
    else requestFrame(this.#mirror.window, this.#frame);
  };

  /** Ends it: the mirror is visible again. */
  release() {
    this.#controller.abort();
    cancelFrame(this.#mirror.window, this.#frame);
    this.#mirror.root.classList.remove('painted');
    // Canvases that all elements share would end with a frame that they are in.
    for (const canvas of [...this.#mirror.probe.children]) document.adoptNode(canvas);
    this.#renderer.leave();
    this.#rest();
  }

  #listen() {
    const { root, window } = this.#mirror;
    const { signal } = this.#controller;
    // The ring follows focus.
    root.addEventListener('focusin', this.#followFocus, { signal });
    root.addEventListener('focusout', this.#followFocus, { signal });
    // A key can make a ring visible where the pointer had brought focus.
    root.addEventListener('keyup', () => {
      if (this.#ringShown !== this.#hasRing()) this.invalidate();
    }, { signal });
    // The style sheet lets colours of the theme take a moment, which tells of their change, whatever changed them.
    root.addEventListener('transitionend', (event) => {
      if (event.target === root) this.invalidate();
    }, { signal });
    window.document.fonts.addEventListener('loadingdone', () => {
      forgetFonts();
      this.invalidate();
    }, { signal });
    const observer = new window.ResizeObserver(this.invalidate);
    observer.observe(root);
    const watcher = new window.IntersectionObserver((entries) => {
      const { isIntersecting } = entries[entries.length - 1];
      if (this.#isNear === isIntersecting) return;
      this.#isNear = isIntersecting;
      this.invalidate();
    }, { rootMargin: `${100 * NEARBY}%` });
    watcher.observe(root);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      watcher.disconnect();
    });
    followPointer(root, { point: this.#point }, signal);
  }

  #followFocus = () => {
    // A press takes focus away. With no context to paint that, it must not end between down and up.
    if (this.#renderer.lost && !this.#hasRing()) this.#geometry = undefined;
    else this.invalidate();
  };

  get #stage() {
    return /** @type {HTMLElement} */ (this.#mirror.root.parentElement);
  }

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
   * @returns {[number, number]} device px on the canvas, whatever the page does to it
   */
  #onCanvas(clientX, clientY) {
    const canvas = this.#canvas;
    let { left, top, width, height } = canvas.getBoundingClientRect();
    if (!this.#isUpright) {
      const { x, y, w } = planeOf(this.#stage).inverse().transformPoint({ x: clientX, y: clientY });
      [clientX, clientY] = [x / w, y / w];
      [left, top, width, height] = [canvas.offsetLeft, canvas.offsetTop, canvas.offsetWidth, canvas.offsetHeight];
    }
    return [((clientX - left) * canvas.width) / width, ((clientY - top) * canvas.height) / height];
  }

  /** @param {number} kind @param {number} clientX @param {number} clientY */
  #point = (kind, clientX, clientY) => {
    try {
      // Who comes by a jump may be there before the picture is.
      if (!this.#canvas.isConnected) {
        if (this.#renderer.lost) return;
        this.#isNear = true;
        this.#paint(0);
        if (!this.#canvas.isConnected) return;
      }
      this.#assistant.sendPointer(kind, ...this.#onCanvas(clientX, clientY));
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
    try {
      for (let paints = 0; paints < MOST_PAINTS && !signal.aborted; ++paints) {
        const pressed = this.#paint(paints ? 0 : Math.max(seconds, 0));
        if (!pressed) break;
        // What was pressed changes what is shown, and this frame shows it.
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
    // As the browser would show it: only then do its styles say what to paint.
    root.classList.remove('unseen');
    this.#ringShown = this.#hasRing();
    const plane = planeOf(this.#stage);
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
    if (!this.#assistant.setGeometry(geometry.bytes)) throw new Error('the Geometry does not fit together');
    root.classList.add('unseen');
    if (isCovering(root)) throw new Unpaintable('style');
    return geometry;
  }

  /** @param {DOMMatrix} plane that the card is seen in */
  #read(plane) {
    const { root } = this.#mirror;
    // Where boxes lie askew their places cannot be told: while they are read, they don't.
    if (!this.#isUpright) {
      const { m11, m12, m21, m22 } = plane;
      const size = Math.sqrt(Math.abs(m11 * m22 - m12 * m21)) || 1;
      Object.assign(root.style, { transform: `${plane.inverse().scale(size)}`, transformOrigin: '0 0' });
    }
    const geometry = readGeometry(this.#mirror, this.#density);
    root.style.transform = '';
    return geometry;
  }

  /** Setting a size, even the same, would clear the canvas. @param {'width' | 'height'} side @param {number} size */
  #resize(side, size) {
    if (this.#canvas[side] !== size) this.#canvas[side] = size;
  }

  /** Gives the picture back: the mirror shows itself. */
  #rest() {
    this.#geometry = undefined;
    // Some libraries have a remove() of their own, which fails where there is nothing to remove.
    if (this.#canvas.isConnected) this.#canvas.remove();
    this.#canvas.width = this.#canvas.height = 0;
    this.#mirror.root.classList.remove('unseen', 'hand');
    this.#assistant.releaseCanvas();
    return '';
  }

  /**
   * @param {number} seconds since the last frame
   * @returns {string} id of the block whose button was pressed
   */
  #paint(seconds) {
    // On its way out of the page.
    if (!this.#mirror.root.isConnected) return '';
    if (!this.#isNear) return this.#rest();
    const geometry = (this.#geometry ??= this.#measure());
    // In a hidden part of the page there is nothing to see; not every way to show it is told.
    if (!this.#canvas.width || !this.#canvas.height) return this.#rest();
    const frame = this.#assistant.paint(seconds);
    // What comes of it is shown instead.
    if (frame.pressed) return frame.pressed;
    if (!this.#renderer.lost) this.#renderer.paint(frame, geometry.fragments, this.#context);
    this.#mirror.root.classList.toggle('hand', frame.overButton);
    if (frame.moving) requestFrame(this.#mirror.window, this.#frame);
    return '';
  }
}
