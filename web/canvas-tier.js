import { CanvasTooLarge, Painting } from './canvas.js';
import { HelpError } from './help-error.js';
import { sharedRenderer } from './renderer.js';

/** The reader's own colours, which paint everything. */
const FORCED_COLORS = matchMedia('(forced-colors: active)');

/**
 * When a mirror has a canvas: wherever browser and reader allow it. Goes back to the mirror when they don't any more, and
 * comes again when they do.
 */
export class CanvasTier {
  #parts;
  #signal;
  /** @type {Painting | undefined} */
  #painting;
  /** The last screen was, for a canvas: the next one may not be. */
  #tooLarge = false;

  /**
   * @param {object} parts
   * @param {import('./mirror.js').Mirror} parts.mirror
   * @param {import('./engine.js').Engine} parts.engine
   * @param {number} parts.assistant
   * @param {(id: string) => void} parts.onpress a block's button was pressed
   * @param {(tier: import('./types.js').Tier, reason: string) => void} parts.ontier
   * @param {(error: HelpError) => void} parts.onfail the engine has failed, and the mirror with it
   * @param {AbortSignal} signal ends it
   */
  constructor(parts, signal) {
    this.#parts = parts;
    this.#signal = signal;
  }

  /** @returns {boolean} whether the mirror, which must be in the document, is painted now */
  enter() {
    const signal = this.#signal;
    const renderer = sharedRenderer();
    renderer?.addEventListener('lost', () => this.#leave('context-lost'), { signal });
    renderer?.addEventListener('restored', () => this.#enterAgain('context-restored'), { signal });
    FORCED_COLORS.addEventListener('change', () => {
      if (FORCED_COLORS.matches) this.#leave('forced-colors');
      else this.#enterAgain('forced-colors');
    }, { signal });
    return this.#paint();
  }

  /** The mirror shows another screen. */
  changed() {
    if (this.#painting) this.#painting.invalidate();
    else if (this.#tooLarge) this.#enterAgain('size');
  }

  /**
   * Gives back what painting held.
   * @throws {HelpError} trap
   */
  release() {
    const painting = this.#painting;
    this.#painting = undefined;
    painting?.release();
  }

  /** @param {string} reason */
  #enterAgain(reason) {
    if (!this.#painting && this.#paint()) this.#parts.ontier('canvas', reason);
  }

  #paint() {
    const renderer = sharedRenderer();
    if (!renderer || renderer.lost || FORCED_COLORS.matches || this.#signal.aborted) return false;
    const painting = new Painting({ ...this.#parts, renderer, onerror: (error) => this.#fail(error) });
    try {
      painting.start();
      this.#painting = painting;
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  /**
   * Without a picture there is still the mirror; without the engine, neither.
   * @param {unknown} error
   */
  #fail(error) {
    if (error instanceof HelpError) {
      this.#parts.onfail(error);
      return;
    }
    this.#tooLarge = error instanceof CanvasTooLarge;
    if (!this.#tooLarge) console.error(`guided-help: the canvas cannot be painted: ${error}`);
    this.#leave(this.#tooLarge ? 'size' : 'paint');
  }

  /** Back to the mirror. @param {string} reason */
  #leave(reason) {
    try {
      this.release();
      this.#parts.ontier('mirror', reason);
    } catch (error) {
      this.#parts.onfail(HelpError.from(error, 'trap'));
    }
  }
}
