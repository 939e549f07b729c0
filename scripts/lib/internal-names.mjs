// Lists properties that only the modules of web/ use. The build shortens their names, which saves 1 % of the script.
import { readFile } from 'node:fs/promises';
import { EXPORTS, IMPORTS, VERTEX } from '../../web/engine/abi.js';

/** Not known to the browser, to JSON files, to the WebAssembly module, or to pages. */
const NAMES = [
  'addCatalog', 'addGuide', 'ascent', 'baseline', 'borderWidths', 'boxCount', 'boxes', 'changeLocale', 'commandCount',
  'commands', 'descent', 'elementOf', 'enlarged', 'firstIndex', 'firstPoint', 'fragmentCount', 'fragments',
  'handleAction', 'indexCount', 'inherited', 'invalidate', 'isCurrent', 'isPaintable', 'laidOut', 'loadLocale',
  'matchesLayout', 'matchesMirror', 'moving', 'negotiate', 'onaction', 'onfail', 'onlink', 'onlost', 'onpress',
  'ontier', 'overButton', 'perform', 'pointCount', 'readBox', 'readField', 'readingOrder', 'readShape', 'readText',
  'releaseCanvas', 'releaseHeight', 'renderer', 'ringOffset', 'ringWidth', 'running', 'sendPointer', 'setAnswered',
  'setGeometry', 'setWords', 'snapped', 'snapUnderline', 'strip', 'sweep', 'thickness', 'underline', 'underlineColor',
  'vertexCount', 'vertices',
];

/**
 * @param {string} types path of web/types.d.ts, which describes JSON files and the public API
 * @returns {Promise<RegExp>} matches the names
 * @throws {Error} if a name occurs there, or is known to the WebAssembly module or the shader
 */
export async function internalNames(types) {
  const outside = new Set([
    ...((await readFile(types, 'utf8')).match(/\w+/g) ?? []),
    // The module and the shader know these.
    ...Object.keys({ ...EXPORTS, ...IMPORTS, ...VERTEX }),
  ]);
  const wrong = NAMES.filter((name) => outside.has(name));
  if (wrong.length) throw new Error(`scripts/lib/internal-names.mjs: not internal: ${wrong.join(', ')}`);
  return new RegExp(`^(${NAMES.join('|')})$`);
}
