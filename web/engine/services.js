// Provides locale data from the browser's Intl to C++ (src/wasm/page_services.cc).
import { untilIdle } from '../idle.js';
import { PLURAL_CATEGORIES } from './abi.js';

/**
 * @template T
 * @param {(locale: string) => T} create
 * @returns {(locale: string) => T} caches one object per locale: Intl objects are slow to create
 */
function remembered(create) {
  /** @type {Map<string, T>} */
  const made = new Map();
  return (locale) => {
    let object = made.get(locale);
    if (object === undefined) made.set(locale, (object = create(locale)));
    return object;
  };
}

const pluralRules = remembered((locale) => new Intl.PluralRules(locale));
const numberFormat = remembered((locale) => new Intl.NumberFormat(locale));
const dateFormat = remembered((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));

/**
 * Catches exceptions: they would pass through WASM and look like a trap of ours.
 *
 * @template T
 * @param {() => T} ask
 * @param {T} otherwise
 * @returns {T}
 */
function answer(ask, otherwise) {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

/** @type {Set<string>} locales */
const prepared = new Set();

/**
 * Has the browser load its data of a locale in idle moments. Otherwise the first number would take tens of milliseconds.
 * @param {string} locale
 */
export async function prepareLocale(locale) {
  if (prepared.has(locale)) return;
  prepared.add(locale);
  for (const create of [pluralRules, numberFormat, dateFormat]) {
    await untilIdle();
    answer(() => create(locale), undefined);
  }
}

/**
 * The functions that the module imports as `page`. None of them throws.
 *
 * @param {(pointer: number, size: number) => string} read UTF-8 in the module's memory
 * @param {(text: string, pointer: number, capacity: number) => number} write UTF-8; returns its size
 * @returns {import('./abi.js').Imports}
 */
export const pageServices = (read, write) => ({
  plural: (locale, size, number) =>
    PLURAL_CATEGORIES.indexOf(answer(() => pluralRules(read(locale, size)).select(number), 'other')),

  number: (locale, size, number, out, capacity) =>
    write(answer(() => numberFormat(read(locale, size)).format(number), `${number}`), out, capacity),

  /** The day is a number of days since 1970-01-01. */
  date(locale, size, day, out, capacity) {
    const date = new Date(day * 86_400_000);
    const iso = answer(() => date.toISOString().slice(0, 10), '');
    return write(answer(() => dateFormat(read(locale, size)).format(date), iso), out, capacity);
  },

  maximize(locale, size, out, capacity) {
    const tag = read(locale, size);
    return write(answer(() => new Intl.Locale(tag).maximize().baseName, tag), out, capacity);
  },

  today() {
    const now = new Date();
    return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);
  },

  isLetter: (codePoint) => Number(/[\p{L}\p{M}]/u.test(String.fromCodePoint(codePoint))),
});
