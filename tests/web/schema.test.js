// The schema for editors accepts and rejects the same as the reader of guides (src/guide/guide_reader.cc).
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { DIST, ROOT } from './support/dist.js';

const SOURCES = join(ROOT, 'web/guides');

/** @param {string} file */
const read = async (file) => JSON.parse(await readFile(file, 'utf8'));

const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })
  .compile(await read(join(SOURCES, 'guide.schema.json')));

const validateScenarios = new Ajv2020({ allErrors: true, strict: true }).compile(await read(join(SOURCES, 'scenarios.schema.json')));

/** @param {unknown} guide @param {import('ajv').ValidateFunction} [by] @returns {string[]} errors with their places */
function faults(guide, by = validate) {
  by(guide);
  return (by.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

describe('the schema of scenarios', () => {
  const file = join(SOURCES, 'cancel-subscription.scenarios.json');

  test('accepts those of every guide', async () => {
    const files = (await readdir(SOURCES)).filter((name) => name.endsWith('.scenarios.json'));
    assert.ok(files.length > 0);
    for (const name of files) assert.deepEqual(faults(await read(join(SOURCES, name)), validateScenarios), [], name);
  });

  for (const [name, answer] of /** @type {[string, unknown][]} */ ([
    ['no answer', {}], ['two answers in one', { a: 1, b: 2 }], ['a fraction', { a: 1.5 }], ['another word', { a: { shown: 1 } }],
    ['a step before the first', { a: { 'not-shown': 0 } }],
  ])) {
    test(`rejects ${name}`, async () => {
      const scenarios = await read(file);
      scenarios.scenarios[0].answers = [answer];
      assert.notDeepEqual(faults(scenarios, validateScenarios), []);
    });
  }
});

describe('the schema accepts', () => {
  for (const folder of [SOURCES, join(DIST, 'guides')]) {
    test(`every guide in ${folder === SOURCES ? 'web/guides' : 'dist/guides'}`, async () => {
      // Not the schema, which has a dot in its name.
      const files = (await readdir(folder)).filter((file) => /^[^.]+\.json$/.test(file));
      assert.ok(files.length > 0);
      for (const file of files) assert.deepEqual(faults(await read(join(folder, file))), [], file);
    });
  }

  test('a question without a field, and an outcome without content', async () => {
    const guide = await read(join(SOURCES, 'cancel-subscription.json'));
    guide.nodes['find-count'].input = 'none';
    guide.nodes.canceled = { kind: 'outcome' };
    assert.deepEqual(faults(guide), []);
  });
});

/** @type {[name: string, change: (guide: any) => void, place: string][]} */
const WRONG = [
  ['an unknown key', (guide) => (guide.title = 'x'), ''],
  ['an unknown key of a node', ({ nodes }) => (nodes.canceled.title = 'x'), '/nodes/canceled'],
  ['an unknown key of a choice', ({ nodes }) => (nodes['find-count'].choices[0].step = 1), '/nodes/find-count/choices/0'],
  ['no start', (guide) => delete guide.start, ''],
  ['no nodes', (guide) => delete guide.nodes, ''],
  ['an empty list of nodes', (guide) => (guide.nodes = {}), '/nodes'],
  ['no kind', ({ nodes }) => delete nodes.canceled.kind, '/nodes/canceled'],
  ['another kind', ({ nodes }) => (nodes.canceled.kind = 'end'), '/nodes/canceled/kind'],
  ['another input', ({ nodes }) => (nodes['license-count'].input = 'text'), '/nodes/license-count/input'],
  ['a number question without routes', ({ nodes }) => delete nodes['license-count'].routes, '/nodes/license-count'],
  ['a number question without maximum', ({ nodes }) => delete nodes['license-count'].maximum, '/nodes/license-count'],
  ['a fraction', ({ nodes }) => (nodes['license-count'].routes[0].to = 24.5), '/nodes/license-count/routes/0/to'],
  ['an inexact number', ({ nodes }) => (nodes['license-count'].maximum = 2 ** 53), '/nodes/license-count/maximum'],
  ['a number as text', ({ nodes }) => (nodes['license-count'].minimum = '0'), '/nodes/license-count/minimum'],
  ['steps without steps', ({ nodes }) => delete nodes['details-page'].steps, '/nodes/details-page'],
  ['steps that are never done', ({ nodes }) => delete nodes['details-page'].done, '/nodes/details-page'],
  ['a choice without a key', ({ nodes }) => delete nodes['find-count'].choices[0].key, '/nodes/find-count/choices/0'],
  ['an id with a capital', (guide) => (guide.id = 'Cancel'), '/id'],
  ['a node id with a dot', ({ nodes }) => (nodes['a.b'] = { kind: 'outcome' }), '/nodes'],
  ['a link id with a space', ({ links }) => (links['a b'] = 'https://go.microsoft.com/'), '/links'],
  ['an impossible date', ({ source }) => (source.published = '2021-13-01'), '/source/published'],
  ['a date in another order', ({ source }) => (source.published = '19.05.2021'), '/source/published'],
  ['a body that is not a list', ({ nodes }) => (nodes.canceled.body = 'canceled.body'), '/nodes/canceled/body'],
];

describe('the schema rejects', () => {
  for (const [name, change, place] of WRONG) {
    test(name, async () => {
      const guide = await read(join(SOURCES, 'cancel-subscription.json'));
      change(guide);
      const found = faults(guide);
      assert.ok(found.some((fault) => fault.startsWith(`${place}:`)), `at ${place}: ${found}`);
    });
  }
});
