import { fetchFile } from './files.js';
import { HelpError } from './help-error.js';
import { pageServices } from './services.js';

/** Bytes of a `DrawCommand` and of an `ImDrawVert`. */
const COMMAND_SIZE = 28;
export const VERTEX_SIZE = 20;

const NOTHING = new ArrayBuffer(0);

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The one WASM instance of a page; its only caller. After a trap the instance is in an unknown state: every later call
 * fails with the same error, and the next `loadEngine` makes a new one.
 */
export class Engine {
  /** @param {WebAssembly.Exports} exports */
  constructor(exports) {
    // The exports of src/wasm/exports.cc.
    /** @type {any} */
    this.exports = exports;
    /** @type {HelpError | undefined} */
    this.failure = undefined;
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
    /** @type {Engine} */
    let engine;
    const memory = () => engine.exports.memory.buffer;
    const page = pageServices(
      (pointer, size) => decoder.decode(new Uint8Array(memory(), pointer, size)),
      (text, pointer, capacity) => encoder.encodeInto(text, new Uint8Array(memory(), pointer, capacity)).written ?? 0,
    );
    try {
      // With a policy that forbids WebAssembly some browsers compile and refuse only to instantiate.
      const { instance } = await WebAssembly.instantiate(bytes, {
        page,
        Math: { sin: Math.sin, cos: Math.cos, acos: Math.acos },
        env: { emscripten_notify_memory_growth() {} },
        wasi_snapshot_preview1: { proc_exit() {} },
      });
      engine = new Engine(instance.exports);
      engine.exports._initialize();
      return engine;
    } catch (error) {
      throw new HelpError('no-wasm', `WebAssembly cannot run here: ${error}`);
    }
  }

  /**
   * @param {string} name of an export
   * @param {string} text of the input
   * @param {ArrayBuffer} bytes after it
   * @param {number[]} parameters
   * @returns {number}
   * @throws {HelpError} trap
   */
  #callWith(name, text, bytes, ...parameters) {
    if (this.failure) throw this.failure;
    try {
      const head = encoder.encode(text);
      const size = head.length + bytes.byteLength;
      const pointer = this.exports.gh_input(size);
      const input = new Uint8Array(this.exports.memory.buffer, pointer, size);
      input.set(head);
      input.set(new Uint8Array(bytes), head.length);
      return this.exports[name](...parameters);
    } catch (error) {
      throw (this.failure = new HelpError('trap', `${name}: ${error}`));
    }
  }

  /**
   * @param {string} name of an export
   * @param {string} text of the input
   * @param {number[]} parameters
   * @throws {HelpError} trap
   */
  #call(name, text, ...parameters) {
    return this.#callWith(name, text, NOTHING, ...parameters);
  }

  #output() {
    const { memory, gh_output: pointer, gh_output_size: size } = this.exports;
    return decoder.decode(new Uint8Array(memory.buffer, pointer(), size()));
  }

  /**
   * @param {string} url names the file in errors
   * @param {ArrayBuffer} json
   * @returns {number} a handle
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
   * @returns {number} a handle
   * @throws {HelpError} catalog
   */
  addCatalog(url, locale, json) {
    const handle = this.#callWith('gh_add_catalog', `${url}\n${locale}\n`, json);
    if (!handle) throw new HelpError('catalog', this.#output());
    return handle;
  }

  /**
   * @param {number} guide
   * @param {string[]} requests locales, best first
   * @returns {string} the guide's locale that serves them
   */
  negotiate(guide, requests) {
    this.#call('gh_negotiate', requests.join('\n'), guide);
    return this.#output();
  }

  /**
   * @param {number} guide
   * @param {number[]} catalogs of the guide and of the interface
   * @returns {string} the keys of messages that they do not have; empty where all is there
   */
  missing(guide, catalogs) {
    return this.#call('gh_missing', '', guide, ...catalogs) ? this.#output() : '';
  }

  /**
   * @param {number} guide
   * @param {number[]} catalogs best first, 4 at most
   * @returns {number} a handle
   */
  create(guide, catalogs) {
    return this.#call('gh_create', '', guide, ...catalogs);
  }

  /** @param {number} assistant */
  destroy(assistant) {
    if (!this.failure) this.#call('gh_destroy', '', assistant);
  }

  /** @param {number} assistant @param {number[]} catalogs as for `create` */
  setWords(assistant, catalogs) {
    this.#call('gh_set_words', '', assistant, ...catalogs);
  }

  /**
   * @param {number} assistant
   * @param {string} action in its readable form (actions.js)
   */
  act(assistant, action) {
    this.#call('gh_act', action, assistant);
  }

  /**
   * @param {number} assistant
   * @returns {import('../types.js').Screen}
   */
  screen(assistant) {
    this.#call('gh_screen', '', assistant);
    return JSON.parse(this.#output());
  }

  /**
   * @param {number} assistant
   * @param {ArrayBuffer} geometry of its last screen
   * @returns {boolean} whether it is one
   */
  measured(assistant, geometry) {
    return this.#callWith('gh_measured', '', geometry, assistant) > 0;
  }

  /**
   * @param {number} assistant
   * @param {number} kind of `POINTER`
   * @param {number} x device px, on the canvas
   * @param {number} y
   */
  point(assistant, kind, x, y) {
    this.#call('gh_pointer', '', assistant, kind, x, y);
  }

  /**
   * @param {number} assistant measured before
   * @param {number} seconds since its frame before
   * @returns {Frame}
   */
  paint(assistant, seconds) {
    const pointer = this.#call('gh_paint', '', assistant, seconds);
    const pressed = this.#output();
    const { buffer } = this.exports.memory;
    const [commands, commandCount, vertices, vertexCount, indices, indexCount, overButton, moving] =
      new Uint32Array(buffer, pointer, 8);
    return {
      // Old libraries have an Array.from of their own, which maps nothing.
      commands: [...new Array(commandCount).keys()].map((index) => {
        const at = commands + index * COMMAND_SIZE;
        const [texture, firstIndex, count] = new Uint32Array(buffer, at + 16, 3);
        return { clip: new Float32Array(buffer, at, 4), texture, firstIndex, indexCount: count };
      }),
      vertices: new Uint8Array(buffer, vertices, vertexCount * VERTEX_SIZE),
      indices: new Uint32Array(buffer, indices, indexCount),
      changed: new Float32Array(buffer, pointer + 32, 2),
      overButton: overButton > 0,
      moving: moving > 0,
      pressed,
    };
  }

  /** Gives back what painting held. @param {number} assistant */
  unpaint(assistant) {
    if (!this.failure) this.#call('gh_unpaint', '', assistant);
  }
}

/**
 * Triangles in one texture, as `DrawCommand` of src/ui/canvas.h.
 * @typedef {object} Command
 * @property {Float32Array} clip left, top, right, bottom: device px
 * @property {number} texture as in src/ui/painter.h
 * @property {number} firstIndex
 * @property {number} indexCount
 */

/**
 * What to draw, in the module's memory: gone with the next call.
 * @typedef {object} Frame
 * @property {Command[]} commands
 * @property {Uint8Array} vertices
 * @property {Uint32Array} indices
 * @property {Float32Array} changed the rows, from and to, that differ from the frame before: device px
 * @property {boolean} overButton the pointer is over one
 * @property {boolean} moving the next frame will differ, though nothing more happens
 * @property {string} pressed id of the block whose button was; empty: none
 */

/** As in `PointerEvent::Kind`. */
export const POINTER = { move: 0, down: 1, up: 2, cancel: 3 };

/** @type {Promise<Engine> | undefined} */
let shared;

/**
 * The engine of this page; after a trap, a new one.
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
