import { DRAW_COMMAND, PAINTED_FRAME, VERTEX, readStruct, sizeOf } from './abi.js';
import { fetchFile } from './files.js';
import { HelpError } from './help-error.js';
import { pageServices } from './services.js';

const NOTHING = new ArrayBuffer(0);

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
 * The page's single WASM instance. Only this class calls it. After a trap the instance is in an unknown state: every
 * later call fails with the same error, and the next `loadEngine` makes a new one.
 */
export class Engine {
  #exports;
  /** @type {HelpError | undefined} why the instance can no longer be used */
  failure;

  /** @param {import('./abi.js').Exports} exports */
  constructor(exports) {
    this.#exports = exports;
  }

  /**
   * @param {string} url of guided-help.wasm
   * @param {AbortSignal} [by]
   * @returns {Promise<Engine>}
   * @throws {HelpError} load, integrity or no-wasm
   */
  static async load(url, by) {
    if (typeof WebAssembly !== 'object') throw new HelpError('no-wasm', 'this browser has no WebAssembly');
    const bytes = await fetchFile(url, { code: 'load', by, integrity: WASM_INTEGRITY });
    /** @type {import('./abi.js').Exports} */
    let exports;
    const memory = () => exports.memory.buffer;
    const page = pageServices(
      (pointer, size) => decoder.decode(new Uint8Array(memory(), pointer, size)),
      (text, pointer, capacity) => encoder.encodeInto(text, new Uint8Array(memory(), pointer, capacity)).written ?? 0,
    );
    try {
      // If a policy forbids WebAssembly, some browsers still compile the module and only refuse to instantiate it.
      const { instance } = await WebAssembly.instantiate(bytes, {
        page,
        Math: { sin: Math.sin, cos: Math.cos, acos: Math.acos },
        env: { emscripten_notify_memory_growth() {} },
        wasi_snapshot_preview1: { proc_exit() {} },
      });
      exports = /** @type {import('./abi.js').Exports} */ (/** @type {unknown} */ (instance.exports));
      exports._initialize();
      return new Engine(exports);
    } catch (error) {
      throw new HelpError('no-wasm', `WebAssembly cannot run here: ${error}`);
    }
  }

  /**
   * @template {keyof Functions} Name
   * @param {Name} name of an export
   * @param {string} text of the input
   * @param {ArrayBuffer} bytes after it
   * @param {Parameters<Functions[Name]>} parameters
   * @returns {ReturnType<Functions[Name]>}
   * @throws {HelpError} trap
   */
  #callWith(name, text, bytes, ...parameters) {
    if (this.failure) throw this.failure;
    try {
      const head = encoder.encode(text);
      const size = head.length + bytes.byteLength;
      const pointer = this.#exports.gh_input(size);
      const input = new Uint8Array(this.#exports.memory.buffer, pointer, size);
      input.set(head);
      input.set(new Uint8Array(bytes), head.length);
      const call = /** @type {(...values: Parameters<Functions[Name]>) => ReturnType<Functions[Name]>} */ (
        /** @type {unknown} */ (this.#exports[name]));
      return call(...parameters);
    } catch (error) {
      throw (this.failure = new HelpError('trap', `${name}: ${error}`));
    }
  }

  /**
   * @template {keyof Functions} Name
   * @param {Name} name of an export
   * @param {string} text of the input
   * @param {Parameters<Functions[Name]>} parameters
   * @throws {HelpError} trap
   */
  #call(name, text, ...parameters) {
    return this.#callWith(name, text, NOTHING, ...parameters);
  }

  #output() {
    const { memory, gh_output: pointer, gh_output_size: size } = this.#exports;
    return decoder.decode(new Uint8Array(memory.buffer, pointer(), size()));
  }

  /**
   * @param {string} url names the file in errors
   * @param {ArrayBuffer} json
   * @returns {GuideHandle}
   * @throws {HelpError} guide
   */
  addGuide(url, json) {
    const handle = this.#callWith('gh_add_guide', `${url}\n`, json);
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
    const handle = this.#callWith('gh_add_catalog', `${url}\n${locale}\n`, json);
    if (!handle) throw new HelpError('catalog', this.#output());
    return handle;
  }

  /**
   * @param {GuideHandle} guide
   * @param {string[]} requests locales, best first
   * @returns {string} the guide's locale that matches them best
   */
  negotiate(guide, requests) {
    this.#call('gh_negotiate', requests.join('\n'), guide);
    return this.#output();
  }

  /**
   * @param {GuideHandle} guide
   * @param {[guide: CatalogHandle, shared: CatalogHandle]} catalogs of the guide and of the interface
   * @returns {string} the keys of the messages that are missing in both
   */
  missing(guide, catalogs) {
    return this.#call('gh_missing', '', guide, ...catalogs) ? this.#output() : '';
  }

  /**
   * @param {GuideHandle} guide
   * @param {Words} words
   * @returns {AssistantHandle}
   */
  create(guide, words) {
    return this.#call('gh_create', '', guide, ...words);
  }

  /** @param {AssistantHandle} assistant */
  destroy(assistant) {
    if (!this.failure) this.#call('gh_destroy', '', assistant);
  }

  /** @param {AssistantHandle} assistant @param {Words} words */
  setWords(assistant, words) {
    this.#call('gh_set_words', '', assistant, ...words);
  }

  /**
   * @param {AssistantHandle} assistant
   * @param {string} action in its readable form (actions.js)
   */
  act(assistant, action) {
    this.#call('gh_act', action, assistant);
  }

  /**
   * @param {AssistantHandle} assistant
   * @returns {import('../types.js').Screen}
   */
  screen(assistant) {
    this.#call('gh_screen', '', assistant);
    return JSON.parse(this.#output());
  }

  /**
   * @param {AssistantHandle} assistant
   * @param {ArrayBuffer} geometry of its last screen
   * @returns {boolean} whether it is valid
   */
  setGeometry(assistant, geometry) {
    return this.#callWith('gh_set_geometry', '', geometry, assistant) > 0;
  }

  /**
   * @param {AssistantHandle} assistant
   * @param {number} kind of `POINTER`
   * @param {number} x device px, on the canvas
   * @param {number} y
   */
  sendPointer(assistant, kind, x, y) {
    this.#call('gh_pointer', '', assistant, kind, x, y);
  }

  /**
   * @param {AssistantHandle} assistant that has a Geometry
   * @param {number} seconds since the previous frame
   * @returns {Frame}
   */
  paint(assistant, seconds) {
    const pointer = this.#call('gh_paint', '', assistant, seconds);
    const pressed = this.#output();
    const { buffer } = this.#exports.memory;
    const frame = readStruct(PAINTED_FRAME, buffer, pointer);
    return {
      // Not Array.from: some old libraries replace it with one that ignores the callback.
      commands: [...new Array(frame.commandCount).keys()].map((index) =>
        readStruct(DRAW_COMMAND, buffer, frame.commands + index * sizeOf(DRAW_COMMAND))),
      vertices: new Uint8Array(buffer, frame.vertices, frame.vertexCount * sizeOf(VERTEX)),
      indices: new Uint32Array(buffer, frame.indices, frame.indexCount),
      changed: frame.changed,
      overButton: frame.overButton > 0,
      moving: frame.moving > 0,
      pressed,
    };
  }

  /** Frees the memory used for painting. @param {AssistantHandle} assistant */
  releaseCanvas(assistant) {
    if (!this.failure) this.#call('gh_release_canvas', '', assistant);
  }
}

/**
 * Triangles in one texture; `clip` is left, top, right, bottom in device px.
 * @typedef {import('./abi.js').FieldsOf<typeof DRAW_COMMAND>} Command
 */

/**
 * A frame to draw. Vertices and indices are in the module's memory: the next call invalidates them.
 * @typedef {object} Frame
 * @property {Command[]} commands
 * @property {Uint8Array} vertices `VERTEX` structs
 * @property {Uint32Array} indices
 * @property {number[]} changed the rows, from and to, that differ from the last frame: device px
 * @property {boolean} overButton whether the pointer is over a button
 * @property {boolean} moving whether the next frame will differ even if nothing more happens
 * @property {string} pressed id of the block whose button was pressed; empty if none was
 */

/** @type {Promise<Engine> | undefined} */
let shared;

/**
 * Loads the engine of this page; after a trap, a new one.
 *
 * @param {string} base URL of dist/
 * @param {AbortSignal} [by]
 * @returns {Promise<Engine>}
 */
export async function loadEngine(base, by) {
  const current = shared;
  const usable = current && (await current.then((engine) => !engine.failure, () => false));
  // Another element may have begun a new one meanwhile.
  if (!usable && shared === current) shared = Engine.load(new URL('guided-help.wasm', base).href, by);
  return /** @type {Promise<Engine>} */ (shared);
}
