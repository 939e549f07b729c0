// Names of properties that only modules of web/ use among each other. The build shortens them, which saves 1 % of the script.
import { readFile } from 'node:fs/promises';

/** Not known to the browser, to JSON files, to the WebAssembly module, or to pages. */
const NAMES = [
  'addCatalog', 'addGuide', 'ascent', 'baseline', 'boxes', 'changeLocale', 'corner', 'descent', 'elementOf', 'enlarged',
  'firstIndex', 'fragments', 'handleAction', 'indexCount', 'inherited', 'invalidate', 'isCurrent', 'isPaintable', 'laidOut',
  'loadLocale', 'matchesLayout', 'matchesMirror', 'measured', 'moving', 'negotiate', 'onaction', 'onfail', 'onlink',
  'onlost', 'onpress', 'ontier', 'overButton', 'perform', 'readBox', 'readField', 'readShape', 'readText', 'readingOrder',
  'releaseHeight', 'renderer', 'running', 'setAnswered', 'setWords', 'snapUnderline', 'snapped', 'strip', 'sweep', 'thickness',
  'underline', 'unpaint', 'vertices',
];

/**
 * @param {string} types path of web/types.d.ts, which describes JSON files and the public API
 * @returns {Promise<RegExp>} matches the names
 * @throws {Error} if a name occurs there
 */
export async function internalNames(types) {
  const outside = new Set((await readFile(types, 'utf8')).match(/\w+/g));
  const wrong = NAMES.filter((name) => outside.has(name));
  if (wrong.length) throw new Error(`scripts/lib/internal-names.mjs: not internal: ${wrong.join(', ')}`);
  return new RegExp(`^(${NAMES.join('|')})$`);
}
