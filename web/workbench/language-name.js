/**
 * Languages whose names begin with a capital letter in lists, although not in sentences: the `contextTransforms` of CLDR, which Intl
 * does not have.
 */
const CAPITALIZED = new Set(['cs', 'da', 'ee', 'es', 'fi', 'fr', 'hr', 'it', 'kgp', 'oc', 'pt', 'ru', 'sk', 'sv', 'uk', 'yrl']);

/**
 * @param {string} locale
 * @returns {string} the name of the language in itself, as in a list of languages ("Deutsch", "繁體中文"), as `FindLanguageName` of
 *   src/icu/locale_words.h; empty if there is none
 */
export function languageName(locale) {
  const { language, script } = new Intl.Locale(locale).maximize();
  // The script belongs to the name only where the language has another one usually.
  const isUsual = new Intl.Locale(new Intl.Locale(locale).language).maximize().script === script;
  const names = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'dialect', fallback: 'none' });
  const name = names.of(isUsual ? language : `${language}-${script}`) ?? '';
  return CAPITALIZED.has(language) ? name.charAt(0).toLocaleUpperCase(locale) + name.slice(1) : name;
}
