// The grammar of actions. An action is one readable line, such as `choose find-count`. It must match `Action` in
// src/assistant/action.h.

/** All actions by name; true if a value follows, after one space. */
export const ACTIONS = {
  /** The value is the new text of the field. */
  draft: true,
  /** Take the draft as the answer. */
  answer: false,
  /** The value is the key of a choice. */
  choose: true,
  next: false,
  'not-shown': false,
  done: false,
  back: false,
  /** The value is the id of an answered question. */
  change: true,
  'start-over': false,
  /** Show or hide the whole article. */
  article: false,
  /** Show or hide what an outcome says beyond the next step. */
  more: false,
  /** The page opens the browser's calendar for the field. */
  calendar: false,
  /** The value is the requested locale. The page loads its catalogs, and shows it or performs `locale-failed`. */
  locale: true,
  'locale-failed': true,
};

/** @typedef {keyof typeof ACTIONS} ActionName */

/**
 * @param {ActionName} name
 * @param {string} [value] for actions that have one
 * @returns {string} the action in its readable form
 */
export const formatAction = (name, value) => (value === undefined ? name : `${name} ${value}`);

/**
 * Does not validate: the engine ignores unknown actions.
 * @param {string} action in its readable form
 * @returns {{name: ActionName, value: string}} the value is empty if there is none; it may contain spaces
 */
export function parseAction(action) {
  const [name] = action.split(' ', 1);
  return { name: /** @type {ActionName} */ (name), value: action.slice(name.length + 1) };
}
