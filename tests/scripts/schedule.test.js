import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestFirst } from '../../scripts/lib/schedule.mjs';
import { countTap } from '../../scripts/lib/node-tests.mjs';
import { countGoogleTest } from '../../scripts/lib/native-tests.mjs';

/** @param {string} name */
const jobOf = (name) => ({ name, run: async () => ({ counts: { passed: 1, failed: 0, skipped: 0 } }) });

test('the longest jobs come first, and unknown ones keep their order at the end', () => {
  const jobs = ['a', 'b', 'c', 'd'].map(jobOf);
  assert.deepEqual(longestFirst(jobs, { b: 3, d: 40, e: 100 }).map(({ name }) => name), ['d', 'b', 'a', 'c']);
});

test('a report of Node.js without totals is unfinished', () => {
  assert.equal(countTap('TAP version 13\nok 1 - a\n'), null);
});

test('cancelled tests count as failed, and todo tests as skipped', () => {
  const tap = '# pass 3\n# fail 1\n# cancelled 2\n# skipped 1\n# todo 4\n';
  assert.deepEqual(countTap(tap), { passed: 3, failed: 3, skipped: 5 });
});

test('only the GoogleTest tests that ran count', () => {
  const json = JSON.stringify({ testsuites: [{ testsuite: [
    { status: 'RUN', result: 'COMPLETED' },
    { status: 'RUN', result: 'COMPLETED', failures: [{}] },
    { status: 'RUN', result: 'SKIPPED' },
    { status: 'NOTRUN', result: 'SUPPRESSED' },
  ] }] });
  assert.deepEqual(countGoogleTest(json), { passed: 1, failed: 1, skipped: 1 });
});
