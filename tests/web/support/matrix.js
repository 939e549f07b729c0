// Chooses which combinations of languages, widths, themes and tiers run. `./scripts/test matrix` runs all of them, other
// runs only a selection, so that they need not take longer with each language.

/** Whether all run. */
export const IS_WHOLE = process.env.GUIDED_HELP_MATRIX === 'whole';

/**
 * @template {Record<string, readonly unknown[]>} Dimensions
 * @typedef {{[Name in keyof Dimensions]: Dimensions[Name][number]}} Combination one value of each dimension
 */

/** @param {Record<string, unknown>} combination @returns {string[]} each two of its values */
function pairsIn(combination) {
  const values = Object.entries(combination).map((entry) => JSON.stringify(entry));
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one} ${other}`));
}

/**
 * @template {Record<string, readonly unknown[]>} Dimensions
 * @param {Dimensions} dimensions their values
 * @returns {Combination<Dimensions>[]} every combination
 */
export function everyCombination(dimensions) {
  /** @type {any[]} */
  let all = [{}];
  for (const [name, values] of Object.entries(dimensions)) {
    all = all.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value })));
  }
  return all;
}

/**
 * Faults that need certain values of three dimensions at once are rare.
 * @template {Record<string, readonly unknown[]>} Dimensions
 * @param {Dimensions} dimensions their values; at least two
 * @param {boolean} [isWhole]
 * @returns {Combination<Dimensions>[]} few, in which each value of a dimension meets each value of every other; or all
 */
export function combinations(dimensions, isWhole = IS_WHOLE) {
  const all = everyCombination(dimensions);
  if (isWhole) return all;
  const missing = new Set(all.flatMap(pairsIn));
  /** @type {typeof all} */
  const chosen = [];
  while (missing.size > 0) {
    const gains = all.map((each) => pairsIn(each).filter((pair) => missing.has(pair)).length);
    const best = all[gains.indexOf(Math.max(...gains))];
    for (const pair of pairsIn(best)) missing.delete(pair);
    chosen.push(best);
  }
  return chosen;
}

/**
 * Deals items to several tests, for example the screens to the languages: each gets its share, and all of them together
 * get every item.
 * @template Item
 * @param {readonly Item[]} items
 * @param {number} index of the test
 * @param {number} count of the tests
 * @param {boolean} [isWhole]
 * @returns {Item[]} the test's share; or all
 */
export const shareOf = (items, index, count, isWhole = IS_WHOLE) =>
  items.filter((_, at) => isWhole || at % count === index);
