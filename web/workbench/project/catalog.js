// Catalogs as JSON: messages by key, each with a note `@key`.

/**
 * What a catalog says of a message (docs/formats.md).
 * @typedef {object} Note
 * @property {string} [description]
 * @property {'machine' | 'translated' | 'reviewed' | 'stale'} [state]
 * @property {'article' | 'later' | 'ours'} [origin]
 * @property {string} [date]
 * @property {string} [source_hash]
 * @property {string} [previous_source]
 */

/**
 * @typedef {object} Entry
 * @property {string} text
 * @property {Note} note
 */

/** @typedef {Map<string, Entry>} Catalog by key, in the order of the file */

/** Members that describe the file: not messages. */
const isMessage = (/** @type {string} */ key, /** @type {unknown} */ text) => !key.startsWith('@') && typeof text === 'string';

/**
 * @param {string | null} json
 * @returns {Catalog} empty if there is no file, or if it cannot be read: the checks report why
 */
export function readCatalog(json) {
  /** @type {Record<string, any>} */
  let members = {};
  try {
    members = JSON.parse(json ?? '{}') ?? {};
  } catch {
    // The checks report it, with its place.
  }
  return new Map(Object.entries(members).filter(([key, text]) => isMessage(key, text))
    .map(([key, text]) => [key, { text, note: members[`@${key}`] ?? {} }]));
}
