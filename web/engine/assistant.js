import { formatAction, parseAction } from './actions.js';
import { loadGuide, loadWords, prefetchGuide } from './content.js';
import { loadEngine } from './engine.js';
import { deadline } from './files.js';
import { HelpError } from './help-error.js';

/**
 * One customer's way through one guide, in whatever engine there is. The same actions always lead to the same screen: so
 * it goes on in a new engine where it stood in one that has failed.
 */
export class Assistant {
  #base;
  #guideId;
  /** @type {import('./engine.js').Engine | undefined} undefined: none has come yet, or the last one has failed */
  #engine;
  /** Handles in the engine. */
  #guide = /** @type {import('./abi.js').GuideHandle} */ (0);
  #handle = /** @type {import('./abi.js').AssistantHandle} */ (0);
  /** The first one. */
  #locale = '';
  /** @type {string[]} in their readable form (actions.js); `locale TAG` where the words were changed */
  #actions = [];
  /** @type {Promise<void> | undefined} */
  #started;

  /**
   * @param {string} base URL of dist/
   * @param {string} guideId
   */
  constructor(base, guideId) {
    this.#base = base;
    this.#guideId = guideId;
  }

  /** Whether there is an engine. Without one, what is done is done later. */
  get running() {
    return this.#engine !== undefined;
  }

  /**
   * Gets an engine and comes to where it stood, at first to the guide's start.
   * @param {string[]} requests locales, best first, for the first time
   * @param {AbortSignal} signal nobody wants it any more
   * @returns {Promise<void>}
   * @throws {HelpError}
   */
  start(requests, signal) {
    this.#engine = undefined;
    return (this.#started = this.#start(requests, signal));
  }

  /** @param {string[]} requests @param {AbortSignal} signal */
  async #start(requests, signal) {
    const by = deadline();
    prefetchGuide(this.#base, this.#guideId, by);
    const engine = await loadEngine(this.#base, by);
    const guide = await loadGuide(engine, this.#base, this.#guideId, by);
    this.#locale ||= engine.negotiate(guide, requests);
    /** @type {Map<string, import('./engine.js').Words>} */
    const words = new Map();
    // Customers go on while files come.
    for (let wanted; (wanted = this.#locales().find((locale) => !words.has(locale)));) {
      words.set(wanted, await loadWords(engine, this.#base, this.#guideId, guide, wanted, by));
    }
    if (signal.aborted) return;
    const handle = engine.create(guide, /** @type {import('./engine.js').Words} */ (words.get(this.#locale)));
    for (const action of this.#actions) {
      const { name, value } = parseAction(action);
      if (name === 'locale') engine.setWords(handle, /** @type {import('./engine.js').Words} */ (words.get(value)));
      else engine.act(handle, action);
    }
    this.#engine = engine;
    this.#guide = guide;
    this.#handle = handle;
  }

  /** All locales that it has spoken. */
  #locales() {
    const changes = this.#actions.map(parseAction).filter(({ name }) => name === 'locale');
    return [this.#locale, ...changes.map(({ value }) => value)];
  }

  /** @throws {HelpError} trap */
  #running() {
    if (!this.#engine) throw new HelpError('trap', 'the engine is being started');
    return this.#engine;
  }

  /**
   * @param {string} action in its readable form
   * @throws {HelpError} trap: it will be done in the next engine
   */
  perform(action) {
    // A draft replaces the draft before it.
    const last = this.#actions[this.#actions.length - 1] ?? '';
    if ([last, action].every((one) => parseAction(one).name === 'draft')) this.#actions.pop();
    this.#actions.push(action);
    this.#engine?.act(this.#handle, action);
  }

  /**
   * @param {string[]} requests locales, best first
   * @returns {Promise<string>} the guide's locale that serves them
   * @throws {HelpError}
   */
  async negotiate(requests) {
    await this.#started;
    return this.#running().negotiate(this.#guide, requests);
  }

  /**
   * @param {string} locale
   * @returns {Promise<() => void>} shows everything in the words of that locale
   * @throws {HelpError} catalog, or whatever ends it
   */
  async loadLocale(locale) {
    await this.#started;
    const engine = this.#running();
    const words = await loadWords(engine, this.#base, this.#guideId, this.#guide, locale, deadline());
    // The handles of words are those of the engine that read them.
    if (engine !== this.#engine) return this.loadLocale(locale);
    return () => {
      this.#actions.push(formatAction('locale', locale));
      engine.setWords(this.#handle, words);
    };
  }

  /** @returns {import('../types.js').Screen} @throws {HelpError} trap */
  screen() {
    return this.#running().screen(this.#handle);
  }

  /**
   * @param {ArrayBuffer} geometry of its last screen
   * @returns {boolean} whether it is valid
   * @throws {HelpError} trap
   */
  setGeometry(geometry) {
    return this.#running().setGeometry(this.#handle, geometry);
  }

  /**
   * @param {number} kind of `POINTER`
   * @param {number} x device px, on the canvas
   * @param {number} y
   * @throws {HelpError} trap
   */
  sendPointer(kind, x, y) {
    this.#running().sendPointer(this.#handle, kind, x, y);
  }

  /**
   * Needs a Geometry.
   * @param {number} seconds since its frame before
   * @returns {import('./engine.js').Frame}
   * @throws {HelpError} trap
   */
  paint(seconds) {
    return this.#running().paint(this.#handle, seconds);
  }

  /** Frees what painting held. */
  releaseCanvas() {
    this.#engine?.releaseCanvas(this.#handle);
  }

  /** Gives back all that it held. @throws {HelpError} trap */
  destroy() {
    this.#engine?.destroy(this.#handle);
    this.#engine = undefined;
  }
}
