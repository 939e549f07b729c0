// Rebuilds what has changed, one change after the other, and keeps the state that pages show.

/**
 * A part of the build, made from some of the sources.
 * @typedef {object} Part
 * @property {string} name as problems name it
 * @property {(file: string) => boolean} concerns whether the part is built from that file, an absolute path
 * @property {(files: string[]) => Promise<boolean>} build returns whether served files have changed; throws a
 *   `PartialFailure` if they have in spite of an error
 */

/**
 * The state that pages receive.
 * @typedef {object} State
 * @property {number} version of the served files; grows with every change, also from one server to the next
 * @property {string} building name of the part that is being built; empty if none
 * @property {{part: string, text: string}[]} problems
 */

/**
 * The result of a rebuild.
 * @typedef {object} Rebuild
 * @property {string[]} files
 * @property {string[]} built names of parts
 * @property {boolean} reload whether served files have changed
 * @property {number} seconds
 * @property {{part: string, text: string}[]} problems of the parts built
 */

/** The failure of a build that has changed some of the served files. */
export class PartialFailure extends Error {}

export class Loop {
  /** @type {Part[]} */
  #parts;
  /** @type {(state: State) => void} */
  #onstate;
  /** @type {(rebuild: Rebuild) => void} */
  #onrebuild;
  #version = Date.now();
  #building = '';
  /** @type {Map<string, string>} by part */
  #problems = new Map();
  /** @type {Set<string>} */
  #waiting = new Set();
  #busy = false;

  /**
   * @param {Part[]} parts in the order in which they are built: the quickest first
   * @param {(state: State) => void} onstate called with each new state
   * @param {(rebuild: Rebuild) => void} onrebuild called after each rebuild
   */
  constructor(parts, onstate, onrebuild) {
    this.#parts = parts;
    this.#onstate = onstate;
    this.#onrebuild = onrebuild;
  }

  /** @returns {State} */
  get state() {
    const problems = [...this.#problems].map(([part, text]) => ({ part, text }));
    return { version: this.#version, building: this.#building, problems };
  }

  /**
  * Rebuilds after the rebuild that is running.
   * @param {string[]} files that changed, absolute paths
   */
  async change(files) {
    for (const file of files) this.#waiting.add(file);
    if (this.#busy) return;
    this.#busy = true;
    while (this.#waiting.size > 0) {
      const batch = [...this.#waiting];
      this.#waiting.clear();
      await this.#rebuild(batch);
    }
    this.#busy = false;
  }

  /** @param {string[]} files */
  async #rebuild(files) {
    const start = performance.now();
    /** @type {string[]} */
    const built = [];
    let reload = false;
    for (const part of this.#parts) {
      const concerned = files.filter(part.concerns);
      if (concerned.length === 0) continue;
      built.push(part.name);
      if (await this.#build(part, concerned)) reload = true;
    }
    if (built.length === 0) return;
    const problems = this.state.problems.filter(({ part }) => built.includes(part));
    this.#onrebuild({ files, built, reload, seconds: (performance.now() - start) / 1000, problems });
  }

  /**
   * @param {Part} part
   * @param {string[]} files
  * @returns {Promise<boolean>} whether pages must reload
   */
  async #build({ name, build }, files) {
    this.#building = name;
    this.#onstate(this.state);
    const before = this.#problems.get(name);
    this.#problems.delete(name);
    let changed = false;
    try {
      changed = await build(files);
    } catch (error) {
      changed = error instanceof PartialFailure;
      this.#problems.set(name, error instanceof Error ? error.message : String(error));
    }
    // A page that shows a problem may have been loaded meanwhile, without some of its files: reload it.
    if (before !== undefined && !this.#problems.has(name)) changed = true;
    if (changed) this.#version += 1;
    this.#building = '';
    this.#onstate(this.state);
    return changed;
  }
}
