// What the customer of the preview has done, and the nodes on the way. Independent of the page.

/**
 * An action, in its readable form, and the place where it was performed: `node`, or `node.2` for a step.
 * @typedef {{place: string, action: string}} Entry
 */

/** Actions that change what a screen shows, not which one. */
const TOGGLES = ['article', 'more'];

/** @param {string} action */
const nameOf = (action) => action.split(' ', 1)[0];

/** @param {string} place */
const nodeOf = (place) => place.split('.', 1)[0];

export class Journey {
  /** To be replayed. @type {Entry[]} */
  entries = [];
  /** From the start to the node shown, each once. @type {string[]} */
  trail = [];
  /** Nodes after a question whose answer is being changed. @type {string[]} */
  #after = [];

  /** @param {string} place the first one */
  constructor(place) {
    if (place) this.trail.push(nodeOf(place));
  }

  /**
   * @param {string} action
   * @param {string} from the place where it was performed
   * @param {string} to the place shown then
   * @param {(node: string) => boolean} [isOnWay] whether a node that was passed is still on the way, after an earlier
   *   answer has changed
   */
  record(action, from, to, isOnWay = () => true) {
    const name = nameOf(action);
    if (name === 'locale-failed') return;
    this.#remember(name, { place: from, action }, to);
    if (name !== 'draft') this.#follow(name, nodeOf(to), isOnWay);
  }

  /** @param {string} name @param {Entry} entry @param {string} to */
  #remember(name, entry, to) {
    const last = this.entries.at(-1);
    const isDraft = name === 'draft' && last !== undefined && nameOf(last.action) === name;
    if (name === 'start-over') {
      this.entries = [];
    } else if (last?.place === entry.place && (isDraft || last.action === entry.action)) {
      this.entries.pop();
      if (!TOGGLES.includes(name)) this.entries.push(entry);
    } else if (name !== 'back' || !this.#undo(entry.place, to)) {
      this.entries.push(entry);
    }
  }

  /**
   * Forgets the action that led from a place to the one shown.
   * @param {string} from
   * @param {string} to
   * @returns {boolean} whether the last action that led anywhere did
   */
  #undo(from, to) {
    let length = this.entries.length;
    while (length > 0 && this.entries[length - 1].place === from) length -= 1;
    if (length === 0 || this.entries[length - 1].place !== to) return false;
    this.entries.length = length - 1;
    return true;
  }

  /** @param {string} name @param {string} node @param {(node: string) => boolean} isOnWay */
  #follow(name, node, isOnWay) {
    if (name === 'start-over') this.trail = [];
    const index = this.trail.indexOf(node);
    if (index >= 0) {
      if (name === 'change') this.#after = this.trail.slice(index + 1);
      this.trail.length = index + 1;
      return;
    }
    // After a changed answer, the assistant repeats the answers that are still valid.
    const repeated = this.#after.slice(0, Math.max(0, this.#after.indexOf(node))).filter(isOnWay);
    this.trail.push(...repeated, node);
    this.#after = [];
  }
}
