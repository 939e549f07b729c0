// Locale data for C++ from the page's Intl (src/wasm/page_services.cc).

/** In the order of PluralCategory in src/localization/locale_services.h. */
const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * @template T
 * @param {(locale: string) => T} create
 * @returns {(locale: string) => T} the same, made once a locale: Intl objects are slow to make
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
 * An exception would run through WASM and be taken for a trap of ours.
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

/**
 * The functions that the module imports as `page`. None of them throws.
 *
 * @param {(pointer: number, size: number) => string} read UTF-8 in the module's memory
 * @param {(text: string, pointer: number, capacity: number) => number} write UTF-8; returns its size
 */
export const pageServices = (read, write) => ({
  /** @param {number} locale @param {number} size @param {number} number */
  plural: (locale, size, number) =>
    PLURAL_CATEGORIES.indexOf(answer(() => pluralRules(read(locale, size)).select(number), 'other')),

  /** @param {number} locale @param {number} size @param {number} number @param {number} out @param {number} capacity */
  number: (locale, size, number, out, capacity) =>
    write(answer(() => numberFormat(read(locale, size)).format(number), `${number}`), out, capacity),

  /**
   * @param {number} locale @param {number} size
   * @param {number} date @param {number} dateSize `2021-05-19`
   * @param {number} out @param {number} capacity
   */
  date(locale, size, date, dateSize, out, capacity) {
    const iso = read(date, dateSize);
    return write(answer(() => dateFormat(read(locale, size)).format(new Date(iso)), iso), out, capacity);
  },

  /** @param {number} locale @param {number} size @param {number} out @param {number} capacity */
  maximize(locale, size, out, capacity) {
    const tag = read(locale, size);
    return write(answer(() => new Intl.Locale(tag).maximize().baseName, tag), out, capacity);
  },

  /** @param {number} codePoint */
  isLetter: (codePoint) => /[\p{L}\p{M}]/u.test(String.fromCodePoint(codePoint)),
});
