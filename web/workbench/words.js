// The words of the workbench itself, in the reader's language.
import { signal } from '@preact/signals';
import english from '../../localization/workbench/en-US.json';
import chinese from '../../localization/workbench/zh-TW.json';

/** The build leaves out the notes for translators. @type {Record<string, Record<string, any>>} */
const WORDS = { 'en-US': english, 'zh-TW': chinese };

/** Languages of the workbench, with their names. */
export const UI_LOCALES = Object.entries(WORDS).map(([locale, words]) => ({ locale, name: words['language.name'] }));

/** @returns {string} the language of the workbench that suits the reader best */
function preferred() {
  for (const tag of navigator.languages ?? []) {
    const { language } = new Intl.Locale(tag);
    const found = UI_LOCALES.find(({ locale }) => locale === tag) ?? UI_LOCALES.find(({ locale }) => locale.startsWith(`${language}-`));
    if (found) return found.locale;
  }
  return 'en-US';
}

/** The language of the workbench, not the one that is translated to. */
export const uiLocale = signal(preferred());

/**
 * @param {string} key of a message in localization/workbench
 * @param {Record<string, string | number>} [values] of its placeholders
 * @returns {string}
 */
export function t(key, values = {}) {
  const locale = uiLocale.value;
  /** @type {string} */
  const text = WORDS[locale][key] ?? WORDS['en-US'][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (/** @type {string} */ whole, /** @type {string} */ name) => {
    const value = values[name];
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value ?? whole;
  });
}

const displayNames = new Map();

/** @param {string} locale @returns {string} the name of a language, in the language of the workbench */
export function languageName(locale) {
  const ui = uiLocale.value;
  const names = displayNames.get(ui) ?? new Intl.DisplayNames([ui], { type: 'language' });
  displayNames.set(ui, names);
  try {
    return names.of(locale) ?? locale;
  } catch {
    return locale;
  }
}
