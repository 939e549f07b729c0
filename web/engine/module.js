// What the pages' modules have in common: loading, input, and failure.
import { HelpError } from './help-error.js';

const NOTHING = new ArrayBuffer(0);

const encoder = new TextEncoder();

/**
 * Types of parameters and results. Handles count from 1; 0 means none. Each kind has a type of its own, so that they
 * cannot be mixed up.
 * @typedef {object} Values
 * @property {number & {readonly handle: 'guide'}} guide
 * @property {number & {readonly handle: 'catalog'}} catalog
 * @property {number & {readonly handle: 'assistant'}} assistant
 * @property {number & {readonly handle: 'canvas'}} canvas
 * @property {number} pointer an address in the module's memory
 * @property {number} size bytes
 * @property {number} int
 * @property {number} float
 * @property {void} nothing
 */

/**
 * @template {readonly (keyof Values)[]} Types
 * @typedef {{-readonly [Index in keyof Types]: Values[Types[Index]]}} ValuesOf
 */

/**
 * @template {Record<string, {takes: readonly (keyof Values)[], returns: keyof Values}>} Descriptions
 * @typedef {{[Name in keyof Descriptions]: (...values: ValuesOf<Descriptions[Name]['takes']>) =>
 *   Values[Descriptions[Name]['returns']]}} FunctionsOf
 */

/** @typedef {Record<string, (...values: any[]) => any>} AnyFunctions */

/**
 * @template {AnyFunctions} Functions
 * @typedef {Functions & {memory: WebAssembly.Memory, _initialize: () => void}} ExportsOf
 */

/**
 * An instance of a module. After a trap it is in an unknown state: every later call fails with the same error.
 * @template {AnyFunctions} Functions
 */
export class WasmModule {
  /** The exports. Functions are called by `call` and `callWith`. */
  exported;
  #input;
  /** @type {HelpError | undefined} why the instance can no longer be used */
  failure;

  /**
   * @param {ExportsOf<Functions>} exports
   * @param {(size: number) => number} input the export that returns the address to write the input of a call to
   */
  constructor(exports, input) {
    this.exported = exports;
    this.#input = input;
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
  callWith(name, text, bytes, ...parameters) {
    if (this.failure) throw this.failure;
    try {
      const head = encoder.encode(text);
      const size = head.length + bytes.byteLength;
      const pointer = this.#input(size);
      const input = new Uint8Array(this.exported.memory.buffer, pointer, size);
      input.set(head);
      input.set(new Uint8Array(bytes), head.length);
      return this.exported[name](...parameters);
    } catch (error) {
      throw (this.failure = new HelpError('trap', `${String(name)}: ${error}`));
    }
  }

  /**
   * @template {keyof Functions} Name
   * @param {Name} name of an export
   * @param {string} text of the input
   * @param {Parameters<Functions[Name]>} parameters
   * @returns {ReturnType<Functions[Name]>}
   * @throws {HelpError} trap
   */
  call(name, text, ...parameters) {
    return this.callWith(name, text, NOTHING, ...parameters);
  }
}

/**
 * @param {ArrayBuffer} bytes of a module
 * @param {(memory: () => ArrayBuffer) => WebAssembly.Imports} importsOf the module, given its memory
 * @returns {Promise<any>} the exports of a new instance
 * @throws {HelpError} no-wasm
 */
export async function makeInstance(bytes, importsOf) {
  try {
    // If a policy forbids WebAssembly, some browsers still compile the module and only refuse to instantiate it.
    const { instance } = await WebAssembly.instantiate(bytes, {
      ...importsOf(() => exports.memory.buffer),
      env: { emscripten_notify_memory_growth() {} },
      wasi_snapshot_preview1: { proc_exit() {} },
    });
    const exports = /** @type {any} */ (instance.exports);
    exports._initialize();
    return exports;
  } catch (error) {
    throw new HelpError('no-wasm', `WebAssembly cannot run here: ${error}`);
  }
}

/**
 * @template {{failure?: HelpError}} Instance
 * @template {any[]} Given
 * @param {(...given: Given) => Promise<Instance>} load
 * @returns {(...given: Given) => Promise<Instance>} loads the page's only instance; after a failure or a trap, a new one
 */
export function onePerPage(load) {
  /** @type {Promise<Instance> | undefined} */
  let shared;
  return async (...given) => {
    const current = shared;
    const usable = current && (await current.then((instance) => !instance.failure, () => false));
    // Another element may have begun a new one meanwhile.
    if (!usable && shared === current) shared = load(...given);
    return /** @type {Promise<Instance>} */ (shared);
  };
}
