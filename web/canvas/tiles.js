import { drawText, TILE_WIDTH } from './text.js';

/** Height of a strip, device px, unless a tile is taller. */
const STRIP_HEIGHT = 256;

/** Maximum number of strips, 1 MiB of graphics memory each. */
const MOST_STRIPS = 6;

/** A strip that this many frames, of all elements, have not used is freed. */
const PATIENCE = 32;

/**
 * A texture that is filled with tiles in rows, from the left.
 * @typedef {object} Strip
 * @property {WebGLTexture} texture
 * @property {number} width device px
 * @property {number} height
 * @property {number} x where the next tile goes
 * @property {number} y
 * @property {number} row height of the current row
 * @property {number} used the last frame that drew from it
 */

/**
 * @typedef {object} Tile
 * @property {Strip} strip
 * @property {number} x
 * @property {number} y
 */

/**
 * Caches text, drawn by the browser, as textures. The new tiles of a strip are drawn into one 2D canvas and uploaded
 * from there together.
 */
export class TileCache {
  #gl;
  #canvas = document.createElement('canvas');
  #context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext('2d'));
  /** @type {Map<string, Tile>} */
  #tiles = new Map();
  /** @type {Strip[]} */
  #strips = [];
  /** @type {Strip | undefined} the one that takes new tiles; the 2D canvas holds them */
  #open;
  /** Rows of the 2D canvas that are not yet uploaded: from, to. */
  #fresh = [0, 0];
  #frame = 0;

  /** @param {WebGL2RenderingContext} gl */
  constructor(gl) {
    this.#gl = gl;
  }

  /**
   * Finds the tile of a fragment, or draws a new one. Call `upload` before using it.
   * @param {import('./geometry.js').Fragment} fragment
   * @returns {Tile}
   */
  place(fragment) {
    let tile = this.#tiles.get(fragment.key);
    if (!tile) {
      tile = this.#reserve(fragment.width, fragment.height);
      this.#tiles.set(fragment.key, tile);
      this.#draw(fragment, tile);
    }
    tile.strip.used = this.#frame;
    return tile;
  }

  /** Uploads the tiles drawn since the last call. */
  upload() {
    const [from, to] = this.#fresh;
    const strip = this.#open;
    if (from === to || !strip) return;
    const gl = this.#gl;
    gl.bindTexture(gl.TEXTURE_2D, strip.texture);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, from);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, from, strip.width, to - from, gl.RGBA, gl.UNSIGNED_BYTE, this.#canvas);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, 0);
    this.#fresh = [0, 0];
  }

  /** Ends a frame, and frees strips that have not been used for a while. */
  sweep() {
    const old = ++this.#frame - PATIENCE;
    for (const strip of this.#strips.filter(({ used }) => used < old)) this.#drop(strip);
  }

  /** Frees all memory. */
  clear() {
    for (const strip of [...this.#strips]) this.#drop(strip);
    this.#canvas.width = this.#canvas.height = 0;
  }

  /** @param {Strip} dropped */
  #drop(dropped) {
    if (dropped === this.#open) {
      this.#open = undefined;
      this.#fresh = [0, 0];
    }
    this.#strips = this.#strips.filter((strip) => strip !== dropped);
    for (const [key, { strip }] of this.#tiles) if (strip === dropped) this.#tiles.delete(key);
    this.#gl.deleteTexture(dropped.texture);
  }

  /**
   * @param {number} width
   * @param {number} height
   * @returns {Tile}
   */
  #reserve(width, height) {
    let strip = this.#open;
    if (strip && strip.x + width > strip.width) Object.assign(strip, { x: 0, y: strip.y + strip.row, row: 0 });
    if (!strip || strip.y + height > strip.height) strip = this.#begin(Math.max(height, STRIP_HEIGHT));
    const tile = { strip, x: strip.x, y: strip.y };
    strip.x += width;
    strip.row = Math.max(strip.row, height);
    return tile;
  }

  /** @param {number} height @returns {Strip} */
  #begin(height) {
    this.upload();
    if (this.#strips.length >= MOST_STRIPS) {
      // WebGL runs commands in order: everything that uses the oldest strip is drawn before it is deleted.
      this.#drop(this.#strips.reduce((oldest, strip) => (strip.used < oldest.used ? strip : oldest)));
    }
    const gl = this.#gl;
    const texture = /** @type {WebGLTexture} */ (gl.createTexture());
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, TILE_WIDTH, height);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    // Out of memory, text would be missing without an error.
    const error = gl.getError();
    if (error) throw new Error(`WebGL error ${error}`);
    const strip = { texture, width: TILE_WIDTH, height, x: 0, y: 0, row: 0, used: this.#frame };
    this.#strips.push(strip);
    this.#open = strip;
    // This also clears the canvas.
    Object.assign(this.#canvas, { width: TILE_WIDTH, height });
    return strip;
  }

  /** @param {import('./geometry.js').Fragment} fragment @param {Tile} tile */
  #draw(fragment, tile) {
    const { width, height, x, baseline, left, top } = fragment;
    const context = this.#context;
    context.save();
    context.beginPath();
    context.rect(tile.x, tile.y, width, height);
    context.clip();
    drawText(context, fragment, tile.x + x - left, tile.y + baseline - top);
    context.restore();
    const [from, to] = this.#fresh;
    this.#fresh = from === to ? [tile.y, tile.y + height]
      : [Math.min(from, tile.y), Math.max(to, tile.y + height)];
  }
}
