import { deadline } from '../engine/files.js';
import { HelpError } from '../engine/help-error.js';
import { loadPainter } from './painter.js';

/** Provides one element with the painter: after a trap with a new one, after the second trap with none. */
export class PainterSource {
  #base;
  #restarted = false;
  /** @type {import('./painter.js').Painter | undefined} */
  painter;
  /** @type {HelpError | undefined} why there is no painter */
  failure;

  /** @param {string} base URL of dist/ */
  constructor(base) {
    this.#base = base;
  }

  /** Resolves when there is a painter, or a failure. */
  async load() {
    try {
      this.painter = await loadPainter(this.#base, deadline());
      this.failure = undefined;
    } catch (error) {
      this.failure = HelpError.from(error, 'load');
    }
  }

  /**
   * Resolves when there is a new painter, or none any more.
   * @param {HelpError} failure of the last one
   */
  async restart(failure) {
    this.failure = failure;
    if (this.#restarted) return;
    this.#restarted = true;
    await this.load();
  }
}
