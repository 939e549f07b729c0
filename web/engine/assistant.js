import { formatAction, parseAction } from './actions.js';
import { loadGuide, loadWords } from './content.js';
import { loadEngine } from './engine.js';
import { fetchFile } from './files.js';
import { deadline } from './guide-files.js';
import { HelpError } from './help-error.js';
import { prepareLocale } from './services.js';

/** @param {string} action */
const nameOf = (action) => parseAction(action).name;

/** Actions that stay on the screen. Any other is a way to leave it, of which the last one counts. */
const STAYING = /^(draft|article|locale|locale-failed)$/;

/**
 * Customers see one screen until its actions are performed. What they do there again replaces what they did before: a
 * draft all drafts since the last press, a press the press before it.
 * @param {string[]} waiting actions on the screen that is shown
 * @param {string} action the next one
 * @returns {string[]} those that still count
 */
function withoutReplaced(waiting, action) {
  const isDraft = waiting.map((one) => nameOf(one) === 'draft');
  const lastDraft = isDraft.lastIndexOf(true);
  const last = waiting.length - 1;
  if (nameOf(action) === 'draft') return lastDraft === last ? waiting.slice(0, last) : waiting;
  if (STAYING.test(nameOf(action))) return waiting;
  return waiting.filter((one, index) => (isDraft[index] ? index === lastDraft : STAYING.test(nameOf(one))));
}

/**
 * One customer's path through one guide, independent of the engine. The same actions always lead to the same screen, so
 * replaying them in a new engine continues where a failed one stopped.
 */
export class Assistant {
  #files;
  /** @type {import('./engine.js').Engine | undefined} undefined while an engine is loading, or after it has failed */
  #engine;
  /** Handles in the engine. */
  #guide = /** @type {import('./abi.js').GuideHandle} */ (0);
  #handle = /** @type {import('./abi.js').AssistantHandle} */ (0);
  /** The first locale. */
  #locale = '';
  /** @type {string[]} in their readable form (actions.js); `locale TAG` for each change of language */
  #actions = [];
  /** How many of them led to the screen that is shown. The others wait for an engine. */
  #performed = 0;
  /** @type {Promise<void> | undefined} */
  #started;

  /** @param {import('./guide-files.js').GuideFiles} files */
  constructor(files) {
    this.#files = files;
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
    const engine = await loadEngine(this.#files, by);
    const guide = await loadGuide(engine, this.#files, by);
    this.#locale ||= engine.negotiate(guide, requests);
    /** @type {Map<string, import('./engine.js').Words>} */
    const words = new Map();
    // Actions may add locales while files are loading.
    for (let wanted; (wanted = this.#locales().find((locale) => !words.has(locale)));) {
      words.set(wanted, await loadWords(engine, this.#files, guide, wanted, by));
    }
    if (signal.aborted) return;
    const handle = engine.create(guide, /** @type {import('./engine.js').Words} */ (words.get(this.#locale)));
    for (const action of this.#actions) {
      const { name, value } = parseAction(action);
      if (name === 'locale') engine.setWords(handle, /** @type {import('./engine.js').Words} */ (words.get(value)));
      else engine.act(handle, action);
    }
    this.#performed = this.#actions.length;
    this.#engine = engine;
    this.#guide = guide;
    this.#handle = handle;
    prepareLocale(this.#locale);
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
    const waiting = this.#actions.splice(this.#performed);
    this.#actions.push(...withoutReplaced(waiting, action), action);
    if (!this.#engine) return;
    this.#engine.act(this.#handle, action);
    // A draft waits, too: the next one replaces it.
    this.#performed = this.#actions.length - Number(nameOf(action) === 'draft');
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
    const words = await loadWords(engine, this.#files, this.#guide, locale, deadline());
    // Handles are valid only in the engine that created them.
    if (engine !== this.#engine) return this.loadLocale(locale);
    return () => {
      this.#actions.push(formatAction('locale', locale));
      this.#performed = this.#actions.length;
      engine.setWords(this.#handle, words);
    };
  }

  /** @returns {Promise<ArrayBuffer>} guided-help-painter.wasm @throws {HelpError} load, or integrity */
  fetchPainter() {
    return fetchFile(this.#files, this.#files.painter, { code: 'load', by: deadline(), integrity: INTEGRITY.painter });
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
