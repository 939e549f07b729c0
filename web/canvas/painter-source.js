import { HelpError } from '../engine/help-error.js';
import { loadPainter } from './painter.js';

/** Provides one element with the painter: after a trap with a new one, after the second trap with none. */
export class PainterSource {
  #fetchModule;
  #restarted = false;
  /** @type {import('./painter.js').Painter | undefined} */
  painter;
  /** @type {HelpError | undefined} why there is no painter */
  failure;

  /** @param {() => Promise<ArrayBuffer>} fetchModule fetches guided-help-painter.wasm */
  constructor(fetchModule) {
    this.#fetchModule = fetchModule;
  }

  /** Whether loading has ended, one way or the other. */
  get isLoaded() {
    return (this.painter ?? this.failure) !== undefined;
  }

  /** Resolves when there is a painter, or a failure. */
  async load() {
    try {
      this.painter = await loadPainter(this.#fetchModule);
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
