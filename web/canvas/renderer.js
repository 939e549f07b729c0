import { untilIdle, untilQuiet } from '../idle.js';
import { FIRST_TILE, VERTEX, sizeOf } from './abi.js';
import { TileCache } from './tiles.js';

/**
 * Device px. The drawing buffer is a square with this side, or has as many pixels if a card is wider. Larger canvases are
 * painted in bands, from top to bottom.
 */
const SIDE = 1024;

/** Milliseconds to wait for a lost context. Canvases keep their pictures meanwhile. */
const GRACE = 3000;

/** Milliseconds. Where WebGL is software, a machine that often takes longer for a frame is too slow for a canvas. */
const LONG_FRAME = 100;

/** Number of long frames in a row. The first frames also prepare the texts. */
const MOST_LONG_FRAMES = 4;

const VERTEX_SHADER = `#version 300 es
uniform vec4 view, tile;
in vec2 position, corner;
in vec4 color;
out vec2 texel;
out vec4 tint;
void main() {
  texel = corner * tile.xy + tile.zw;
  tint = vec4(color.rgb * color.a, color.a);
  gl_Position = vec4(position * view.xy + view.zw, 0, 1);
}`;

const FRAGMENT_SHADER = `#version 300 es
precision highp float;
uniform sampler2D page;
in vec2 texel;
in vec4 tint;
out vec4 pixel;
void main() {
  pixel = texture(page, texel) * tint;
}`;

/**
 * Draws the frames of all elements with the page's single WebGL context, each into the element's own canvas. Never
 * reads pixels back. Dispatches `restored` when a lost context is restored, `gone` if that takes too long, and `slow` if
 * the machine is too slow.
 */
export class Renderer extends EventTarget {
  #canvas;
  #gl;
  #isSoftware;
  #longFrames = 0;
  /** @type {WebGLProgram | undefined} */
  #program;
  /** @type {{view: WebGLUniformLocation | null, tile: WebGLUniformLocation | null} | undefined} */
  #uniforms;
  /** @type {WebGLTexture | null} */
  #white = null;
  /** @type {TileCache | undefined} */
  #tiles;
  #users = 0;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {WebGL2RenderingContext} gl its context
   * @param {boolean} isSoftware whether it draws without a graphics card
   */
  constructor(canvas, gl, isSoftware) {
    super();
    this.#canvas = canvas;
    this.#gl = gl;
    this.#isSoftware = isSoftware;
    /** @type {ReturnType<typeof setTimeout>} */
    let grace;
    canvas.addEventListener('webglcontextlost', (event) => {
      // Without this, the context would never be restored.
      event.preventDefault();
      grace = setTimeout(() => this.dispatchEvent(new Event('gone')), GRACE);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(grace);
      this.#compile();
      this.#prepare();
      this.dispatchEvent(new Event('restored'));
    });
  }

  /**
   * Creates the page's renderer in moments in which the page is idle. Without a graphics card it takes several times as
   * long, so it then waits for a second without input, too.
   * @returns {Promise<Renderer>}
   * @throws if there is no WebGL2
   */
  static async create() {
    await untilIdle();
    const canvas = document.createElement('canvas');
    // Most cards need no other size.
    canvas.width = canvas.height = SIDE;
    const options = { antialias: false, depth: false, powerPreference: 'low-power' };
    let gl = canvas.getContext('webgl2', { ...options, failIfMajorPerformanceCaveat: true });
    const isSoftware = !gl;
    if (isSoftware) {
      await untilQuiet();
      gl = canvas.getContext('webgl2', options);
    }
    if (!gl) throw new Error('no WebGL2');
    const renderer = new Renderer(canvas, /** @type {WebGL2RenderingContext} */ (gl), isSoftware);
    await untilIdle();
    renderer.#compile();
    while (!renderer.#isCompiled()) await untilIdle();
    renderer.#prepare();
    return renderer;
  }

  get lost() {
    return this.#gl.isContextLost();
  }

  /** Starts to compile the shaders. */
  #compile() {
    const gl = this.#gl;
    const program = /** @type {WebGLProgram} */ (gl.createProgram());
    for (const [type, source] of /** @type {const} */ ([
      [gl.VERTEX_SHADER, VERTEX_SHADER], [gl.FRAGMENT_SHADER, FRAGMENT_SHADER]])) {
      const shader = /** @type {WebGLShader} */ (gl.createShader(type));
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    Object.keys(VERTEX).forEach((name, index) => gl.bindAttribLocation(program, index, name));
    gl.linkProgram(program);
    this.#program = program;
  }

  /** Whether the shaders are compiled, as far as the browser tells without waiting for it. */
  #isCompiled() {
    const gl = this.#gl;
    const extension = gl.getExtension('KHR_parallel_shader_compile');
    return !extension || this.lost ||
      gl.getProgramParameter(/** @type {WebGLProgram} */ (this.#program), extension.COMPLETION_STATUS_KHR);
  }

  /** Creates everything else that the context holds. */
  #prepare() {
    const gl = this.#gl;
    const program = /** @type {WebGLProgram} */ (this.#program);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    let offset = 0;
    Object.values(VERTEX).forEach((type, index) => {
      gl.enableVertexAttribArray(index);
      // Four bytes of a color, or floats.
      if (type === 'u') gl.vertexAttribPointer(index, 4, gl.UNSIGNED_BYTE, true, sizeOf(VERTEX), offset);
      else gl.vertexAttribPointer(index, type.length, gl.FLOAT, false, sizeOf(VERTEX), offset);
      offset += 4 * type.length;
    });
    if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !this.lost) throw new Error(`${gl.getProgramInfoLog(program)}`);
    gl.useProgram(program);
    this.#uniforms = { view: gl.getUniformLocation(program, 'view'), tile: gl.getUniformLocation(program, 'tile') };
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.enable(gl.SCISSOR_TEST);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    this.#white = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.#white);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 1, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4).fill(255));
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    this.#tiles = new TileCache(gl);
  }

  /**
   * @param {import('./painter.js').Frame} frame
   * @param {import('./geometry.js').Fragment[]} fragments of the Geometry that the frame was painted from
   * @param {CanvasRenderingContext2D} target of the same size as the Geometry
   */
  paint(frame, fragments, target) {
    const { width, height } = target.canvas;
    const [from, to] = frame.changed;
    if (from >= to) return;
    // Edges are smooth, half a pixel beyond the box.
    const first = Math.max(0, Math.floor(from) - 1);
    const last = Math.min(height, Math.ceil(to) + 1);
    const start = performance.now();
    const gl = this.#gl;
    gl.bufferData(gl.ARRAY_BUFFER, frame.vertices, gl.STREAM_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, frame.indices, gl.STREAM_DRAW);
    const buffer = this.#canvas;
    // Each size is a new buffer, which takes long: higher cards need none.
    if (buffer.width < width) [buffer.width, buffer.height] = [width, Math.max(1, SIDE ** 2 / width)];
    for (let top = first; top < last; top += buffer.height) {
      const band = Math.min(buffer.height, last - top);
      this.#paintBand(frame.commands, fragments, top, width, band);
      target.clearRect(0, top, width, band);
      target.drawImage(buffer, 0, 0, width, band, 0, top, width, band);
    }
    this.#tiles?.sweep();
    this.#longFrames = performance.now() - start > LONG_FRAME ? this.#longFrames + 1 : 0;
    if (this.#isSoftware && this.#longFrames > MOST_LONG_FRAMES) queueMicrotask(() => this.dispatchEvent(new Event('slow')));
  }

  /**
   * @param {import('./painter.js').Command[]} commands
   * @param {import('./geometry.js').Fragment[]} fragments
   * @param {number} top device px
   * @param {number} width
   * @param {number} height
   */
  #paintBand(commands, fragments, top, width, height) {
    const gl = this.#gl;
    const tiles = /** @type {TileCache} */ (this.#tiles);
    /** @param {number} id of a texture */
    const fragmentIn = (id) => {
      const fragment = fragments[id - FIRST_TILE];
      return fragment && fragment.top < top + height && fragment.top + fragment.height > top ? fragment : undefined;
    };
    for (const { texture } of commands) {
      const fragment = fragmentIn(texture);
      if (fragment) tiles.place(fragment);
    }
    // The band is at the top of the canvas; WebGL counts rows from the bottom.
    const below = this.#canvas.height - height;
    gl.viewport(0, below, width, height);
    gl.scissor(0, below, width, height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform4f(this.#uniforms?.view ?? null, 2 / width, -2 / height, -1, 1 + (2 * top) / height);
    for (const { clip, texture, firstIndex, indexCount } of commands) {
      const [left, clipTop, right, clipBottom] = clip;
      const upper = Math.max(clipTop, top);
      const lower = Math.min(clipBottom, top + height);
      if (upper >= lower || left >= right) continue;
      if (texture >= FIRST_TILE) {
        const fragment = fragmentIn(texture);
        if (!fragment) continue;
        const { strip, x, y } = tiles.place(fragment);
        tiles.upload();
        gl.bindTexture(gl.TEXTURE_2D, strip.texture);
        gl.uniform4f(this.#uniforms?.tile ?? null, fragment.width / strip.width, fragment.height / strip.height,
          x / strip.width, y / strip.height);
      } else {
        gl.bindTexture(gl.TEXTURE_2D, this.#white);
        gl.uniform4f(this.#uniforms?.tile ?? null, 0, 0, 0.5, 0.5);
      }
      gl.scissor(left, below + height - (lower - top), right - left, lower - upper);
      gl.drawElements(gl.TRIANGLES, indexCount, gl.UNSIGNED_INT, firstIndex * 4);
    }
  }

  /** Call before an element starts painting. */
  join() {
    ++this.#users;
  }

  /** Call when an element stops painting. The last one frees everything that the next frame can recreate. */
  leave() {
    if (--this.#users) return;
    this.#tiles?.clear();
    this.#canvas.width = this.#canvas.height = 1;
  }
}

/** @type {Promise<Renderer | undefined> | undefined} */
let creating;
/** @type {Renderer | undefined} */
let shared;

/** @returns {Renderer | undefined} the page's one renderer, once it is created */
export const sharedRenderer = () => shared;

/** @returns {Promise<Renderer | undefined>} the page's one renderer; undefined without WebGL2 */
export const createRenderer = () => (creating ??= Renderer.create().then(
  (renderer) => (shared = renderer), () => undefined));
