// Translations back to English, by someone who saw only the translation (docs/translating.md).

/** @param {string} locale */
const pathOf = (locale) => `tests/localization/back-translation/${locale}.json`;

/** @type {WeakMap<import('./files.js').ProjectFiles, Map<string, any>>} by locale */
const read = new WeakMap();

/**
 * @param {import('./files.js').ProjectFiles} files
 * @param {{folder: string, locale: string, key: string}} message
 * @returns {{text: string, of: string} | null} the text, and of which translation; null if there is none
 */
export function backTranslationOf(files, { folder, locale, key }) {
  const known = read.get(files) ?? new Map();
  read.set(files, known);
  if (!known.has(locale)) {
    const json = files.text(pathOf(locale));
    known.set(locale, json === null ? null : JSON.parse(json));
  }
  const entry = known.get(locale)?.[folder]?.[key];
  return entry ? { text: entry.back_translation, of: entry.message } : null;
}
