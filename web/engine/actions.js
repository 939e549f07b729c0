// The grammar of actions: what a customer does, one readable line each, such as `choose find-count`. The same as
// `Action` of src/assistant/action.h.

/** All actions, by name; true for those that a value follows, after one space. */
export const ACTIONS = {
  /** The field's text is now the value. */
  draft: true,
  /** Take the draft as the answer. */
  answer: false,
  /** The value is the key of a choice. */
  choose: true,
  next: false,
  'not-shown': false,
  done: false,
  back: false,
  /** The value is the id of a question that was answered before. */
  change: true,
  'start-over': false,
  /** Show or hide the whole article. */
  article: false,
  /** The value is the locale asked for. Whoever loads catalogs shows it, or performs `locale-failed`. */
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
 * Does not validate: the engine ignores what is not an action.
 * @param {string} action in its readable form
 * @returns {{name: ActionName, value: string}} the value is empty where there is none; it may contain spaces
 */
export function parseAction(action) {
  const [name] = action.split(' ', 1);
  return { name: /** @type {ActionName} */ (name), value: action.slice(name.length + 1) };
}
