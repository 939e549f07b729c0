// The page's side of the interface of guided-help.wasm, as src/wasm/abi.h and src/wasm/abi_tables.h describe it.
// tests/web/unit/abi.test.js compares the two sides.

/** The exported functions. Types are named in `Values`. */
export const EXPORTS = /** @type {const} */ ({
  gh_input: { takes: ['size'], returns: 'pointer' },
  gh_output: { takes: [], returns: 'pointer' },
  gh_output_size: { takes: [], returns: 'size' },
  gh_add_guide: { takes: [], returns: 'guide' },
  gh_add_catalog: { takes: [], returns: 'catalog' },
  gh_negotiate: { takes: ['guide'], returns: 'nothing' },
  gh_missing: { takes: ['guide', 'catalog', 'catalog'], returns: 'int' },
  gh_create: { takes: ['guide', 'catalog', 'catalog', 'catalog', 'catalog'], returns: 'assistant' },
  gh_destroy: { takes: ['assistant'], returns: 'nothing' },
  gh_set_words: { takes: ['assistant', 'catalog', 'catalog', 'catalog', 'catalog'], returns: 'nothing' },
  gh_act: { takes: ['assistant'], returns: 'int' },
  gh_screen: { takes: ['assistant'], returns: 'nothing' },
  gh_set_geometry: { takes: ['assistant'], returns: 'int' },
  gh_pointer: { takes: ['assistant', 'int', 'float', 'float'], returns: 'nothing' },
  gh_paint: { takes: ['assistant', 'float'], returns: 'pointer' },
  gh_release_canvas: { takes: ['assistant'], returns: 'nothing' },
});

/** The functions that the module imports as `page`: services.js. */
export const IMPORTS = /** @type {const} */ ({
  plural: { takes: ['pointer', 'size', 'float'], returns: 'int' },
  number: { takes: ['pointer', 'size', 'float', 'pointer', 'size'], returns: 'size' },
  date: { takes: ['pointer', 'size', 'pointer', 'size', 'pointer', 'size'], returns: 'size' },
  maximize: { takes: ['pointer', 'size', 'pointer', 'size'], returns: 'size' },
  isLetter: { takes: ['int'], returns: 'int' },
});

/**
 * Handles count from 1; 0 means none. Each kind has a type of its own, so that they cannot be mixed up.
 * @typedef {number & {readonly handle: 'guide'}} GuideHandle
 * @typedef {number & {readonly handle: 'catalog'}} CatalogHandle
 * @typedef {number & {readonly handle: 'assistant'}} AssistantHandle
 */

/**
 * @typedef {object} Values
 * @property {GuideHandle} guide
 * @property {CatalogHandle} catalog
 * @property {AssistantHandle} assistant
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
 * @template {Record<string, {takes: readonly (keyof Values)[], returns: keyof Values}>} Functions
 * @typedef {{[Name in keyof Functions]: (...values: ValuesOf<Functions[Name]['takes']>) =>
 *   Values[Functions[Name]['returns']]}} FunctionsOf
 */

/** @typedef {FunctionsOf<typeof EXPORTS>} Functions */
/** @typedef {Functions & {memory: WebAssembly.Memory, _initialize: () => void}} Exports */
/** @typedef {FunctionsOf<typeof IMPORTS>} Imports */

/** Structs: fields in order, with one letter for each 4 bytes: `u` for integers and colors, `f` for floats. */
export const GEOMETRY_HEADER = /** @type {const} */ ({
  width: 'f', height: 'f', density: 'f', motion: 'u', boxCount: 'u', fragmentCount: 'u', pointCount: 'u',
});
export const BOX = /** @type {const} */ ({
  kind: 'u', block: 'u', element: 'u', rect: 'ffff', fill: 'u', border: 'u', ink: 'u', ring: 'u', borderWidths: 'ffff',
  radius: 'f', ringOffset: 'f', ringWidth: 'f', firstPoint: 'u', pointCount: 'u',
});
export const FRAGMENT = /** @type {const} */ ({ box: 'u', rect: 'ffff', underline: 'ffff', underlineColor: 'u' });
export const POINT = /** @type {const} */ ({ x: 'f', y: 'f' });
export const PAINTED_FRAME = /** @type {const} */ ({
  commands: 'u', commandCount: 'u', vertices: 'u', vertexCount: 'u', indices: 'u', indexCount: 'u', overButton: 'u',
  moving: 'u', changed: 'ff',
});
export const DRAW_COMMAND = /** @type {const} */ ({ clip: 'ffff', texture: 'u', firstIndex: 'u', indexCount: 'u' });
/** The names are also those of the vertex shader. */
export const VERTEX = /** @type {const} */ ({ position: 'ff', corner: 'ff', color: 'u' });

/** @typedef {Readonly<Record<string, string>>} Layout of a struct */

/**
 * The fields of a struct by name: a number, or an array of numbers.
 * @template {Layout} Struct
 * @typedef {{-readonly [Name in keyof Struct]: Struct[Name] extends 'u' | 'f' ? number : number[]}} FieldsOf
 */

/** `Box::Kind` */
export const BOX_KIND = { surface: 0, bar: 1, button: 2, link: 3, field: 4, shape: 5 };

/** `PointerEvent::Kind` */
export const POINTER = { move: 0, down: 1, up: 2, cancel: 3 };

/** `PluralCategory`, in order. */
export const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Names in the Screen's JSON, in the order of `Block::Kind`, `Block::Emphasis` and `Block::StepState`. */
export const BLOCK_KINDS = /** @type {const} */ ([
  'heading', 'paragraph', 'progress', 'field', 'label', 'hint', 'error', 'actions', 'answers', 'languages', 'button',
  'link', 'steps', 'step', 'notice', 'date', 'answer', 'article', 'hidden',
]);
export const EMPHASES = /** @type {const} */ (['secondary', 'primary', 'quiet']);
export const STEP_STATES = /** @type {const} */ (['none', 'done', 'current', 'upcoming']);

/** Bytes of a guide or a catalog: `kMaximumFileBytes`. */
export const MAXIMUM_FILE_BYTES = 256 * 1024;

/** Nodes of a guide, and items of each of its lists: `kMaximumListSize`. */
export const MAXIMUM_LIST_SIZE = 64;

/** The texture of the first fragment: `kFirstTile`. Smaller ids are plain colors. */
export const FIRST_TILE = 2;

/** `kDefaultLocale` */
export const DEFAULT_LOCALE = 'en-US';

/** @param {Layout} struct @returns {number} its size in bytes */
export const sizeOf = (struct) => 4 * Object.values(struct).join('').length;

/**
 * @template {Layout} Struct
 * @param {Struct} struct
 * @param {ArrayBuffer} memory
 * @param {number} pointer
 * @returns {FieldsOf<Struct>}
 */
export function readStruct(struct, memory, pointer) {
  const view = new DataView(memory, pointer);
  let offset = 0;
  const fields = Object.entries(struct).map(([name, type]) => {
    const values = [...type].map((letter) => {
      const value = letter === 'f' ? view.getFloat32(offset, true) : view.getUint32(offset, true);
      offset += 4;
      return value;
    });
    return [name, type.length > 1 ? values : values[0]];
  });
  return Object.fromEntries(fields);
}

const bits = new DataView(new ArrayBuffer(4));

/**
 * @template {Layout} Struct
 * @param {Struct} struct
 * @param {FieldsOf<Struct>[]} all
 * @returns {number[]} their 32-bit values in order, floats as their bits: for a `Uint32Array`
 */
export const encodeStructs = (struct, all) => all.flatMap((fields) =>
  Object.entries(struct).flatMap(([name, type]) => [fields[name]].flat().map((value, index) => {
    if (type[index] === 'u') return value;
    bits.setFloat32(0, value);
    return bits.getUint32(0);
  })));
