// The symbols that each library may use, with libraries that exist only here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnlinked, readSymbols } from '../../scripts/lib/libraries.mjs';

const A = '_ZN11guided_help1aEv';
const B = '_ZN11guided_help1bEv';
const C = '_ZN11guided_help1cEv';

/**
 * @param {Record<string, {links?: string[], privateLinks?: string[], defines?: string[], uses?: string[]}>} described
 */
function find(described) {
  const names = Object.entries(described);
  const libraries = new Map(
    names.map(([name, { links = [], privateLinks = [] }]) => [name, { name, file: '', links, privateLinks }]),
  );
  const symbols = new Map(
    names.map(([name, { defines = [], uses = [] }]) => [name, { defined: new Set(defines), undefined: new Set(uses) }]),
  );
  return findUnlinked(libraries, symbols).map(({ library, symbol, definedIn }) => [library, symbol, definedIn]);
}

test('reads the symbols of the project from nm, defined and undefined', () => {
  const output = `
libchecks.a[relation.cc.o]:
${A} T 0 1f
${B} U
${C} W 0 8
_ZN11guided_help5localEv t 0 8
_ZN11guided_help9weak_onlyEv w
_ZNSt6vectorIN11guided_help5BlockESaIS1_EED1Ev W 0 8
_Znwm U
`;
  const { defined, undefined: needed } = readSymbols(output);
  assert.deepEqual([...defined], [A, C, '_ZNSt6vectorIN11guided_help5BlockESaIS1_EED1Ev']);
  assert.deepEqual([...needed], [B]);
});

test('accepts own symbols, those of linked libraries, and what these link publicly', () => {
  assert.deepEqual(
    find({
      low: { defines: [A] },
      middle: { links: ['low'], defines: [B], uses: [A] },
      high: { privateLinks: ['middle', 'ICU::uc'], defines: [C], uses: [A, B, C] },
    }),
    [],
  );
});

test('reports symbols of libraries that are not linked, or linked privately by another', () => {
  assert.deepEqual(
    find({
      low: { defines: [A] },
      middle: { privateLinks: ['low'], defines: [B], uses: [A] },
      high: { links: ['middle'], uses: [A, B] },
      alone: { uses: [B, C] },
    }),
    [
      ['high', A, 'low'],
      ['alone', B, 'middle'],
      ['alone', C, undefined],
    ],
  );
});
