import { fetchFile } from './files.js';
import { HelpError } from './help-error.js';
import { WasmModule, makeInstance, onePerPage } from './module.js';
import { pageServices } from './services.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @typedef {import('./abi.js').Functions} Functions */
/** @typedef {import('./abi.js').GuideHandle} GuideHandle */
/** @typedef {import('./abi.js').CatalogHandle} CatalogHandle */
/** @typedef {import('./abi.js').AssistantHandle} AssistantHandle */

/**
 * The catalogs of the guide and of the interface, then those of the fallback locale; 0 for none.
 * @typedef {[guide: CatalogHandle, shared: CatalogHandle, guideFallback: CatalogHandle, sharedFallback: CatalogHandle]} Words
 */

/**
 * The page's instance of guided-help.wasm, which decides what is shown. Only this class calls it.
 * @extends {WasmModule<Functions>}
 */
export class Engine extends WasmModule {
  /** @param {import('./abi.js').Exports} exports */
  constructor(exports) {
    super(exports, exports.gh_input);
  }

  #output() {
    const { memory, gh_output: pointer, gh_output_size: size } = this.exported;
    return decoder.decode(new Uint8Array(memory.buffer, pointer(), size()));
  }

  /**
   * @param {string} url names the file in errors
   * @param {ArrayBuffer} json
   * @returns {GuideHandle}
   * @throws {HelpError} guide
   */
  addGuide(url, json) {
    const handle = this.callWith('gh_add_guide', `${url}\n`, json);
    if (!handle) throw new HelpError('guide', this.#output());
    return handle;
  }

  /**
   * @param {string} url names the file in errors
   * @param {string} locale
   * @param {ArrayBuffer} json
   * @returns {CatalogHandle}
   * @throws {HelpError} catalog
   */
  addCatalog(url, locale, json) {
    const handle = this.callWith('gh_add_catalog', `${url}\n${locale}\n`, json);
    if (!handle) throw new HelpError('catalog', this.#output());
    return handle;
  }

  /**
   * @param {GuideHandle} guide
   * @param {string[]} requests locales, best first
   * @returns {string} the guide's locale that matches them best
   */
  negotiate(guide, requests) {
    this.call('gh_negotiate', requests.join('\n'), guide);
    return this.#output();
  }

  /**
   * @param {GuideHandle} guide
   * @param {[guide: CatalogHandle, shared: CatalogHandle]} catalogs of the guide and of the interface
   * @returns {string} the keys of the messages that are missing in both
   */
  missing(guide, catalogs) {
    return this.call('gh_missing', '', guide, ...catalogs) ? this.#output() : '';
  }

  /**
   * @param {GuideHandle} guide
   * @param {Words} words
   * @returns {AssistantHandle}
   */
  create(guide, words) {
    return this.call('gh_create', '', guide, ...words);
  }

  /** @param {AssistantHandle} assistant */
  destroy(assistant) {
    if (!this.failure) this.call('gh_destroy', '', assistant);
  }

  /** @param {AssistantHandle} assistant @param {Words} words */
  setWords(assistant, words) {
    this.call('gh_set_words', '', assistant, ...words);
  }

  /**
   * @param {AssistantHandle} assistant
   * @param {string} action in its readable form (actions.js)
   */
  act(assistant, action) {
    this.call('gh_act', action, assistant);
  }

  /**
   * @param {AssistantHandle} assistant
   * @returns {import('../types.js').Screen}
   */
  screen(assistant) {
    this.call('gh_screen', '', assistant);
    return JSON.parse(this.#output());
  }
}

/** Loads the engine of this page; after a trap, a new one. */
export const loadEngine = onePerPage(async (
  /** @type {import('./guide-files.js').GuideFiles} */ files, /** @type {AbortSignal | undefined} */ by) => {
  const bytes = await fetchFile(files, files.module, { code: 'load', by, integrity: INTEGRITY.module });
  /** @param {() => ArrayBuffer} memory */
  const importsOf = (memory) => ({
    page: pageServices(
      (pointer, size) => decoder.decode(new Uint8Array(memory(), pointer, size)),
      (text, pointer, capacity) => encoder.encodeInto(text, new Uint8Array(memory(), pointer, capacity)).written ?? 0,
    ),
  });
  return new Engine(await makeInstance(bytes, importsOf));
});
