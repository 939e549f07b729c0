// Runs the development server: builds each part from its sources, serves it, and follows changes.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DEMO_GUIDE, guideIds, makeCatalogs, makeDemo, makeGuide } from '../content.mjs';
import { compile } from './compile.mjs';
import { Loop, PartialFailure } from './loop.mjs';
import { describe, makeModules } from './modules.mjs';
import { makePreview } from './preview/answer.mjs';
import { startDevServer } from './server.mjs';
import { watchFiles } from './watch.mjs';

/** @typedef {import('./loop.mjs').Rebuild} Rebuild */

/**
 * @typedef {object} Options
 * @property {string} root of the repository: sources of the element, the engine and the demo
 * @property {string} project root of guides and words; often the same
 * @property {string} guide id of the guide that `/` leads to
 * @property {string} dist the folder that is written and served
 * @property {number} port 0 selects a free port
 * @property {(rebuild: Rebuild) => void} onrebuild
 * @property {(stack: string) => void} [ontrap] called for each trap in a page, with the lines of C++
 * @property {string} command path of the native command
 * @property {string} [graphviz] path of the program `dot`, which draws the graph of the preview
 * @property {string} modules folder of the WASM modules
 * @property {(target: 'command' | 'modules', signal: AbortSignal) => Promise<void>} [compile] builds one of them;
 *   throws the compiler's errors
 */

/** The files of the WASM modules. */
const MODULES = ['guided-help.wasm', 'guided-help-painter.wasm'];

/** Paths of what the development build compiles. @param {string} root */
export const compiled = (root) => ({
  command: join(root, 'build/native-debug/guided-help'),
  modules: join(root, 'build/wasm-dev'),
});

/** @type {NonNullable<Options['compile']>} */
const compileWithNinja = (target, signal) =>
  target === 'command' ? compile('native-debug', 'guided-help', signal)
    : compile('wasm-dev', 'modules', signal);

/**
 * Writes pages, articles, guides and words.
 * @param {Options} options
 * @returns {Promise<boolean>} whether any file changed
 */
async function makeContent({ root, project, dist, command }) {
  const content = { root: project, dist, command };
  /** @type {boolean[]} */
  const changes = [];
  /** @type {string[]} */
  const errors = [];
  /** @param {() => Promise<boolean>} make */
  const attempt = async (make) => {
    try {
      changes.push(await make());
    } catch (error) {
      // If the command has failed, the errors that it printed.
      const { stderr, message } = /** @type {Error & {stderr?: string}} */ (error);
      errors.push(stderr?.trim() || message);
    }
  };
  for (const guide of await guideIds(project)) {
    // A guide with errors stays as it was last built, and the others are built.
    await attempt(async () => {
      const made = await makeGuide(content, guide);
      return await makeDemo(content, { sources: root, guide }) || made;
    });
  }
  await attempt(() => makeCatalogs(content, 'interface'));
  const isChanged = changes.includes(true);
  if (errors.length > 0) throw new (isChanged ? PartialFailure : Error)([...new Set(errors)].join('\n'));
  return isChanged;
}

/** @param {string} file @param {string[]} folders */
const isIn = (file, ...folders) => folders.some((folder) => file === folder || file.startsWith(`${folder}/`));

/**
 * @param {Options} options
 * @param {AbortSignal} signal
 * @returns {import('./loop.mjs').Part[]}
 */
function partsOf(options, signal) {
  const { root, project, dist, modules, compile: make = compileWithNinja } = options;
  const web = join(root, 'web');
  /** @param {string} file */
  const isContent = (file) => isIn(file, join(web, 'demo'), join(root, 'localization/demo'),
    join(project, 'web/guides'), join(project, 'localization'));
  /** @param {string} file */
  const isCode = (file) => isIn(file, join(root, 'src'), join(root, 'cmake')) || basename(file).startsWith('CMake');
  return [
    {
      name: 'JavaScript and CSS',
      concerns: (file) => isIn(file, web) && !isContent(file),
      async build() {
        await makeModules(web, dist).catch(async (error) => { throw new Error(await describe(error)); });
        return true;
      },
    },
    {
      name: 'C++ of the page',
      concerns: isCode,
      async build() {
        await make('modules', signal);
        await mkdir(dist, { recursive: true });
        for (const module of MODULES) await copyFile(join(modules, module), join(dist, module));
        return true;
      },
    },
    {
      name: 'C++ of the command',
      concerns: isCode,
      async build() {
        await make('command', signal);
        return false;
      },
    },
    {
      // The command renders the articles.
      name: 'Guides and words',
      concerns: (file) => isContent(file) || isCode(file),
      build: () => makeContent(options),
    },
  ];
}

/**
 * Builds everything, serves it, and follows the sources.
 *
 * @param {Options} options
 * @param {AbortSignal} signal ends the server, and everything that it has started
 * @returns {Promise<{url: string, preview: string, ended: Promise<void>}>} after the first build, successful or not
 * @throws {NodeJS.ErrnoException} EADDRINUSE, if something else listens on the port
 */
export async function startDev(options, signal) {
  const { root, project, guide, dist, port, command, graphviz, modules, onrebuild, ontrap = () => {} } = options;
  await rm(dist, { recursive: true, force: true });
  const loop = new Loop(partsOf(options, signal), () => server.announce(), (rebuild) => {
    if (!signal.aborted) onrebuild(rebuild);
  });
  const home = `demo/en-US/${guide === DEMO_GUIDE ? '' : `${guide}/`}`;
  const preview = makePreview({ project, dist, command, graphviz });
  const server = await startDevServer({ dist, home, port, state: () => loop.state, modules, preview, ontrap });
  const unwatch = watchFiles({
    folders: [
      ...['web', 'src', 'cmake', 'localization'].map((name) => join(root, name)),
      join(project, 'web/guides'),
      join(project, 'localization'),
    ],
    files: ['CMakeLists.txt', 'CMakePresets.json'].map((name) => join(root, name)),
  }, (files) => loop.change(files));
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    const end = () => {
      unwatch();
      resolve(server.close());
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
  // One file of each kind, so that all parts are built.
  await loop.change([join(root, 'web/guided-help.js'), join(root, 'CMakeLists.txt')]);
  return { url: server.url, preview: `${server.url}preview/${guide}/`, ended };
}
