// What the preview remembers of the customer's actions, and which nodes and edges it lights.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journey } from '../../scripts/lib/dev/preview/journey.mjs';
import { passedIn, wayBetween } from '../../scripts/lib/dev/preview/ways.mjs';

/**
 * @param {[action: string, from: string, to: string][]} actions
 * @param {(node: string) => boolean} [isOnWay]
 */
function travel(actions, isOnWay) {
  const journey = new Journey(actions[0]?.[1] ?? '');
  for (const [action, from, to] of actions) journey.record(action, from, to, isOnWay);
  return { trail: journey.trail, actions: journey.entries.map(({ place, action }) => `${place}: ${action}`) };
}

/** @type {[string, string, string][]} */
const THERE = [['choose a', 'what', 'count'], ['draft 1', 'count', 'count'], ['draft 12', 'count', 'count'],
  ['answer', 'count', 'steps.1'], ['next', 'steps.1', 'steps.2']];

test('actions are remembered with their places, and only the last draft', () => {
  assert.deepEqual(travel(THERE), {
    trail: ['what', 'count', 'steps'],
    actions: ['what: choose a', 'count: draft 12', 'count: answer', 'steps.1: next'],
  });
});

test('going back forgets what led there', () => {
  assert.deepEqual(travel([...THERE, ['back', 'steps.2', 'steps.1'], ['back', 'steps.1', 'count']]), {
    trail: ['what', 'count'],
    actions: ['what: choose a', 'count: draft 12'],
  });
});

test('going back from a rejected answer forgets it, too', () => {
  const { actions } = travel([['choose a', 'what', 'count'], ['draft x', 'count', 'count'], ['answer', 'count', 'count'],
    ['answer', 'count', 'count'], ['back', 'count', 'what']]);
  assert.deepEqual(actions, []);
});

test('what was shown and hidden again is forgotten', () => {
  assert.deepEqual(travel([['article', 'what', 'what'], ['article', 'what', 'what'], ['more', 'what', 'what']]).actions,
    ['what: more']);
});

test('starting over forgets everything', () => {
  assert.deepEqual(travel([...THERE, ['start-over', 'steps.2', 'what']]), { trail: ['what'], actions: [] });
});

test('after a changed answer, the nodes that are still on the way are in the trail', () => {
  /** @type {[string, string, string][]} */
  const changed = [...THERE, ['change what', 'steps.2', 'what'], ['choose b', 'what', 'steps.2']];
  assert.deepEqual(travel(changed).trail, ['what', 'count', 'steps']);
  assert.deepEqual(travel(changed, (node) => node !== 'count').trail, ['what', 'steps']);
  assert.deepEqual(travel(changed).actions.slice(-2), ['steps.2: change what', 'what: choose b']);
});

test('going back from a question that is being changed ends the change', () => {
  const { trail, actions } = travel([...THERE, ['change what', 'steps.2', 'what'], ['back', 'what', 'steps.2']]);
  assert.deepEqual(trail, ['what', 'count', 'steps']);
  assert.deepEqual(actions, travel(THERE).actions);
});

const GRAPH = {
  nodes: ['a', 'b', 'c', 'decision', 'other'].map((id) => ({ id, isDecision: ['decision', 'other'].includes(id) })),
  edges: /** @type {[string, string][]} */ (
    [['a', 'decision'], ['decision', 'other'], ['other', 'c'], ['decision', 'b'], ['b', 'c']]),
};

test('the way between two nodes leads over decisions only', () => {
  assert.deepEqual(wayBetween(GRAPH, 'a', 'c'), ['a', 'decision', 'other', 'c']);
  assert.deepEqual(wayBetween(GRAPH, 'b', 'c'), ['b', 'c']);
  assert.deepEqual(wayBetween(GRAPH, 'c', 'a'), []);
});

test('nodes and edges on the trail are lit, with the decisions between them', () => {
  const { nodes, edges } = passedIn(GRAPH, ['a', 'b', 'c']);
  assert.deepEqual([...nodes].sort(), ['a', 'b', 'c', 'decision']);
  assert.deepEqual([...edges], ['a->decision', 'decision->b', 'b->c']);
});
