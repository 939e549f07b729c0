// Runs the examples of docs/writing-a-guide.md and docs/lint.md. The first page builds a guide; the second plants faults in it.
import assert from 'node:assert/strict';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from './support/dist.js';
import { IS_WHOLE } from './support/matrix.js';
import { inNewFolder, runCommand, write } from './support/drafts.js';
import { merged, nested, placeOf, readExamples } from './support/examples.js';
import { faultsIn, guideSchema, scenariosSchema } from './support/schemas.js';

/** @typedef {import('./support/examples.js').Example} Example */
/** @typedef {import('./support/drafts.js').Finding} Finding */

const ID = 'return-order';
const GUIDE = `web/guides/${ID}.json`;
const SCENARIOS = `web/guides/${ID}.scenarios.json`;
/** Every clock of a test run shows a later day. */
const LONG_AGO = '2022-01-01';
/** Of the interface, which the commands need, too. */
const SHARED = ['localization/interface', 'localization/rules'];

/** What the examples have built so far. `text`: the guide as it is on the page, if it is there in one piece. */
class Work {
  text = '';
  /** @type {any} */
  guide = {};
  /** @type {any} */
  scenarios = null;
  /** @type {Record<string, Record<string, any>>} */
  words = {};

  /** Adds an example. @param {string} info @param {any} json @param {string} text @returns {boolean} whether it is one to add */
  add(info, json, text) {
    const [kind, locale] = info.split(' ').slice(1);
    if (kind === 'guide') [this.guide, this.text] = [json, text];
    else if (kind === 'guide+') [this.guide, this.text] = [merged(this.guide, json), ''];
    else if (kind === 'scenarios') this.scenarios = json;
    else if (kind === 'scenarios+') this.scenarios.scenarios.push(...json.scenarios);
    else if (kind === 'words') this.words[locale] = json;
    else if (kind === 'words+') this.words[locale] = merged(this.words[locale], json);
    else return false;
    return true;
  }

  /** Returns a copy with changes. @param {string} path in the guide, or `words` @param {any} members */
  with(path, members) {
    const copy = Object.assign(new Work(), structuredClone({ ...this, text: '' }));
    if (path === 'words') copy.words['en-US'] = merged(copy.words['en-US'], members);
    else copy.guide = merged(copy.guide, nested(path, members));
    return copy;
  }

  /** @param {string} root of a project @param {string} [text] of the guide */
  async writeTo(root, text = this.text || this.guide) {
    await Promise.all(SHARED.map((folder) => cp(join(ROOT, folder), join(root, folder), { recursive: true })));
    await write(join(root, GUIDE), text);
    if (this.scenarios) await write(join(root, SCENARIOS), this.scenarios);
    for (const [locale, words] of Object.entries(this.words)) await write(join(root, `localization/${ID}/${locale}.json`), words);
  }

  /** @param {string} command @param {string} [text] of the guide @returns {Promise<string>} */
  run(command, text) {
    return inNewFolder(async (root) => {
      await this.writeTo(root, text);
      return (await runCommand(root, [...command.split(' '), ID])).output;
    });
  }

  /** @param {string} command @returns {Promise<Finding[]>} without `review-overdue`, which depends on the day, unless the date has long passed */
  async findings(command) {
    /** @type {Finding[]} */
    const findings = JSON.parse(await this.run(`${command} --format json`)).findings;
    return findings.filter(({ check }) => check !== 'review-overdue' || this.guide.review_by < LONG_AGO);
  }
}

/** @param {Example} example @returns {{shown: string, isCut: boolean}} without a last line `…`, which means that more is printed */
const withoutEllipsis = ({ text }) => ({ shown: text.replace(/\n…$/, ''), isCut: text.endsWith('\n…') });

/** Findings as the command prints them, without positions. @param {Finding[]} findings */
const toText = (findings) => findings.map(({ severity, message, check, path, hint }) =>
  [`${severity}: ${message} [${check}]`, path && `    path: ${path}`, hint && `    ${hint}`].filter(Boolean).join('\n')).join('\n');

/** @param {Example} example @returns {any} */
function parse({ text, info, ...place }) {
  try {
    return JSON.parse(/^json (fault|fix)/.test(info) ? `{${text}}` : text);
  } catch (error) {
    throw new Error(`${placeOf({ ...place, text, info })}: ${error}`, { cause: error });
  }
}

const EXAMPLES = await readExamples('writing-a-guide.md');
const FAULTS = await readExamples('lint.md');

/** The guide that the first page builds. */
const finished = new Work();
for (const example of EXAMPLES) {
  if (/^json (guide|words|scenarios)/.test(example.info)) finished.add(example.info, parse(example), example.text);
}

/** @param {Example} example the condition in each line */
async function testConditions(example) {
  for (const line of example.text.split('\n')) {
    // Lint checks only the names and types in conditions of notices.
    const work = finished.with('', { notices: [...finished.guide.notices, { key: 'receipt', when: JSON.parse(line) }] });
    assert.deepEqual(faultsIn(work.guide), [], line);
    assert.equal(toText(await work.findings('lint')), '', `${placeOf(example)}: ${line}`);
  }
}

/** @param {Work} work @param {Example} example the output of a command @param {string} command */
async function testOutput(work, example, command) {
  const [, from, to] = /\{ (.*) -> (.*) \}/.exec(example.info) ?? [];
  if (from) assert.ok(work.text.includes(from), placeOf(example));
  const output = await work.run(command, from ? work.text.replace(from, to) : undefined);
  const { shown, isCut } = withoutEllipsis(example);
  assert.equal(isCut ? output.slice(0, shown.length) : output.trimEnd(), shown, placeOf(example));
}

/** Tests a fault, its finding and its fix, if there is one. @param {Example[]} examples at the front; the fault is the first */
async function testFault([fault, finding, fix]) {
  const work = finished.with(fault.info.split(' ')[2] ?? '', parse(fault));
  const command = finding.info.startsWith('text test') ? 'test' : 'lint';
  assert.match(finding.info, /^text (test )?finding$/, `${placeOf(fault)} has no finding`);
  const findings = (await work.findings(command)).filter(({ check }) => !check.startsWith('unused-'));
  const { shown, isCut } = withoutEllipsis(finding);
  // What follows from a fault may be found, too.
  const expected = isCut ? findings.filter((each) => `${shown}\n`.includes(`${toText([each])}\n`)) : findings;
  assert.equal(toText(expected), shown, `${placeOf(finding)}: ${toText(findings)}`);
  if (!fix?.info.startsWith('json fix')) return;
  const fixed = work.with(fix.info.split(' ')[2] ?? '', parse(fix));
  assert.deepEqual(faultsIn(fixed.guide), [], placeOf(fix));
  assert.equal(toText(await fixed.findings('lint')), '', placeOf(fix));
}

describe('docs/writing-a-guide.md', () => {
  const work = new Work();
  for (const [index, example] of EXAMPLES.entries()) {
    const { info } = example;
    if (info === 'sh') continue;
    test(`${placeOf(example)} ${info}`, async () => {
      if (info === 'json condition') return testConditions(example);
      if (info.startsWith('json fault')) return testFault(EXAMPLES.slice(index, index + 3));
      if (info === 'text test finding') return undefined;
      const [language, command] = info.split(' ');
      if (language === 'text') return testOutput(work, example, command);
      assert.ok(work.add(info, parse(example), example.text), `unknown kind of example: ${info}`);
      assert.deepEqual(faultsIn(work.guide), []);
      if (work.scenarios) assert.deepEqual(faultsIn(work.scenarios, true), []);
      // The words of a guide come after it.
      if (EXAMPLES[index + 1].info.startsWith('json words')) return undefined;
      assert.equal(toText(await work.findings('lint')), '');
      const failures = work.scenarios ? await work.findings('test') : [];
      return assert.equal(toText(failures.filter(({ severity }) => severity === 'error')), '');
    });
  }

  test('uses each key of the schemas, and explains it', async () => {
    const page = await readFile(join(ROOT, 'docs/writing-a-guide.md'), 'utf8');
    const table = page.slice(page.indexOf('## All keys'));
    const json = JSON.stringify([finished.guide, finished.scenarios]);
    const { node, choice, route, value, contents, condition, comparison } = guideSchema.$defs;
    const { source, sources } = guideSchema.properties;
    const objects = [guideSchema, source, sources.additionalProperties, node, choice, route, value, contents.items.anyOf[1],
      scenariosSchema, scenariosSchema.$defs.scenario];
    for (const key of objects.flatMap(({ properties }) => Object.keys(properties))) {
      assert.ok(table.includes(`\`${key}\``), `${key} is not in the table of keys`);
      assert.ok(key === 'locales' || json.includes(`"${key}":`), `${key} is in no example`);
    }
    const conditions = EXAMPLES.filter(({ info }) => info === 'json condition').map(({ text }) => text).join('\n');
    for (const key of [...Object.keys(condition.properties), ...Object.keys(comparison.properties), 'days_since']) {
      assert.ok(conditions.includes(`"${key}"`), `${key} is in no condition`);
    }
  });
});

describe('docs/lint.md', () => {
  for (const [index, example] of FAULTS.entries()) {
    if (!example.info.startsWith('json fault')) {
      test(`${placeOf(example)} is a fault, a finding or a fix`, () => assert.match(example.info, /^(text finding|json fix( |$))/));
      continue;
    }
    // Half of them: each runs the command three times.
    test(`${placeOf(example)} ${example.heading}`, { skip: !IS_WHOLE && index % 6 !== 0 && 'a selection: ./scripts/test matrix' }, async () => {
      await testFault(FAULTS.slice(index, index + 3));
      const [, check] = /^`(.*?)`/.exec(example.heading) ?? [];
      assert.ok(FAULTS[index + 1].text.includes(`[${check}]`), `has no finding of ${check}`);
    });
  }

  test('explains every check', async () => {
    const page = await readFile(join(ROOT, 'docs/lint.md'), 'utf8');
    const sources = await Promise.all(['src/guide/lint.cc', 'src/project/project_lint.cc', 'src/guide/scenario.cc',
      'src/checks/question_check.cc'].map((file) => readFile(join(ROOT, file), 'utf8')));
    const checks = sources.flatMap((text) => [...text.matchAll(/"([a-z]+(-[a-z]+)+)"/g)].map(([, name]) => name));
    assert.ok(checks.length > 30);
    for (const check of checks) assert.ok(page.includes(`\`${check}\``), check);
  });
});
