// The schema of the records that `guided-help new` writes (src/project/article_record.cc).
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const GUIDES = join(ROOT, 'web/guides');

/** @param {string} file */
const read = async (file) => JSON.parse(await readFile(file, 'utf8'));

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(await read(join(GUIDES, 'article.schema.json')));

/** @param {unknown} record @returns {string[]} errors with their places */
function faultsIn(record) {
  validate(record);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

// A test in C++ holds the command to this file.
const written = await read(join(ROOT, 'tests/project/drafts/move-mailbox.article.json'));

describe('the schema of article records', () => {
  test('accepts what the command writes', () => assert.deepEqual(faultsIn(written), []));

  test('accepts the record of every guide', async () => {
    const files = (await readdir(GUIDES)).filter((name) => name.endsWith('.article.json'));
    for (const name of files) assert.deepEqual(faultsIn(await read(join(GUIDES, name))), [], name);
  });

  for (const [name, change, place] of /** @type {[string, (record: any) => void, string][]} */ ([
    ['an unknown version', (record) => { record.version = 2; }, '/version'],
    ['an unknown key', (record) => { record.x = 1; }, ''],
    ['a sentence without a hash', ({ nodes }) => { delete nodes.start[0].source_hash; }, '/nodes/start/0'],
    ['a node that is not a list', ({ nodes }) => { nodes.start = {}; }, '/nodes/start'],
  ])) {
    test(`rejects ${name}`, () => {
      const record = structuredClone(written);
      change(record);
      assert.ok(faultsIn(record).some((fault) => fault.startsWith(`${place}: `)), `${faultsIn(record)}`);
    });
  }
});
