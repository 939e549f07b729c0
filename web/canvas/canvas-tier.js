import { Painting, Unpaintable } from './canvas.js';
import { HelpError } from '../engine/help-error.js';
import { sharedRenderer } from './renderer.js';

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

  /**
   * @param {object} parts
   * @param {import('../mirror/mirror.js').Mirror} parts.mirror
   * @param {import('../engine/assistant.js').Assistant} parts.assistant
   * @param {(id: string) => void} parts.onpress a block's button was pressed
   * @param {(tier: import('../types.js').Tier, reason: string) => void} parts.ontier
   * @param {(error: HelpError) => void} parts.onfail the engine has failed
   * @param {AbortSignal} signal removes the listeners
   */
  constructor(parts, signal) {
    this.#parts = parts;
    this.#signal = signal;
    this.#forcedColors = parts.mirror.window.matchMedia('(forced-colors: active)');
    const renderer = sharedRenderer();
    renderer?.addEventListener('gone', () => this.#leave('context-lost'), { signal });
    renderer?.addEventListener('restored', () => {
      if (this.#painting) this.#painting.invalidate();
      else this.#enterAgain('context-restored');
    }, { signal });
    this.#forcedColors.addEventListener('change', () => {
      if (this.#forcedColors.matches) this.#leave('forced-colors');
      else this.#enterAgain('forced-colors');
    }, { signal });
    signal.addEventListener('abort', () => this.#observer?.disconnect());
  }

  /** Paints the mirror, which must be in the document. @returns {boolean} whether the canvas tier is in use now */
  enter() {
    const renderer = sharedRenderer();
    const { assistant } = this.#parts;
    if (this.#painting) return true;
    if (!renderer || renderer.lost || this.#forcedColors.matches || !assistant.running || this.#signal.aborted) return false;
    const painting = new Painting({
      ...this.#parts,
      renderer,
      onlost: () => this.#leave('context-lost'),
      onerror: (error) => this.#fail(error),
    });
    try {
      painting.start();
      this.#painting = painting;
      this.#unpaintable = undefined;
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  /** Repaints after the mirror has changed. */
  changed() {
    if (this.#painting) this.#painting.invalidate();
    else this.#tryAgain();
  }

  /**
   * Removes the canvas and frees what it used.
   * @throws {HelpError} trap
   */
  release() {
    const painting = this.#painting;
    this.#painting = undefined;
    painting?.release();
  }

  /** @param {string} reason */
  #enterAgain(reason) {
    if (!this.#painting && this.enter()) this.#parts.ontier('canvas', reason);
  }

  #tryAgain = () => {
    if (this.#unpaintable) this.#enterAgain(this.#unpaintable.reason);
  };

  /**
   * Falls back to the mirror. Passes engine failures on: the mirror needs the engine, too.
   * @param {unknown} error
   */
  #fail(error) {
    if (error instanceof HelpError) {
      this.#parts.onfail(error);
      return;
    }
    if (error instanceof Unpaintable) {
      this.#unpaintable = error;
      if (!this.#observer) (this.#observer = new this.#parts.mirror.window.ResizeObserver(this.#tryAgain)).observe(this.#parts.mirror.root);
      this.#leave(error.reason);
    } else {
      console.error(`guided-help: the canvas cannot be painted: ${error}`);
      this.#leave('paint');
    }
  }

  /** Goes back to the mirror. @param {string} reason */
  #leave(reason) {
    try {
      this.release();
      this.#parts.ontier('mirror', reason);
    } catch (error) {
      this.#parts.onfail(HelpError.from(error, 'trap'));
    }
  }
}
