// Lists every path through a guide from its JSON, to compare the element with it.
import assert from 'node:assert/strict';
import { GUIDE } from './dist.js';
import { stateOf } from './mirror.js';

/** @typedef {import('./dist.js').Guide} Guide */

/**
 * @typedef {object} PathMove
 * @property {string} press key of the button's message
 * @property {string} [typed] into the field, before
 * @property {string} node where it leads
 * @property {number | null} step
 */

/** @typedef {{name: string, moves: PathMove[]}} Path */

/**
 * @param {Guide} guide
 * @param {string} press
 * @param {string} node
 * @param {string} [typed]
 * @returns {PathMove}
 */
function moveTo(guide, press, node, typed) {
  const step = guide.nodes[node].kind === 'steps' ? 1 : null;
  return { press, node, step, ...(typed === undefined ? {} : { typed }) };
}

/**
 * @param {Guide} guide
 * @param {string} id of a node
 * @returns {PathMove[][]} each way out of it
 */
function exitsOf(guide, id) {
  const { kind, routes = [], choices = [], steps = [], not_shown: notShown, done = '' } = guide.nodes[id];
  if (kind === 'outcome') return [];
  if (kind === 'question') {
    return [
      ...routes.map(({ from, node }) => [moveTo(guide, 'action.next', node, `${from}`)]),
      ...choices.map(({ key, node }) => [moveTo(guide, key, node)]),
    ];
  }
  const nexts = steps.slice(1).map((_, index) => ({ press: 'action.next', node: id, step: index + 2 }));
  const exits = [[...nexts, moveTo(guide, 'action.done', done)]];
  // Not at the first step, so that steps are also left midway.
  if (notShown) exits.push([...nexts.slice(0, 1), moveTo(guide, 'action.not-shown', notShown)]);
  return exits;
}

/**
 * @param {Guide} guide
 * @returns {Path[]} every path to an outcome that visits no node twice; and each path that leads back to the start,
 *   followed by one to an outcome
 */
export function pathsOf(guide) {
  /** @type {PathMove[][]} */
  const paths = [];
  /** @type {PathMove[][]} */
  const loops = [];
  /** @param {PathMove[]} moves @param {string[]} nodes */
  const extend = (moves, nodes) => {
    const here = nodes[nodes.length - 1];
    if (guide.nodes[here].kind === 'outcome') paths.push(moves);
    for (const exit of exitsOf(guide, here)) {
      const target = exit[exit.length - 1].node;
      if (target === guide.start) loops.push([...moves, ...exit]);
      else if (!nodes.includes(target)) extend([...moves, ...exit], [...nodes, target]);
    }
  };
  extend([], [guide.start]);
  return [...paths, ...loops.map((loop) => [...loop, ...paths[0]])].map((moves) => {
    const nodes = moves.map(({ node }) => node).filter((node, index, all) => node !== all[index - 1]);
    return { name: `${moves[0].typed ?? moves[0].press} → ${nodes.join(' → ')}`, moves };
  });
}

/** The events that the element must dispatch on the way. @param {Guide} guide @param {PathMove[]} moves */
export const eventsExpected = (guide, moves) =>
  moves.flatMap(({ node, step }) => [
    { name: 'step', detail: { node, step } },
    ...(guide.nodes[node].kind === 'outcome' ? [{ name: 'outcome', detail: { node } }] : []),
  ]);

/**
 * Asserts the place, and that focus is on the new heading, or from the second step on, on that step.
 * @param {import('puppeteer-core').Page} page
 * @param {PathMove} move
 */
export async function assertAt(page, { node, step }) {
  const state = await stateOf(page);
  assert.deepEqual({ node: state.node, step: state.step }, { node, step });
  const onStep = step !== null && step > 1;
  const key = onStep ? GUIDE.nodes[node].steps?.[step - 1] : `${node}.title`;
  const { name, current, keys = [] } = state.focus ?? {};
  assert.deepEqual({ name, current }, { name: onStep ? 'li' : 'h2', current: onStep });
  assert.ok(keys.includes(key ?? ''), `focus is on ${keys}, not on ${key}`);
}
