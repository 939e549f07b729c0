import { untilParsed } from './parsed.js';

/** @typedef {import('../types.js').Tier} Tier */
/** @typedef {import('../engine/help-error.js').HelpError} HelpError */

/** @type {WeakSet<HelpError>} a trap ends the engine of all elements, but only one of them reports it */
const reportedTraps = new WeakSet();

/** Emits the events about the state of one mount. `ready` is the second of them, after the first `tier`. */
export class Reporter {
  /** @type {Tier} */
  #tier = 'static';
  #reason = '';
  #emit;
  /** @type {(() => object) | undefined} the detail of `ready`, until it is emitted */
  #ready;

  /** @param {(name: string, detail: object) => void} emit dispatches an event of the element */
  constructor(emit) {
    this.#emit = emit;
  }

  /** The tier in use. */
  get tier() {
    return this.#tier;
  }

  /**
   * @param {Tier} tier
   * @param {string} reason
   */
  setTier(tier, reason) {
    if (tier === this.#tier) return;
    this.flush();
    this.#emitTier(tier, reason);
  }

  /** @param {Tier} tier @param {string} reason */
  #emitTier(tier, reason) {
    [this.#tier, this.#reason] = [tier, reason];
    this.#emit('tier', { tier, reason });
  }

  /** Says once why the mirror stays. @param {string} reason */
  explain(reason) {
    this.flush();
    if (this.#tier === 'mirror' && reason !== this.#reason) this.#emitTier('mirror', reason);
  }

  /**
   * The mirror shows the first screen from now on. Says so when the scripts of the page can hear it.
   * @param {Window} window
   * @param {() => object} detail of the event; called when it is emitted
   */
  setReady(window, detail) {
    this.#tier = 'mirror';
    this.#ready = detail;
    untilParsed(window).then(() => this.flush());
  }

  /** Emits the first events now, if they are still to come. */
  flush() {
    const detail = this.#ready?.();
    this.#ready = undefined;
    if (!detail) return;
    this.#emitTier(this.#tier, 'ready');
    this.#emit('ready', detail);
  }

  /** Ends without a word: the element is in no document. */
  end() {
    this.#ready = undefined;
    this.#tier = 'static';
  }

  /** @param {HelpError} failure */
  report({ code, message }) {
    console.error(`guided-help: ${code}: ${message}`);
    this.#emit('error', { code, message });
  }

  /**
   * @param {HelpError} failure that is to be reported when help is there again
   * @returns {() => void} reports it, unless another element does
   */
  claim(failure) {
    const isFirst = !reportedTraps.has(failure);
    reportedTraps.add(failure);
    return () => {
      if (isFirst) this.report(failure);
    };
  }
}
