// Which edges of the graph the customer took. Decisions are on the way, but are never shown.

/** @typedef {{nodes: {id: string, isDecision: boolean}[], edges: [from: string, to: string][]}} Graph */

/**
 * @param {Graph} graph
 * @param {string} from
 * @param {string} to
 * @returns {string[]} the nodes from one to the other, both included, on a shortest way with only decisions between them;
 *   [] if there is none
 */
export function wayBetween({ nodes, edges }, from, to) {
  const decisions = new Set(nodes.filter(({ isDecision }) => isDecision).map(({ id }) => id));
  const open = [[from]];
  const seen = new Set();
  for (let way = open.shift(); way; way = open.shift()) {
    const end = way[way.length - 1];
    for (const [start, next] of edges) {
      if (start !== end || seen.has(next)) continue;
      if (next === to) return [...way, to];
      seen.add(next);
      if (decisions.has(next)) open.push([...way, next]);
    }
  }
  return [];
}

/**
 * @param {Graph} graph
 * @param {string[]} trail nodes shown, from the start to the current one
 * @returns {{nodes: Set<string>, edges: Set<string>}} what was passed; edges as `from->to`
 */
export function passedIn(graph, trail) {
  const nodes = new Set(trail);
  /** @type {Set<string>} */
  const edges = new Set();
  for (let index = 1; index < trail.length; ++index) {
    const way = wayBetween(graph, trail[index - 1], trail[index]);
    for (const [step, node] of way.entries()) {
      nodes.add(node);
      if (step > 0) edges.add(`${way[step - 1]}->${node}`);
    }
  }
  return { nodes, edges };
}
