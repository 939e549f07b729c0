// On a server, where there is no page, our modules can be imported and do nothing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT, findFiles } from '../../../scripts/lib/process.mjs';

/** The workbench is a page of its own: no server renders it. */
const MODULES = (await findFiles('web', /\.js$/)).filter((file) => !file.startsWith('web/workbench/'));

/** Imports style sheets as text, as the build does. */
const HOOKS = `import { readFile } from 'node:fs/promises';
export async function load(url, context, next) {
  if (!url.endsWith('.css')) return next(url, context);
  return { format: 'module', shortCircuit: true, source: 'export default ' + JSON.stringify(url) };
}`;
const REGISTER = `import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(HOOKS)}));`;

/**
 * Runs code in another Node.js process, which must exit by itself.
 * @param {string} code of a module
 * @returns {unknown} the JSON that it writes
 */
function run(code) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [
    '--import', `data:text/javascript,${encodeURIComponent(REGISTER)}`, '--input-type=module', '--eval', code,
  ], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** @param {string} file below the root */
const urlOf = (file) => JSON.stringify(pathToFileURL(join(ROOT, file)).href);

describe('imported in Node.js', () => {
  test('no module fails, or leaves anything behind', () => {
    const seen = run(`
      const before = Reflect.ownKeys(globalThis).length;
      const resources = process.getActiveResourcesInfo().length;
      ${MODULES.map((file) => `await import(${urlOf(file)});`).join('\n')}
      console.log(JSON.stringify({
        globals: Reflect.ownKeys(globalThis).length - before,
        resources: process.getActiveResourcesInfo().length - resources,
      }));`);
    assert.deepEqual(seen, { globals: 0, resources: 0 });
  });

  test('the class can be used, and defining it does nothing', () => {
    assert.deepEqual(run(`
      const { GuidedHelpElement } = await import(${urlOf('web/element/element.js')});
      GuidedHelpElement.define();
      GuidedHelpElement.define('other-help', undefined);
      class Other extends GuidedHelpElement {}
      console.log(JSON.stringify({ name: Other.observedAttributes.includes('guide') }));`), { name: true });
  });

  test('the element is defined if there is a registry, with nothing else of a page', () => {
    assert.deepEqual(run(`
      const names = new Map();
      globalThis.HTMLElement = class {};
      globalThis.customElements = { get: (name) => names.get(name), define: (name, made) => names.set(name, made) };
      await import(${urlOf('web/guided-help.js')});
      const { GuidedHelpElement } = await import(${urlOf('web/element/element.js')});
      console.log(JSON.stringify({
        names: [...names.keys()],
        same: names.get('guided-help') === GuidedHelpElement,
        is: GuidedHelpElement.prototype instanceof HTMLElement,
      }));`), { names: ['guided-help'], same: true, is: true });
  });
});
