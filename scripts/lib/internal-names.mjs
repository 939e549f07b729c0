// Lists properties that only the modules of web/ use. The build shortens their names, which saves 1 % of the script.
import { readFile } from 'node:fs/promises';
import * as painter from '../../web/canvas/abi.js';
import * as engine from '../../web/engine/abi.js';

/** Not known to the browser, to JSON files, to the WebAssembly modules, or to pages. */
const NAMES = [
  'addCatalog', 'addGuide', 'ascent', 'baseline', 'borderWidths', 'boxCount', 'boxes', 'callWith', 'changeLocale',
  'commandCount', 'commands', 'decideLoading', 'descent', 'elementOf', 'enlarged', 'exported', 'failure', 'firstIndex',
  'firstPoint', 'firstScreen', 'fragmentCount', 'fragments', 'handleAction', 'indexCount', 'inherited', 'invalidate',
  'isAway', 'isCurrent', 'isPaintable', 'keepFocus', 'laidOut', 'loadLocale', 'matchesLayout', 'matchesMirror',
  'moving', 'negotiate', 'numberOf', 'numbers', 'onaction', 'onfail', 'onlink', 'onlost', 'onpress', 'ontier',
  'overButton', 'perform', 'pointCount', 'pressed', 'readBox', 'readField', 'readShape', 'readText',
  'releaseHeight', 'renderer', 'ringOffset', 'ringWidth', 'running', 'sendPointer', 'setAnswered', 'setReady',
  'setTier', 'setWords', 'snapped', 'snapUnderline', 'strip', 'sweep', 'thickness', 'underline', 'underlineColor',
  'vertexCount', 'vertices',
];

/**
 * @param {string} types path of web/types.d.ts, which describes JSON files and the public API
 * @returns {Promise<RegExp>} matches the names
 * @throws {Error} if a name occurs there, or is known to a WebAssembly module or the shader
 */
export async function internalNames(types) {
  const outside = new Set([
    ...((await readFile(types, 'utf8')).match(/\w+/g) ?? []),
    // The modules and the shader know these.
    ...Object.keys({ ...engine.EXPORTS, ...engine.IMPORTS, ...painter.EXPORTS, ...painter.VERTEX }),
    ...painter.IMPORTS,
  ]);
  const wrong = NAMES.filter((name) => outside.has(name));
  if (wrong.length) throw new Error(`scripts/lib/internal-names.mjs: not internal: ${wrong.join(', ')}`);
  return new RegExp(`^(${NAMES.join('|')})$`);
}
