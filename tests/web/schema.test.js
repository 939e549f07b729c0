// The schemas for editors describe all keys of the readers (src/guide/guide_reader.cc, condition_reader.cc and
// scenario_reader.cc), and reject the same.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { DIST, ROOT } from './support/dist.js';
import { findIn } from './support/drafts.js';
import { GUIDES, faultsIn, guideSchema, scenariosSchema } from './support/schemas.js';

/** @param {string} file */
const read = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** @param {string} id */
const readGuide = (id) => read(join(GUIDES, `${id}.json`));

/** @param {string} id of a guide */
const readScenarios = (id) => read(join(GUIDES, `${id}.scenarios.json`));

/**
 * A fault that both reject.
 * @typedef {[name: string, change: (file: any) => void, place: string, check: string]} Fault
 */

/** Changes a condition of the guide "cancel-today". @param {any} condition @returns {(guide: any) => void} */
const when = (condition) => ({ nodes }) => { nodes.role.body[0].when = condition; };

const WHEN = '/nodes/role/body/0/when';

/** By guide. @type {Record<string, Fault[]>} */
const WRONG = {
  'cancel-subscription': [
    ['an unknown key', (guide) => (guide.title = 'x'), '', 'unknown-key'],
    ['an unknown key of a node', ({ nodes }) => (nodes.canceled.title = 'x'), '/nodes/canceled', 'unknown-key'],
    ['an unknown key of a choice', ({ nodes }) => (nodes['find-count'].choices[0].step = 1), '/nodes/find-count/choices/0', 'unknown-key'],
    ['no start', (guide) => delete guide.start, '', 'missing-key'],
    ['no nodes', (guide) => delete guide.nodes, '', 'missing-key'],
    ['an empty list of nodes', (guide) => (guide.nodes = {}), '/nodes', 'bad-value'],
    ['no kind', ({ nodes }) => delete nodes.canceled.kind, '/nodes/canceled', 'missing-key'],
    ['another kind', ({ nodes }) => (nodes.canceled.kind = 'end'), '/nodes/canceled/kind', 'bad-value'],
    ['another input', ({ nodes }) => (nodes['license-count'].input = 'text'), '/nodes/license-count/input', 'bad-value'],
    ['a number question without routes', ({ nodes }) => delete nodes['license-count'].routes, '/nodes/license-count', 'missing-key'],
    ['a number question without maximum', ({ nodes }) => delete nodes['license-count'].maximum, '/nodes/license-count', 'missing-key'],
    ['a fraction', ({ nodes }) => (nodes['license-count'].routes[0].to = 24.5), '/nodes/license-count/routes/0/to', 'wrong-type'],
    ['an inexact number', ({ nodes }) => (nodes['license-count'].maximum = 2 ** 53), '/nodes/license-count/maximum', 'bad-value'],
    ['a number as text', ({ nodes }) => (nodes['license-count'].minimum = '0'), '/nodes/license-count/minimum', 'wrong-type'],
    ['steps without steps', ({ nodes }) => delete nodes['details-page'].steps, '/nodes/details-page', 'missing-key'],
    ['steps that are never done', ({ nodes }) => delete nodes['details-page'].done, '/nodes/details-page', 'missing-key'],
    ['a choice without a key', ({ nodes }) => delete nodes['find-count'].choices[0].key, '/nodes/find-count/choices/0', 'missing-key'],
    ['an id with a capital', (guide) => (guide.id = 'Cancel'), '/id', 'bad-value'],
    ['a node id with a dot', ({ nodes }) => (nodes['a.b'] = { kind: 'outcome' }), '/nodes', 'bad-value'],
    ['a link id with a space', ({ links }) => (links['a b'] = 'https://go.microsoft.com/'), '/links', 'bad-value'],
    ['a link without https', ({ links }) => (links['call-support'] = 'http://go.microsoft.com/'), '/links/call-support', 'bad-link'],
    ['a host with a port', ({ hosts }) => (hosts[0] = 'go.microsoft.com:443'), '/hosts/0', 'bad-value'],
    ['a host with two dots', ({ hosts }) => (hosts[0] = 'go..com'), '/hosts/0', 'bad-value'],
    ['an impossible date', ({ source }) => (source.published = '2021-13-01'), '/source/published', 'bad-value'],
    ['a 30th of February', ({ source }) => (source.published = '2024-02-30'), '/source/published', 'bad-value'],
    ['a date in another order', ({ source }) => (source.published = '19.05.2021'), '/source/published', 'bad-value'],
    ['a body that is not a list', ({ nodes }) => (nodes.canceled.body = 'canceled.body'), '/nodes/canceled/body', 'wrong-type'],
    ['a list that is too long', ({ nodes }) => (nodes.canceled.body = Array(257).fill('canceled.body')), '/nodes/canceled/body', 'too-many-values'],
    ['an article without a date', ({ source }) => delete source.published, '/source', 'missing-key'],
  ],
  'cancel-today': [
    ['a version as text', (guide) => (guide.version = '2'), '/version', 'wrong-type'],
    ['a review in another form', (guide) => (guide.review_by = 'May 2027'), '/review_by', 'bad-value'],
    ['a source without a date', ({ sources }) => delete sources['est-2026'].published, '/sources/est-2026', 'missing-key'],
    ['a source that was checked on no day', ({ sources }) => (sources['est-2026'].checked = 'today'), '/sources/est-2026/checked', 'bad-value'],
    ['an unknown key of a source', ({ sources }) => (sources['est-2026'].url = 'x'), '/sources/est-2026', 'unknown-key'],
    ['a source id with a capital', ({ sources }) => (sources.EST = { published: '2026-02-27' }), '/sources', 'bad-value'],
    ['sources that are not a list', ({ nodes }) => (nodes.what.sources = 'cancel-2025'), '/nodes/what/sources', 'wrong-type'],
    ['a value with a hyphen in its name', ({ values }) => (values['last-day'] = { date: 'renewed' }), '/values', 'bad-value'],
    ['a value of nothing', ({ values }) => (values.excess = { plus: 1 }), '/values/excess', 'missing-key'],
    ['a fraction that is added', ({ values }) => (values.excess.plus = 0.5), '/values/excess/plus', 'wrong-type'],
    ['an unknown key of a value', ({ values }) => (values.excess.minus = 25), '/values/excess', 'unknown-key'],
    ['a rule without a node', ({ nodes }) => delete nodes.account.routes[0].node, '/nodes/account/routes/0', 'missing-key'],
    ['a rule with a list of sources', ({ nodes }) => (nodes.account.routes[0].source = ['cancel-2025']), '/nodes/account/routes/0/source', 'wrong-type'],
    ['an unknown key of a rule', ({ nodes }) => (nodes.account.routes[0].if = {}), '/nodes/account/routes/0', 'unknown-key'],
    ['a detour that is "yes"', ({ nodes }) => (nodes.role.choices[2].detour = 'yes'), '/nodes/role/choices/2/detour', 'wrong-type'],
    ['a detour without a node', ({ nodes }) => delete nodes.account.choices[2].node, '/nodes/account/choices/2', 'unknown-node'],
    ['a choice without a node beside a field', ({ nodes }) => delete nodes.licenses.choices[0].node, '/nodes/licenses/choices/0', 'unknown-node'],
    ['a choice without a node or a rule', ({ nodes }) => delete nodes.what.choices[1].node, '/nodes/what/choices/1', 'unknown-node'],
    ['a value of a choice that is a number', ({ nodes }) => (nodes.account.choices[0].value = 1), '/nodes/account/choices/0/value', 'wrong-type'],
    ['a date question without minimum', ({ nodes }) => delete nodes.renewed.minimum, '/nodes/renewed', 'missing-key'],
    ['a decision without rules', ({ nodes }) => delete nodes.mosa.routes, '/nodes/mosa', 'dead-end'],
    ['a content without a key', ({ nodes }) => delete nodes.role.body[0].key, '/nodes/role/body/0', 'missing-key'],
    ['a content in another place', ({ nodes }) => (nodes.role.body[0].only = 'print'), '/nodes/role/body/0/only', 'bad-value'],
    ['an unknown key of a content', ({ nodes }) => (nodes.role.body[0].unless = {}), '/nodes/role/body/0', 'unknown-key'],
    ['a notice that is a number', ({ notices }) => notices.push(1), '/notices/2', 'wrong-type'],
    ['a condition that is text', when('mca'), WHEN, 'wrong-type'],
    ['an empty condition', when({}), WHEN, 'bad-value'],
    ['an empty "any"', when({ any: [] }), `${WHEN}/any`, 'bad-value'],
    ['an "all" that is not a list', when({ all: { account: 'mca' } }), `${WHEN}/all`, 'wrong-type'],
    ['a list in "not"', when({ not: [{ account: 'mca' }] }), `${WHEN}/not`, 'wrong-type'],
    ['a "known" list', when({ known: ['account'] }), `${WHEN}/known`, 'wrong-type'],
    ['a fault deep in a condition', when({ any: [{ all: [{ not: { licenses: { at_least: 'x' } } }] }] }),
      `${WHEN}/any/0/all/0/not/licenses/at_least`, 'wrong-type'],
    ['a list of numbers', when({ account: [1] }), `${WHEN}/account/0`, 'wrong-type'],
    ['a test that is true', when({ account: true }), `${WHEN}/account`, 'wrong-type'],
    ['a comparison with a fraction', when({ licenses: 2.5 }), `${WHEN}/licenses`, 'wrong-type'],
    ['an unknown comparison', when({ licenses: { over: 25 } }), `${WHEN}/licenses`, 'unknown-key'],
    ['an empty comparison', when({ licenses: {} }), `${WHEN}/licenses`, 'bad-value'],
    ['days without a comparison', when({ renewed: { days_since: 7 } }), `${WHEN}/renewed/days_since`, 'wrong-type'],
    ['an empty comparison of days', when({ renewed: { days_since: {} } }), `${WHEN}/renewed/days_since`, 'bad-value'],
    ['days and a number', when({ renewed: { days_since: { at_most: 6 }, at_most: 6 } }), `${WHEN}/renewed`, 'bad-value'],
    ['a value of two kinds', ({ values }) => (values.days.date = 'renewed'), '/values/days', 'bad-value'],
    ['a list without values', when({ account: [] }), `${WHEN}/account`, 'bad-value'],
    ['days since days', when({ renewed: { days_since: { days_since: { at_most: 6 } } } }), `${WHEN}/renewed/days_since`, 'bad-value'],
    ['steps in an outcome', ({ nodes }) => (nodes.home.steps = ['go']), '/nodes/home/steps', 'unknown-key'],
    ['rules in an outcome', ({ nodes }) => (nodes.home.routes = [{ node: 'china' }]), '/nodes/home/routes', 'unknown-key'],
    ['choices in steps', ({ nodes }) => (nodes.est.choices = [{ key: 'go', node: 'role' }]), '/nodes/est/choices', 'unknown-key'],
    ['a body in a decision', ({ nodes }) => (nodes.mosa.body = ['go']), '/nodes/mosa/body', 'unknown-key'],
    ['an end of a question', ({ nodes }) => (nodes.what.done = 'role'), '/nodes/what/done', 'unknown-key'],
    ['a range without a field', ({ nodes }) => (nodes.account.routes[0].from = 3), '/nodes/account/routes/0/from', 'bad-value'],
    ['an unknown version', (guide) => (guide.version = 3), '/version', 'unknown-version'],
    ['an id in a condition with a capital', when({ Account: 'mca' }), WHEN, 'unknown-fact'],
  ],
};

/** @type {Fault[]} of scenarios */
const WRONG_SCENARIOS = [
  ['no guide', (file) => delete file.guide, '', 'missing-key'],
  ['an unknown key', (file) => (file.cases = []), '', 'unknown-key'],
  ['no scenarios', (file) => delete file.scenarios, '', 'missing-key'],
  ['no name', ({ scenarios }) => delete scenarios[0].name, '/scenarios/0', 'missing-key'],
  ['no answers', ({ scenarios }) => delete scenarios[0].answers, '/scenarios/0', 'missing-key'],
  ['no end', ({ scenarios }) => delete scenarios[0].end, '/scenarios/0', 'missing-key'],
  ['an unknown key of a scenario', ({ scenarios }) => (scenarios[0].date = '2026-11-20'), '/scenarios/0', 'unknown-key'],
  ['a day that does not exist', ({ scenarios }) => (scenarios[0].today = '2026-02-30'), '/scenarios/0/today', 'bad-value'],
  ['a source that is a list', ({ scenarios }) => (scenarios[0].source = []), '/scenarios/0/source', 'wrong-type'],
  ['contents that are not a list', ({ scenarios }) => (scenarios[0].shows = 'save.notice'), '/scenarios/0/shows', 'wrong-type'],
  ['a hidden content that is a number', ({ scenarios }) => (scenarios[0].hides = [1]), '/scenarios/0/hides/0', 'wrong-type'],
  ['values in a list', ({ scenarios }) => (scenarios[0].values = ['days']), '/scenarios/0/values', 'wrong-type'],
  ['a value that is another text', ({ scenarios }) => (scenarios[0].values = { days: 'seven' }), '/scenarios/0/values/days', 'scenario'],
  ['no answer', ({ scenarios }) => (scenarios[0].answers = [{}]), '/scenarios/0/answers/0', 'bad-value'],
  ['two answers in one', ({ scenarios }) => (scenarios[0].answers = [{ a: 1, b: 2 }]), '/scenarios/0/answers/0', 'bad-value'],
  ['a fraction', ({ scenarios }) => (scenarios[0].answers = [{ a: 1.5 }]), '/scenarios/0/answers/0/a', 'wrong-type'],
  ['another word', ({ scenarios }) => (scenarios[0].answers = [{ a: { shown: 1 } }]), '/scenarios/0/answers/0/a', 'unknown-key'],
  ['a step before the first', ({ scenarios }) => (scenarios[0].answers = [{ what: 'trial' }, { trial: { 'not-shown': 0 } }]),
    '/scenarios/0/answers/1/trial/not-shown', 'scenario'],
];

/** Objects of a guide, with their definitions in the schema. @type {[change: (guide: any) => void, definition: any][]} */
const OBJECTS = [
  [(guide) => (guide.x = 1), guideSchema],
  [({ source }) => (source.x = 1), guideSchema.properties.source],
  [({ sources }) => (sources['est-2026'].x = 1), guideSchema.properties.sources.additionalProperties],
  [({ values }) => (values.excess.x = 1), guideSchema.$defs.value],
  [({ notices }) => (notices[0].x = 1), guideSchema.$defs.contents.items.anyOf[1]],
  [({ nodes }) => (nodes.what.choices[0].x = 1), guideSchema.$defs.choice],
  [({ nodes }) => (nodes.mosa.routes[0].x = 1), guideSchema.$defs.route],
];

/** One node of each kind: a question, steps, an outcome, a decision. */
const NODES = ['what', 'est', 'home', 'mosa'];

/** @param {any} definition */
const keysOf = (definition) => Object.keys(definition.properties).sort();

/** @param {any} guide @param {string} id of a node @returns {string[]} the keys that the schema allows in it */
const keysOfNode = (guide, id) => keysOf(guideSchema.$defs.node).filter((key) =>
  !faultsIn(changed(guide, ({ nodes }) => (nodes[id][key] ??= 1))).includes(`/nodes/${id}/${key}: boolean schema is false`));

/** @param {import('./support/drafts.js').Finding[]} findings @returns {string[]} the keys that the reader of an object lists */
function knownKeys([{ message, hint }]) {
  assert.match(message, /"x" is not a key of/);
  return (hint ?? '').replace('known keys: ', '').split(', ').sort();
}

/** @template T @param {T} file @param {(file: T) => void} change @returns {T} a changed copy */
function changed(file, change) {
  const copy = structuredClone(file);
  change(copy);
  return copy;
}

/** @param {string[]} found @param {string} place @param {string} name */
const assertAt = (found, place, name) =>
  assert.ok(found.some((fault) => fault.startsWith(`${place}: `)), `${name}: at ${place}: ${found}`);

describe('the schemas', () => {
  test('accept every guide in web/guides and dist/guides, and all scenarios', async () => {
    for (const folder of [GUIDES, join(DIST, 'guides')]) {
      const files = (await readdir(folder)).filter((name) => name.endsWith('.json') && !/schema|article/.test(name));
      assert.ok(files.length > 0);
      for (const name of files) {
        assert.deepEqual(faultsIn(await read(join(folder, name)), name.endsWith('.scenarios.json')), [], name);
      }
    }
  });

  test('accept a question without a field, and an outcome without content', async () => {
    const guide = await readGuide('cancel-subscription');
    guide.nodes['find-count'].input = 'none';
    guide.nodes.canceled = { kind: 'outcome' };
    assert.deepEqual(faultsIn(guide), []);
  });

  test('accept every condition of docs/formats.md', async () => {
    const formats = await readFile(join(ROOT, 'docs/formats.md'), 'utf8');
    const lines = formats.split('### Conditions\n\n```json\n')[1].split('\n```')[0].split('\n');
    assert.ok(lines.length > 5);
    const guide = await readGuide('cancel-today');
    for (const line of lines) assert.deepEqual(faultsIn(changed(guide, when(JSON.parse(line)))), [], line);
  });

  test('have the keys of the readers', async () => {
    const guide = await readGuide('cancel-today');
    const guides = await findIn('lint', ROOT, OBJECTS.map(([change]) => ({ guide: changed(guide, change) })));
    OBJECTS.forEach(([, definition], index) => assert.deepEqual(knownKeys(guides[index]), keysOf(definition)));

    const nodes = await findIn('lint', ROOT,
      NODES.map((id) => ({ guide: changed(guide, (copy) => (copy.nodes[id].x = 1)) })));
    NODES.forEach((id, index) => assert.deepEqual(knownKeys(nodes[index]), keysOfNode(guide, id)));

    const [comparison] = await findIn('lint', ROOT, [{ guide: changed(guide, when({ renewed: { x: 1 } })) }]);
    assert.deepEqual(knownKeys(comparison), [...keysOf(guideSchema.$defs.comparison), 'days_since'].sort());

    const scenarios = await readScenarios('cancel-today');
    const [file, one] = await findIn('test', ROOT, [
      { guide, scenarios: changed(scenarios, (each) => { each.x = 1; }) },
      { guide, scenarios: changed(scenarios, (each) => { each.scenarios[0].x = 1; }) },
    ]);
    assert.deepEqual(knownKeys(file), keysOf(scenariosSchema));
    assert.deepEqual(knownKeys(one), keysOf(scenariosSchema.$defs.scenario));
  });

  test('describe every key', () => {
    for (const schema of [guideSchema, scenariosSchema]) {
      const definitions = [schema, ...Object.values(schema.$defs), ...Object.values(schema.properties)];
      for (const { properties = {} } of definitions) {
        for (const [key, value] of Object.entries(properties)) {
          const { description = schema.$defs[`${value.$ref}`.replace('#/$defs/', '')]?.description } = /** @type {any} */ (value);
          assert.ok(description, key);
        }
      }
    }
  });
});

describe('schema and reader reject', () => {
  for (const [id, faults] of Object.entries(WRONG)) {
    test(`faults in ${id}`, async () => {
      const guide = await readGuide(id);
      const guides = faults.map(([, change]) => changed(guide, change));
      const findings = await findIn('lint', ROOT, guides.map((each) => ({ guide: each })));
      faults.forEach(([name, , place, check], index) => {
        assertAt(faultsIn(guides[index]), place, name);
        assert.ok(findings[index].some((finding) => finding.check === check && finding.severity === 'error'),
          `${name}: ${JSON.stringify(findings[index])}`);
      });
    });
  }

  test('faults in scenarios', async () => {
    const guide = await readGuide('cancel-today');
    const scenarios = await readScenarios('cancel-today');
    const files = WRONG_SCENARIOS.map(([, change]) => changed(scenarios, change));
    const findings = await findIn('test', ROOT, files.map((each) => ({ guide, scenarios: each })));
    WRONG_SCENARIOS.forEach(([name, , place, check], index) => {
      assertAt(faultsIn(files[index], true), place, name);
      assert.ok(findings[index].some((finding) => finding.check === check && finding.severity === 'error'),
        `${name}: ${JSON.stringify(findings[index])}`);
    });
  });
});
