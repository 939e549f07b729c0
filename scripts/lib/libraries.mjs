// Checks that each library of src/ links with the libraries that CMake declares for it, and no others. The compiler
// sees the headers of a library, but not where its functions are defined; only linking a program would show that.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, run } from './process.mjs';
import { failedOne, passedOne } from './report.mjs';

const PRESET = 'native-asan';

/**
 * @typedef {object} Library
 * @property {string} name
 * @property {string} file
 * @property {string[]} links libraries that its headers use; other names are ignored
 * @property {string[]} privateLinks libraries that only its sources use
 */

/**
 * @typedef {object} Symbols of the project's own namespace, mangled
 * @property {Set<string>} defined
 * @property {Set<string>} undefined
 */

/**
 * Reads the output of `nm --format=posix`.
 *
 * @param {string} output
 * @returns {Symbols}
 */
export function readSymbols(output) {
  /** @type {Symbols} */
  const symbols = { defined: new Set(), undefined: new Set() };
  for (const line of output.split('\n')) {
    const [name, type] = line.split(' ');
    // Lower-case letters are local symbols, or weak ones that may remain undefined.
    if (type === undefined || !name.includes('11guided_help')) continue;
    if (type === 'U') symbols.undefined.add(name);
    else if (/^[A-Zu]$/.test(type)) symbols.defined.add(name);
  }
  return symbols;
}

/**
 * The libraries that `name` may use: those that it links, and what these link publicly.
 *
 * @param {string} name
 * @param {Map<string, Library>} libraries
 * @returns {Set<string>}
 */
function usable(name, libraries) {
  const own = libraries.get(name);
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [...(own?.links ?? []), ...(own?.privateLinks ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const library = libraries.get(next);
    if (!library || found.has(next)) continue;
    found.add(next);
    waiting.push(...library.links);
  }
  return found;
}

/**
 * Lists symbols that a library uses and that none of its libraries defines.
 *
 * @param {Map<string, Library>} libraries
 * @param {Map<string, Symbols>} symbols by library
 * @returns {Array<{library: string, symbol: string, definedIn: string | undefined}>}
 */
export function findUnlinked(libraries, symbols) {
  const unlinked = [];
  for (const [library, { undefined: needed }] of symbols) {
    const sources = [library, ...usable(library, libraries)];
    for (const symbol of needed) {
      if (sources.some((source) => symbols.get(source)?.defined.has(symbol))) continue;
      const definedIn = [...symbols].find(([, { defined }]) => defined.has(symbol))?.[0];
      unlinked.push({ library, symbol, definedIn });
    }
  }
  return unlinked;
}

/**
 * @param {string} file
 * @returns {Promise<Symbols>}
 */
async function symbolsOf(file) {
  const { ok, output, how } = await run('nm', ['--format=posix', file]);
  if (!ok) throw new Error(`nm ${file}: ${how}\n${output}`);
  return readSymbols(output);
}

/**
 * Checks the libraries as they were built last.
 *
 * @returns {Promise<import('./report.mjs').Result>}
 */
export async function checkLibraries() {
  const lines = (await readFile(join(ROOT, 'build', PRESET, 'rooms.jsonl'), 'utf8')).trim().split('\n');
  /** @type {Map<string, Library>} */
  const libraries = new Map(lines.map((line) => [JSON.parse(line).name, JSON.parse(line)]));
  /** @type {Map<string, Symbols>} */
  const symbols = new Map();
  for (const { name, file } of libraries.values()) symbols.set(name, await symbolsOf(file));
  const unlinked = findUnlinked(libraries, symbols);
  if (unlinked.length === 0) return passedOne();
  const names = await run('c++filt', unlinked.map(({ symbol }) => symbol));
  const readable = names.output.split('\n');
  return failedOne(
    unlinked
      .map(({ library, definedIn }, i) =>
        definedIn === undefined
          ? `${library} uses ${readable[i]}, which no library defines`
          : `${library} uses ${readable[i]} of ${definedIn}, which it does not link: move the definition, or declare ` +
            'the link in CMake if docs/architecture.md allows it',
      )
      .join('\n'),
  );
}
