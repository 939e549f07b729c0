// The order of rebuilds, and the reports to pages and the terminal, with fake parts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Loop, PartialFailure } from '../../scripts/lib/dev/loop.mjs';

/** @typedef {import('../../scripts/lib/dev/loop.mjs').State} State */

/**
 * A part built from the files with its name as their extension.
 * @param {string} name
 * @param {(files: string[]) => Promise<boolean>} [build]
 */
const partOf = (name, build = async () => true) =>
  ({ name, concerns: (/** @type {string} */ file) => file.endsWith(`.${name}`), build });

/** @param {import('../../scripts/lib/dev/loop.mjs').Part[]} parts */
function start(parts) {
  /** @type {State[]} */
  const states = [];
  /** @type {import('../../scripts/lib/dev/loop.mjs').Rebuild[]} */
  const rebuilds = [];
  return { loop: new Loop(parts, (state) => states.push(state), (rebuild) => rebuilds.push(rebuild)), states, rebuilds };
}

test('a change rebuilds the parts it concerns, and pages get a new version', async () => {
  /** @type {string[][]} */
  const built = [];
  const { loop, states, rebuilds } = start([partOf('js', async (files) => built.push(files) > 0), partOf('cc')]);
  const { version } = loop.state;
  await loop.change(['a.js', 'b.js', 'README.md']);
  assert.deepEqual(built, [['a.js', 'b.js']]);
  assert.deepEqual(states, [
    { version, building: 'js', problems: [] },
    { version: version + 1, building: '', problems: [] },
  ]);
  assert.deepEqual(rebuilds.map(({ seconds, ...rest }) => rest),
    [{ files: ['a.js', 'b.js', 'README.md'], built: ['js'], reload: true, problems: [] }]);
});

test('a file that nothing is built from is not reported', async () => {
  const { loop, states, rebuilds } = start([partOf('js')]);
  await loop.change(['README.md']);
  assert.deepEqual([states, rebuilds], [[], []]);
});

test('a build that changes nothing keeps the version', async () => {
  const { loop, rebuilds } = start([partOf('js', async () => false)]);
  const { version } = loop.state;
  await loop.change(['a.js']);
  assert.equal(loop.state.version, version);
  assert.equal(rebuilds[0].reload, false);
});

test('a failure is a problem until its part is built, and then pages reload', async () => {
  let broken = true;
  const { loop, rebuilds } = start([
    partOf('js', async () => {
      if (broken) throw new Error('unexpected ;');
      return false;
    }),
    partOf('cc'),
  ]);
  const { version } = loop.state;
  await loop.change(['a.js']);
  assert.deepEqual(loop.state, { version, building: '', problems: [{ part: 'js', text: 'unexpected ;' }] });
  assert.deepEqual(rebuilds[0].problems, [{ part: 'js', text: 'unexpected ;' }]);
  await loop.change(['a.cc']);
  assert.deepEqual(loop.state.problems, [{ part: 'js', text: 'unexpected ;' }]);
  assert.deepEqual(rebuilds[1].problems, []);
  broken = false;
  await loop.change(['a.js']);
  assert.deepEqual(loop.state, { version: version + 2, building: '', problems: [] });
});

test('a failure that has changed files is a problem, and pages reload', async () => {
  const { loop, rebuilds } = start([partOf('json', async () => { throw new PartialFailure('a.json: unexpected end'); })]);
  const { version } = loop.state;
  await loop.change(['b.json']);
  assert.deepEqual(loop.state,
    { version: version + 1, building: '', problems: [{ part: 'json', text: 'a.json: unexpected end' }] });
  assert.equal(rebuilds[0].reload, true);
});

test('changes during a rebuild cause one rebuild after it', async () => {
  /** @type {string[][]} */
  const built = [];
  /** @type {{loop: Loop}} */
  const { loop } = start([partOf('js', async (files) => {
    if (built.push(files) === 1) {
      loop.change(['b.js']);
      loop.change(['c.js', 'b.js']);
    }
    return true;
  })]);
  await loop.change(['a.js']);
  assert.deepEqual(built, [['a.js'], ['b.js', 'c.js']]);
});
