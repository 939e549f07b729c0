/** @typedef {import('./geometry.js').Geometry} Geometry */

/**
 * @param {Geometry} one
 * @param {Geometry} other
 * @returns {boolean} whether both look the same on a canvas
 */
export function isSameGeometry(one, other) {
  const [numbers, others] = [one, other].map(({ bytes }) => new Uint32Array(bytes));
  return numbers.length === others.length && numbers.every((number, index) => number === others[index]) &&
    one.fragments.every(({ key }, index) => key === other.fragments[index].key);
}
