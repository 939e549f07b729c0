import { WasmModule, makeInstance, onePerPage } from '../engine/module.js';
import { DRAW_COMMAND, PAINTED_FRAME, VERTEX, readStruct, sizeOf } from './abi.js';

/** @typedef {import('./abi.js').Functions} Functions */
/** @typedef {import('./abi.js').CanvasHandle} CanvasHandle */

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
 * @property {number} pressed number of the block whose button was pressed; negative if none was
 */

/**
 * The page's instance of guided-help-painter.wasm, which paints the elements with Dear ImGui. Only this class calls it.
 * @extends {WasmModule<Functions>}
 */
export class Painter extends WasmModule {
  /** @param {import('./abi.js').Exports} exports */
  constructor(exports) {
    super(exports, exports.gp_input);
  }

  /** @returns {CanvasHandle} of an empty canvas */
  create() {
    return this.call('gp_create', '');
  }

  /**
   * @param {CanvasHandle} canvas
   * @param {ArrayBuffer} geometry of a screen, to show from now on
   * @returns {boolean} whether it is valid
   */
  show(canvas, geometry) {
    return this.callWith('gp_show', '', geometry, canvas) > 0;
  }

  /**
   * @param {CanvasHandle} canvas
   * @param {number} kind of `POINTER`
   * @param {number} x device px, on the canvas
   * @param {number} y
   */
  sendPointer(canvas, kind, x, y) {
    this.call('gp_pointer', '', canvas, kind, x, y);
  }

  /**
   * @param {CanvasHandle} canvas
   * @param {number} seconds since the previous frame
   * @returns {Frame}
   */
  paint(canvas, seconds) {
    const pointer = this.call('gp_paint', '', canvas, seconds);
    const { buffer } = this.exported.memory;
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
      pressed: frame.pressed,
    };
  }

  /** @param {CanvasHandle} canvas */
  destroy(canvas) {
    try {
      this.call('gp_destroy', '', canvas);
    } catch {
      // After a trap there is nothing to destroy. The next call reports it.
    }
  }
}

/** Loads the painter of this page; after a trap, a new one. */
export const loadPainter = onePerPage(async (/** @type {() => Promise<ArrayBuffer>} */ fetchModule) =>
  new Painter(await makeInstance(await fetchModule(), () => /** @type {any} */ ({ Math }))));
