// Bundles style sheets into the script that adopts them.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** Imports of `.css` files become their text, minified. @type {import('esbuild').Plugin} */
export const styleSheetsAsText = {
  name: 'style sheets as text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};
