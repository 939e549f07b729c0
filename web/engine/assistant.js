import { formatAction, parseAction } from './actions.js';
import { loadGuide, loadWords, prefetchGuide } from './content.js';
import { loadEngine } from './engine.js';
import { deadline } from './files.js';
import { HelpError } from './help-error.js';

/**
 * One customer's path through one guide, independent of the engine. The same actions always lead to the same screen, so
 * replaying them in a new engine continues where a failed one stopped.
 */
export class Assistant {
  #base;
  #guideId;
  /** @type {import('./engine.js').Engine | undefined} undefined while an engine is loading, or after it has failed */
  #engine;
  /** Handles in the engine. */
  #guide = /** @type {import('./abi.js').GuideHandle} */ (0);
  #handle = /** @type {import('./abi.js').AssistantHandle} */ (0);
  /** The first locale. */
  #locale = '';
  /** @type {string[]} in their readable form (actions.js); `locale TAG` for each change of language */
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

  /** Whether there is an engine. Without one, actions are performed later. */
  get running() {
    return this.#engine !== undefined;
  }

  /**
   * Loads an engine and replays all actions in it. The first call shows the start of the guide.
   * @param {string[]} requests locales, best first; only the first call uses them
   * @param {AbortSignal} signal is aborted when the assistant is no longer needed
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
    // Actions may add locales while files are loading.
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

  /** All locales shown so far. */
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
   * @throws {HelpError} trap: the next engine will perform it
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
   * @returns {Promise<string>} the guide's locale that matches them best
   * @throws {HelpError}
   */
  async negotiate(requests) {
    await this.#started;
    return this.#running().negotiate(this.#guide, requests);
  }

  /**
   * @param {string} locale
   * @returns {Promise<() => void>} switches to the words of that locale
   * @throws {HelpError} catalog, or an error that ends the assistant
   */
  async loadLocale(locale) {
    await this.#started;
    const engine = this.#running();
    const words = await loadWords(engine, this.#base, this.#guideId, this.#guide, locale, deadline());
    // Handles are valid only in the engine that created them.
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

  /** Frees everything in the engine. @throws {HelpError} trap */
  destroy() {
    this.#engine?.destroy(this.#handle);
    this.#engine = undefined;
  }
}
