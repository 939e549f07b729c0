// Counts the resources that elements use: contexts, memory of the modules, textures, canvases.

/**
 * @typedef {object} Resources
 * @property {number} contexts of WebGL that were made
 * @property {number} instances of the modules that were made
 * @property {number} modules bytes of their memory
 * @property {number} textures bytes
 * @property {number} pictures bytes of the 2D canvases that show elements
 * @property {number} staging bytes of the invisible 2D canvases
 * @property {number} buffer bytes of the canvas that WebGL draws into
 */

/**
 * For `evaluateOnNewDocument`: cannot use anything else of this module.
 */
export function watchResources() {
  const BYTES = 4;
  /** @type {WeakRef<HTMLCanvasElement>[]} weak, to keep nothing alive */
  const flat = [];
  const known = new WeakSet();
  /** @type {HTMLCanvasElement[]} */
  const drawn = [];
  /** @type {WebAssembly.Memory[]} */
  const memories = [];
  /** @type {Map<WebGLTexture, number>} bytes */
  const textures = new Map();
  /** @type {WebGLTexture} */
  let bound;

  const { getContext } = HTMLCanvasElement.prototype;
  /** @this {HTMLCanvasElement} @param {any[]} given */
  HTMLCanvasElement.prototype.getContext = function (...given) {
    if (given[0] === '2d' && !known.has(this)) flat.push(new WeakRef(this));
    known.add(this);
    if (given[0] !== '2d') drawn.push(this);
    return /** @type {any} */ (getContext).apply(this, given);
  };

  const { instantiate } = WebAssembly;
  /** @type {any} */ (WebAssembly).instantiate = async (/** @type {any[]} */ ...given) => {
    const result = await /** @type {any} */ (instantiate)(...given);
    memories.push(result.instance.exports.memory);
    return result;
  };

  const gl = WebGL2RenderingContext.prototype;
  /**
   * @param {string} name
   * @param {(...given: any[]) => void} note
   */
  const wrap = (name, note) => {
    const real = /** @type {any} */ (gl)[name];
    /** @type {any} */ (gl)[name] = function (/** @type {any[]} */ ...given) {
      note(...given);
      return real.apply(this, given);
    };
  };
  wrap('bindTexture', (_, texture) => (bound = texture));
  for (const name of ['texStorage2D', 'texImage2D']) {
    wrap(name, (...given) => textures.set(bound, given[3] * given[4] * BYTES));
  }
  wrap('deleteTexture', (texture) => textures.delete(texture));

  /** @param {boolean} isPicture */
  const flatOnes = (isPicture) => flat.flatMap((reference) => reference.deref() ?? [])
    .filter((canvas) => canvas.hasAttribute('aria-hidden') === isPicture);
  /** @param {HTMLCanvasElement[]} canvases */
  const bytes = (canvases) => canvases.reduce((sum, { width, height }) => sum + width * height * BYTES, 0);
  Object.assign(window, {
    resources: () => ({
      contexts: drawn.length,
      instances: memories.length,
      modules: memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
      textures: [...textures.values()].reduce((sum, size) => sum + size, 0),
      pictures: bytes(flatOnes(true)),
      staging: bytes(flatOnes(false)),
      buffer: bytes(drawn),
    }),
  });
}

/** @param {import('puppeteer-core').Page} page @returns {Promise<Resources>} now */
export const resourcesOf = (page) => page.evaluate(() => /** @type {any} */ (window).resources());
