import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { cancelFrame, requestFrame } from '../../../web/canvas/frames.js';

/** @type {FrameRequestCallback[]} */
let requested = [];
const view = /** @type {Window} */ (/** @type {unknown} */ (
  { requestAnimationFrame: (/** @type {FrameRequestCallback} */ callback) => requested.push(callback) }));

/** Runs the browser's next frame. */
function frame() {
  const callbacks = requested;
  requested = [];
  for (const callback of callbacks) callback(16);
}

beforeEach(() => {
  frame();
  requested = [];
});

test('windows have frames of their own', () => {
  const other = /** @type {Window} */ (/** @type {unknown} */ ({ requestAnimationFrame: () => 0 }));
  requestFrame(other, () => assert.fail('called'));
  frame();
});

test('one animation frame calls each callback once, however often it was requested', () => {
  /** @type {string[]} */
  const calls = [];
  const first = () => void calls.push('first');
  const second = () => void calls.push('second');
  for (const callback of [first, second, first]) requestFrame(view, callback);
  assert.equal(requested.length, 1);
  frame();
  assert.deepEqual(calls, ['first', 'second']);
  frame();
  assert.equal(calls.length, 2);
});

test('a callback that is requested during a frame is called in the next one', () => {
  let calls = 0;
  const again = () => { if (++calls < 3) requestFrame(view, again); };
  requestFrame(view, again);
  frame();
  assert.equal(calls, 1);
  frame();
  frame();
  frame();
  assert.equal(calls, 3);
});

test('a canceled callback is not called', () => {
  const never = () => assert.fail('called');
  requestFrame(view, never);
  cancelFrame(view, never);
  frame();
});
