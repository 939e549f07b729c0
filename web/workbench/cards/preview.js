// Assistants in memory: the engine of customers' pages, with the words that a translator is changing.
import { Engine } from '../../engine/engine.js';
import { HelpError } from '../../engine/help-error.js';
import { makeInstance } from '../../engine/module.js';
import { pageServices } from '../../engine/services.js';
import { textIn } from '../memory.js';
import { SOURCE_LOCALE } from '../project/files.js';

/** The folder of the words that all guides share. */
const SHARED = 'interface';

/** Catalogs that one engine reads: it never frees any, and has 64 MiB. */
const MOST_CATALOGS = 120;

const encoder = new TextEncoder();

/** @typedef {import('../../engine/abi.js').CatalogHandle} CatalogHandle */
/** @typedef {import('../../types.js').Screen} Screen */

const NONE = /** @type {CatalogHandle} */ (0);

/** One assistant, at a screen of a guide. It goes on in a new engine when the old one is full. */
export class LiveScreen {
  /** @type {import('../../engine/abi.js').AssistantHandle | undefined} */
  handle;

  /**
   * @param {Preview} preview
   * @param {string} guide id
   * @param {string} locale
   * @param {string[]} actions from the start
   */
  constructor(preview, guide, locale, actions) {
    this.preview = preview;
    this.guide = guide;
    this.locale = locale;
    this.actions = [...actions];
  }

  /** @returns {Screen} with the words as they are now */
  show() {
    return this.preview.show(this);
  }

  /** @param {string} action in its readable form */
  act(action) {
    this.actions.push(action);
    this.preview.perform(this, action);
  }

  close() {
    this.preview.close(this);
  }
}

/** Creates assistants of the project's guides. */
export class Preview {
  #module;
  #texts;
  #guides;
  /** @type {import('../../engine/engine.js').Engine | undefined} */
  #engine;
  /** @type {Map<string, import('../../engine/abi.js').GuideHandle>} by id */
  #guideHandles = new Map();
  /** @type {Map<string, CatalogHandle>} by `folder locale` */
  #catalogs = new Map();
  /** Catalogs that the engine has read. */
  #count = 0;
  /** @type {Set<LiveScreen>} */
  #open = new Set();
  /** @type {Map<string, string>} the last readable JSON of catalogs, by `folder locale` */
  #readable = new Map();

  /**
   * @param {ArrayBuffer} module guided-help.wasm
   * @param {Record<string, any>} guides by id, with the names of their locales
   * @param {(folder: string, locale: string) => Record<string, string>} texts the messages of a catalog as they are now
   */
  constructor(module, guides, texts) {
    this.#module = module;
    this.#guides = guides;
    this.#texts = texts;
  }

  /** Starts an engine; also when the last one has failed, or is full. */
  async start() {
    this.#engine = new Engine(await makeInstance(this.#module, (memory) => {
      const { read, write } = textIn(memory);
      return { page: pageServices(read, write) };
    }));
    this.#guideHandles.clear();
    this.#catalogs.clear();
    this.#count = 0;
    for (const screen of this.#open) screen.handle = undefined;
  }

  get #running() {
    if (!this.#engine) throw new HelpError('trap', 'the engine is not started');
    return this.#engine;
  }

  /** @param {string} guide @param {string} locale @param {string[]} actions @returns {LiveScreen} */
  open(guide, locale, actions) {
    const screen = new LiveScreen(this, guide, locale, actions);
    this.#open.add(screen);
    return screen;
  }

  /** @param {LiveScreen} screen */
  close(screen) {
    this.#open.delete(screen);
    if (screen.handle) this.#engine?.destroy(screen.handle);
    screen.handle = undefined;
  }

  /** @param {LiveScreen} screen @returns {Screen} */
  show(screen) {
    const engine = this.#running;
    if (!screen.handle) {
      screen.handle = engine.create(this.#guide(screen.guide), this.#wordsOf(screen));
      for (const action of screen.actions) engine.act(screen.handle, action);
    }
    return engine.screen(screen.handle);
  }

  /** @param {LiveScreen} screen @param {string} action */
  perform(screen, action) {
    if (screen.handle) this.#running.act(screen.handle, action);
  }

  /**
   * Takes the words of a catalog as they are now.
   * @param {string} folder
   * @param {string} locale
   * @returns {Promise<LiveScreen[]>} those that may show them
   */
  async update(folder, locale) {
    this.#catalogs.delete(`${folder} ${locale}`);
    if (this.#count >= MOST_CATALOGS || this.#engine?.failure) await this.start();
    const screens = [...this.#open].filter((screen) =>
      (folder === SHARED || screen.guide === folder) && (screen.locale === locale || locale === SOURCE_LOCALE));
    for (const screen of screens) {
      if (screen.handle) this.#running.setWords(screen.handle, this.#wordsOf(screen));
    }
    return screens;
  }

  /** @param {string} id */
  #guide(id) {
    const known = this.#guideHandles.get(id);
    if (known) return known;
    const { $schema, ...guide } = this.#guides[id];
    const handle = this.#running.addGuide(id, bytesOf(JSON.stringify(guide)));
    this.#guideHandles.set(id, handle);
    return handle;
  }

  /** @param {LiveScreen} screen @returns {import('../../engine/engine.js').Words} */
  #wordsOf({ guide, locale }) {
    const [own, shared] = [guide, SHARED].map((folder) => this.#catalog(folder, locale));
    if (locale === SOURCE_LOCALE) return [own, shared, NONE, NONE];
    const [ownFallback, sharedFallback] = [guide, SHARED].map((folder) => this.#catalog(folder, SOURCE_LOCALE));
    return [own, shared, ownFallback, sharedFallback];
  }

  /** @param {string} folder @param {string} locale @returns {CatalogHandle} */
  #catalog(folder, locale) {
    const name = `${folder} ${locale}`;
    const known = this.#catalogs.get(name);
    if (known !== undefined) return known;
    const json = JSON.stringify(this.#texts(folder, locale));
    const handle = this.#add(name, locale, json) ?? this.#add(name, locale, this.#readable.get(name) ?? '{}') ?? NONE;
    this.#catalogs.set(name, handle);
    return handle;
  }

  /** @param {string} name @param {string} locale @param {string} json @returns {CatalogHandle | undefined} undefined if it cannot be read */
  #add(name, locale, json) {
    try {
      this.#count++;
      const handle = this.#running.addCatalog(name, locale, bytesOf(json));
      this.#readable.set(name, json);
      return handle;
    } catch (error) {
      if (HelpError.is(error) && error.code === 'catalog') return undefined;
      throw error;
    }
  }
}

/** @param {string} text @returns {ArrayBuffer} */
const bytesOf = (text) => /** @type {ArrayBuffer} */ (encoder.encode(text).buffer);
