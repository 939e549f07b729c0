// The shortest way to each node of a guide, from `guided-help paths`.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './command.mjs';

/**
 * What the customer does on one screen: an action, or an answer to a question with a field. `daysAgo` is a date as an
 * age, counted from the page's today.
 * @typedef {{action: string} | {number: number} | {daysAgo: number}} Move
 */

/** @typedef {Record<string, Move[]>} Routes by node; a node that no answers lead to is missing */

/** @param {string} place `node`, or `node.2` for a step @returns {string} the node */
const nodeOf = (place) => place.split('.', 1)[0];

/**
 * @param {{moves: {screen: string, action: string, numbers?: number[], to: string}[]}[]} paths of one guide
 * @param {any} guide its JSON
 * @returns {Routes}
 */
export function shortestRoutes(paths, guide) {
  /** @type {Routes} */
  const routes = { [guide.start]: [] };
  for (const { moves } of paths) {
    /** @type {Move[]} */
    const taken = [];
    for (const { screen, action, numbers, to } of moves) {
      if (!numbers) taken.push({ action });
      else {
        // The middle: the ends are where a guide is changed.
        const number = numbers[numbers.length >> 1];
        taken.push(guide.nodes[nodeOf(screen)]?.input === 'date' ? { daysAgo: number } : { number });
      }
      const known = routes[nodeOf(to)];
      if (!known || known.length > taken.length) routes[nodeOf(to)] = [...taken];
    }
  }
  return routes;
}

/** Finds routes, once for each version of a guide: the command takes seconds for a large one. */
export class RouteFinder {
  #tools;
  /** @type {Map<string, {version: string, routes: Promise<Routes>}>} by guide */
  #found = new Map();
  /** Those of the last version that could be read. @type {Map<string, Routes>} by guide */
  #good = new Map();
  /** Stops the search in the last version. @type {Map<string, AbortController>} by guide */
  #searches = new Map();

  /** @param {{command: string, project: string}} tools */
  constructor(tools) {
    this.#tools = tools;
  }

  /**
   * @param {string} guide
   * @returns {Promise<Routes>} those of the last version that could be read
   * @throws {Error} what the command says, if there is none
   */
  async find(guide) {
    const { command, project } = this.#tools;
    const text = await readFile(join(project, `web/guides/${guide}.json`), 'utf8');
    const version = `${(await stat(command)).mtimeMs} ${text}`;
    const known = this.#found.get(guide);
    if (known?.version === version) return known.routes;
    this.#searches.get(guide)?.abort();
    const search = new AbortController();
    this.#searches.set(guide, search);
    const routes = this.#run(guide, text, search.signal).catch((error) => {
      const newest = this.#found.get(guide);
      if (newest && newest.version !== version) return newest.routes;
      const good = this.#good.get(guide);
      if (good) return good;
      this.#found.delete(guide);
      throw error;
    });
    this.#found.set(guide, { version, routes });
    return routes;
  }

  /** @param {string} guide @param {string} text of its file @param {AbortSignal} signal @returns {Promise<Routes>} */
  async #run(guide, text, signal) {
    const { command, project } = this.#tools;
    const { code, stdout, stderr } =
      await runProgram(command, ['--root', project, 'paths', guide, '--format', 'json'], { signal });
    if (code !== 0) throw new Error(stderr.trim());
    const routes = shortestRoutes(JSON.parse(stdout).guides[0].paths, JSON.parse(text));
    this.#good.set(guide, routes);
    return routes;
  }
}
