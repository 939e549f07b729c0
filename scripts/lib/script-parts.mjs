// The script's files: web/parts.js loads the parts that come after the first screen.

/** Parts, with their entries. */
export const PARTS = { engine: 'web/engine/part.js', canvas: 'web/canvas/part.js' };

/** Entry of the script that pages name. */
export const SCRIPT = 'web/guided-help.js';

/** @param {string} part @returns {string} its file in dist/ */
export const partFile = (part) => `guided-help-${part}.js`;

/**
 * Imports of parts stay imports, of files beside the script.
 * @type {import('esbuild').Plugin}
 */
export const separateParts = {
  name: 'separate parts',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/\w+\/part\.js$/ }, ({ path, kind }) => (
      kind === 'dynamic-import' ? { path: `./${partFile(path.split('/')[1])}`, external: true } : undefined));
  },
};
