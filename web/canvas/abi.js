// The page's side of the interface of guided-help-painter.wasm, as src/wasm/painter_abi.h and painter_tables.h describe it.
// tests/web/unit/abi.test.js compares the two sides.

/** The exported functions. Types are named in `Values` of ../engine/module.js. */
export const EXPORTS = /** @type {const} */ ({
  gp_input: { takes: ['size'], returns: 'pointer' },
  gp_create: { takes: [], returns: 'canvas' },
  gp_show: { takes: ['canvas'], returns: 'int' },
  gp_pointer: { takes: ['canvas', 'int', 'float', 'float'], returns: 'nothing' },
  gp_paint: { takes: ['canvas', 'float'], returns: 'pointer' },
  gp_destroy: { takes: ['canvas'], returns: 'nothing' },
});

/** The functions of `Math` that the module imports. */
export const IMPORTS = ['sin', 'cos', 'acos'];

/** @typedef {import('../engine/module.js').Values['canvas']} CanvasHandle */

/** @typedef {import('../engine/module.js').FunctionsOf<typeof EXPORTS>} Functions */
/** @typedef {import('../engine/module.js').ExportsOf<Functions>} Exports */

/**
 * Structs: fields in order, with one letter for each 4 bytes: `i` for integers that may be negative, `u` for
 * others and colors, `f` for floats.
 */
export const GEOMETRY_HEADER = /** @type {const} */ ({
  width: 'f', height: 'f', density: 'f', motion: 'u', boxCount: 'u', fragmentCount: 'u', pointCount: 'u',
});
export const BOX = /** @type {const} */ ({
  kind: 'u', block: 'i', element: 'u', rect: 'ffff', fill: 'u', border: 'u', ink: 'u', ring: 'u', borderWidths: 'ffff',
  radius: 'f', ringOffset: 'f', ringWidth: 'f', firstPoint: 'u', pointCount: 'u',
});
export const FRAGMENT = /** @type {const} */ ({ box: 'u', rect: 'ffff', underline: 'ffff', underlineColor: 'u' });
export const POINT = /** @type {const} */ ({ x: 'f', y: 'f' });
export const PAINTED_FRAME = /** @type {const} */ ({
  commands: 'u', commandCount: 'u', vertices: 'u', vertexCount: 'u', indices: 'u', indexCount: 'u', pressed: 'i',
  overButton: 'u', moving: 'u', changed: 'ff',
});
export const DRAW_COMMAND = /** @type {const} */ ({ clip: 'ffff', texture: 'u', firstIndex: 'u', indexCount: 'u' });
/** The names are also those of the vertex shader. */
export const VERTEX = /** @type {const} */ ({ position: 'ff', corner: 'ff', color: 'u' });

/** @typedef {Readonly<Record<string, string>>} Layout of a struct */

/**
 * The fields of a struct by name: a number, or an array of numbers.
 * @template {Layout} Struct
 * @typedef {{-readonly [Name in keyof Struct]: Struct[Name] extends 'i' | 'u' | 'f' ? number : number[]}} FieldsOf
 */

/** `Box::Kind` */
export const BOX_KIND = { surface: 0, bar: 1, button: 2, link: 3, field: 4, shape: 5 };

/** `PointerEvent::Kind` */
export const POINTER = { move: 0, down: 1, up: 2, cancel: 3 };

/** The texture of the first fragment: `kFirstTile`. Smaller ids are plain colors. */
export const FIRST_TILE = 2;

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
      const value = letter === 'f' ? view.getFloat32(offset, true)
        : letter === 'i' ? view.getInt32(offset, true) : view.getUint32(offset, true);
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
    if (type[index] !== 'f') return value;
    bits.setFloat32(0, value);
    return bits.getUint32(0);
  })));
