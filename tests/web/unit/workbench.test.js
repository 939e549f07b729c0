// The parts of the workbench that need no page: syntax of messages, corrections, patches, links.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFragment, writeFragment } from '../../../web/workbench/fragment.js';
import { readCatalog } from '../../../web/workbench/project/catalog.js';
import { candidatesOf, isBetter } from '../../../web/workbench/project/fixes.js';
import { makePatch } from '../../../web/workbench/project/patch.js';
import { deletionOf, insertablesOf, partsOf, tokensOf, wholeTokens } from '../../../web/workbench/project/tokens.js';

/** @param {string} message */
const tokenTexts = (message) => tokensOf(message).map(({ text }) => text);

describe('the syntax of a message', () => {
  const PLURAL = '{n, plural, one {# license} other {**#** licenses}}';

  test('is found in complete and in incomplete texts, and nothing else is', () => {
    assert.deepEqual(tokenTexts('Go to {ui_billing} > [{ui_your_products}](your-products).'),
      ['{ui_billing}', '[', '{ui_your_products}', '](your-products)']);
    assert.deepEqual(tokenTexts(PLURAL), ['{n, plural, one {', '#', '} other {', '**', '#', '**', '}}']);
    assert.deepEqual(tokenTexts('{n, number} of {total}'), ['{n, number}', '{total}']);
    assert.deepEqual(tokenTexts('#1 [no link] {unfinished and } plain'), []);
    assert.deepEqual(tokenTexts('**bold'), ['**']);
  });

  test('leaves every text whole', () => {
    for (const message of ['', 'plain', PLURAL, '[a](b)**c**{d}', '}}{{**[', '移至 {ui_billing}。']) {
      assert.equal(partsOf(message).map(({ text }) => text).join(''), message);
    }
  });

  test('is never cut by a selection', () => {
    const message = 'a {name} b';
    assert.deepEqual(wholeTokens(message, 4, 4), [8, 8]);
    assert.deepEqual(wholeTokens(message, 0, 3), [0, 8]);
    assert.deepEqual(wholeTokens(message, 5, 9), [2, 9]);
    assert.deepEqual(wholeTokens(message, 8, 9), [8, 9]);
  });

  test('is deleted as a whole, and in pairs', () => {
    assert.deepEqual(deletionOf('a {name} b', 7, 8), [[2, 8]]);
    assert.deepEqual(deletionOf('a **b** c', 2, 3), [[5, 7], [2, 4]]);
    assert.deepEqual(deletionOf('a **b** c', 6, 7), [[5, 7], [2, 4]]);
    assert.deepEqual(deletionOf('[text](link)', 11, 12), [[5, 12], [0, 1]]);
    assert.deepEqual(deletionOf('a **b** c', 0, 9), [[0, 9]]);
  });

  test('can be inserted, and says what is missing', () => {
    assert.deepEqual(insertablesOf('{a} **b** [c](d) {a}', 'x {a} **y**'), [
      { before: '{a}', after: '', isThere: false },
      { before: '**', after: '**', isThere: true },
      { before: '[', after: '](d)', isThere: false },
    ]);
  });
});

describe('a correction', () => {
  test('changes nothing in placeholders, and offers each text once', () => {
    const candidates = candidatesOf('  請選取 {ui_a},然後 ', 'Select {ui_a}, then.', []);
    assert.equal(new Set(candidates).size, candidates.length);
    assert.ok(candidates.every((text) => text.includes('{ui_a}')));
    assert.ok(candidates.includes('請選取 {ui_a},然後'));
  });

  test('names a label that was typed, restores a mark, and renames one placeholder', () => {
    assert.ok(candidatesOf('選取「帳單」。', 'Select {ui_billing}.', [['帳單', 'ui_billing']]).includes('選取{ui_billing}。'));
    assert.ok(candidatesOf('是。', 'Yes. {origin_ours}', []).includes('是。 {origin_ours}'));
    assert.ok(candidatesOf('{m} 天', '{n} days', []).includes('{n} 天'));
  });

  test('is better only if something is gone and nothing is new', () => {
    const finding = (/** @type {string} */ message) => /** @type {any} */ ({ check: 'number', message });
    assert.ok(isBetter([finding('a'), finding('b')], [finding('a')]));
    assert.ok(!isBetter([finding('a')], [finding('b')]));
    assert.ok(!isBetter([finding('a'), finding('b')], [finding('c')]));
  });
});

describe('a patch', () => {
  test('names changed, new and deleted files as git does', () => {
    const patch = makePatch([['a/b.json', '1\n2\n3\n', '1\nX\n3\n'], ['new.json', null, '{}\n'], ['old.json', 'x\n', null], ['same', 'a', 'a']]);
    assert.match(patch, /^diff --git a\/a\/b\.json b\/a\/b\.json\n--- a\/a\/b\.json\n\+\+\+ b\/a\/b\.json\n@@ -1,3 \+1,3 @@\n 1\n-2\n\+X\n 3\n/);
    assert.match(patch, /\ndiff --git a\/new\.json b\/new\.json\nnew file mode 100644\n--- \/dev\/null\n\+\+\+ b\/new\.json\n/);
    assert.match(patch, /\ndeleted file mode 100644\n--- a\/old\.json\n\+\+\+ \/dev\/null\n/);
    assert.ok(!patch.includes('same'));
  });

  test('is empty if nothing differs', () => {
    assert.equal(makePatch([['a', 'x', 'x']]), '');
  });
});

describe('a link', () => {
  test('is read as it was written', () => {
    const link = { locale: 'zh-TW', id: 'cancel-today/a.b', screen: 'cancel-today/trial.1', width: 320, theme: /** @type {const} */ ('dark') };
    assert.deepEqual(readFragment(writeFragment(link)), link);
    const short = { locale: 'de-DE', id: '', screen: '', width: 0, theme: /** @type {const} */ ('') };
    assert.deepEqual(readFragment(writeFragment(short)), short);
  });

  test('that is wrong is as one that is not there', () => {
    assert.deepEqual(readFragment('#%E0%A4%A/x?width=99999&theme=pink'), { locale: '%E0%A4%A', id: '', screen: '', width: 0, theme: '' });
    assert.deepEqual(readFragment(''), { locale: '', id: '', screen: '', width: 0, theme: '' });
  });
});

test('a catalog that cannot be read has no messages', () => {
  assert.equal(readCatalog('{"a":').size, 0);
  assert.equal(readCatalog('null').size, 0);
  assert.equal(readCatalog(null).size, 0);
  assert.deepEqual([...readCatalog('{"@@locale":"x","a":"b","@a":{"state":"machine"},"n":1}')], [['a', { text: 'b', note: { state: 'machine' } }]]);
});
