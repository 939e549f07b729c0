// Text in the memory of a module.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * @param {() => ArrayBuffer} memory of the module; it may have grown since the last call
 */
export const textIn = (memory) => ({
  /** @param {number} pointer @param {number} size @returns {string} UTF-8 there */
  read: (pointer, size) => decoder.decode(new Uint8Array(memory(), pointer, size)),
  /** @param {string} text @param {number} pointer @param {number} capacity @returns {number} bytes written, in UTF-8 */
  write: (text, pointer, capacity) => encoder.encodeInto(text, new Uint8Array(memory(), pointer, capacity)).written ?? 0,
});
