import { adoptStyleSheet } from '../mirror/style-sheet.js';
import styleText from './canvas.css';
import { Painting, Unpaintable } from './canvas.js';
import { HelpError } from '../engine/help-error.js';
import { untilIdle } from '../idle.js';
import { createRenderer, sharedRenderer } from './renderer.js';

/** @param {string} reason */
const complain = (reason) => console.error(`guided-help: the canvas cannot be painted: ${reason}`);

/** @type {WeakSet<HelpError>} of the page's painter, which has reported them for all elements */
const reported = new WeakSet();

/**
 * Decides whether the canvas may cover the mirror. Goes back to the mirror when browser, styles or the reader's
 * settings rule the canvas out, and returns when they allow it again.
 */
export class CanvasTier {
  #parts;
  #signal;
  /** Matches in forced colors mode, which has no canvas. */
  #forcedColors;
  /** @type {Painting | undefined} */
  #painting;
  /** @type {Unpaintable | undefined} why painting failed; another size or screen may be paintable */
  #unpaintable;
  /** @type {ResizeObserver | undefined} */
  #observer;
  /** Whether there is a renderer that this follows. */
  #isListening = false;
  /** Whether painting takes too long here. */
  #isSlow = false;

  /**
   * @param {object} parts
   * @param {import('../mirror/mirror.js').Mirror} parts.mirror
   * @param {import('./painter-source.js').PainterSource} parts.source
   * @param {(id: string) => void} parts.onpress a block's button was pressed
   * @param {(tier: import('../types.js').Tier, reason: string) => void} parts.ontier
   * @param {(code: string) => void} parts.onfail there is no painter; the mirror is already shown
   * @param {AbortSignal} signal removes the listeners
   */
  constructor(parts, signal) {
    this.#parts = parts;
    this.#signal = signal;
    const { root, window } = parts.mirror;
    adoptStyleSheet(/** @type {ShadowRoot} */ (root.getRootNode()), window, styleText);
    this.#forcedColors = window.matchMedia('(forced-colors: active)');
    this.#forcedColors.addEventListener('change', () => {
      if (this.#forcedColors.matches) this.#leave('forced-colors');
      else this.#enterAgain('forced-colors');
    }, { signal });
    signal.addEventListener('abort', () => this.#observer?.disconnect());
  }

  /**
   * Paints the mirror, which must be in the document: at once if the page has painted another one, otherwise when the
   * page is idle.
   * @param {string} reason for the change of tier
   * @returns {boolean} whether the canvas tier is in use now
   */
  enter(reason) {
    if (sharedRenderer() && this.#parts.source.isLoaded) {
      this.#listen();
      return this.#paint();
    }
    this.#prepare(reason);
    return false;
  }

  /** @param {string} reason */
  async #prepare(reason) {
    if (!await createRenderer()) return;
    await this.#parts.source.load();
    if (this.#signal.aborted) return;
    this.#listen();
    // Measuring and painting are tasks of their own.
    await untilIdle();
    this.#prepared();
    await untilIdle();
    this.#enterAgain(reason);
  }

  /** Follows the renderer, which is there from now on. */
  #listen() {
    if (this.#isListening) return;
    this.#isListening = true;
    const renderer = sharedRenderer();
    const signal = this.#signal;
    renderer?.addEventListener('gone', () => this.#leave('context-lost'), { signal });
    renderer?.addEventListener('restored', () => {
      if (this.#isPainting) this.#painting?.invalidate();
      else this.#enterAgain('context-restored');
    }, { signal });
    renderer?.addEventListener('slow', () => {
      this.#isSlow = true;
      this.#leave('slow');
    }, { signal });
  }

  /** @returns {Painting | undefined} ready to paint; undefined if the canvas is ruled out */
  #prepared() {
    const renderer = sharedRenderer();
    const { painter, failure } = this.#parts.source;
    if (!renderer || renderer.lost || this.#isSlow || this.#forcedColors.matches || this.#signal.aborted) return undefined;
    if (this.#painting) return this.#painting;
    if (failure) this.#leaveFor(failure);
    if (!painter || failure) return undefined;
    this.#painting = new Painting({
      ...this.#parts,
      painter,
      renderer,
      onlost: () => this.#leave('context-lost'),
      onerror: (error) => this.#fail(error),
    });
    try {
      this.#painting.prepare();
      this.#unpaintable = undefined;
    } catch (error) {
      this.release();
      this.#fail(error);
    }
    return this.#painting;
  }

  /** Whether the canvas tier is in use. A painting that only was measured does not cover the mirror. */
  get #isPainting() {
    return !!this.#painting?.isStarted;
  }

  /** @returns {boolean} whether the canvas tier is in use now */
  #paint() {
    if (this.#isPainting) return true;
    try {
      this.#prepared()?.start();
    } catch (error) {
      this.release();
      this.#fail(error);
    }
    return this.#isPainting;
  }

  /** Repaints after the mirror has changed. */
  changed() {
    if (this.#painting) this.#painting.invalidate();
    else this.#tryAgain();
  }

  /** Removes the canvas and frees what it used. */
  release() {
    const painting = this.#painting;
    this.#painting = undefined;
    painting?.release();
  }

  /** @param {string} reason */
  #enterAgain(reason) {
    if (this.#isListening && !this.#isPainting && this.#paint()) this.#parts.ontier('canvas', reason);
  }

  #tryAgain = () => {
    if (this.#unpaintable) this.#enterAgain(this.#unpaintable.reason);
  };

  /** Falls back to the mirror. @param {unknown} error */
  #fail(error) {
    if (HelpError.is(error)) {
      this.#leaveFor(error);
      this.#parts.source.restart(error).then(() => this.#enterAgain('restarted'));
    } else if (error instanceof Unpaintable) {
      this.#unpaintable = error;
      if (!this.#observer) (this.#observer = new this.#parts.mirror.window.ResizeObserver(this.#tryAgain)).observe(this.#parts.mirror.root);
      this.#leave(error.reason);
    } else {
      complain(`${error}`);
      this.#leave('paint');
    }
  }

  /** Goes back to the mirror, which works without the painter. @param {HelpError} failure of the painter */
  #leaveFor(failure) {
    const { code, message } = failure;
    if (!reported.has(failure)) complain(`${code}: ${message}`);
    reported.add(failure);
    if (this.#painting) this.#leave(code);
    else this.#parts.onfail(code);
  }

  /** Goes back to the mirror. @param {string} reason */
  #leave(reason) {
    this.release();
    this.#parts.ontier('mirror', reason);
  }
}
