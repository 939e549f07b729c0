// The kinds of fault that scripts/mutations puts into translations. They know nothing of how the checks look for them.
import { COMPARISONS, NEGATIONS, NUMERALS, TERMS, WORDS } from './words.mjs';

/**
 * @typedef {object} Pair
 * @property {string} source
 * @property {string} target
 * @property {string} locale
 */

/**
 * @typedef {object} Kind
 * @property {string} name for the table
 * @property {boolean} certain whether a rule can decide it; such kinds must be found nearly always
 * @property {RegExp} checks that the findings must be of to count
 * @property {(pair: Pair) => string[]} mutate the faulty translations that one change can make; none if there is
 *   nothing to change
 * @property {string[]} [only] the locales that have it; all if not given
 */

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/gu;
const BOLD = /\*\*(.+?)\*\*/gu;

/** Integers that are no part of a decimal, a date, a link or a name. */
const INTEGER = /(?<![\d.,:/\p{L}_-]|\d[\u00a0\u202f ])\d{1,4}(?![\d:/\p{Ll}_]|[.,\u00a0\u202f]\d)/gu;

/**
 * Returns the text once for each match, with that match replaced. Matches inside code and link targets are skipped.
 *
 * @param {string} text
 * @param {RegExp} pattern with the flag g
 * @param {(...groups: string[]) => string | null} change null for no change
 * @returns {string[]}
 */
function each(text, pattern, change) {
  const hidden = [...text.matchAll(/`[^`]*`|\]\([^)]*\)|<[^>]*>|\{[^}]*\}/gu)].map(({ 0: all, index = 0 }) => [index, index + all.length]);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const at = match.index ?? 0;
    if (hidden.some(([begin, end]) => at >= begin && at < end)) return [];
    const changed = change(...match);
    if (changed === null || changed === match[0]) return [];
    return [text.slice(0, at) + changed + text.slice(at + match[0].length)];
  });
}

/** @param {string} word @returns {RegExp} */
function wordPattern(word) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word);
  return new RegExp(spaced ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, 'gu');
}

/**
 * @param {string} text
 * @param {[string, string][]} table of words and what replaces them
 */
const replaceWords = (text, table) =>
  table.flatMap(([from, to]) => each(text, wordPattern(from), () => to)).map((changed) => changed.replace(/ {2,}/gu, ' '));

/** Replaces a comparison where a number is near. @param {string} target @param {string} from @param {string} to */
function besideNumbers(target, from, to) {
  const near = 12;
  return [...target.matchAll(wordPattern(from))].flatMap(({ index = 0 }) => {
    const around = target.slice(Math.max(0, index - near), index + from.length + near);
    return /\d/u.test(around) ? [target.slice(0, index) + to + target.slice(index + from.length)] : [];
  });
}

/** @param {string} text @returns {string[]} */
const sentencesOf = (text) => text.split(/(?<=[。！？])|(?<=[.!?])\s+(?=[\p{Lu}*[`"„«“])/u).filter((part) => part.trim() !== '');

const tableOf = (/** @type {Record<string, [string, string][]>} */ tables, /** @type {string} */ locale) => tables[locale] ?? [];


/** @type {Kind[]} */
export const KINDS = [
  {
    name: 'number changed', certain: true, checks: /^number$/,
    mutate: ({ target }) => each(target, INTEGER, (all) => String(Number(all) + 1)),
  },
  {
    name: 'digits of a number exchanged', certain: true, checks: /^number$/,
    mutate: ({ target }) => each(target, INTEGER, (all) => (all.length < 2 ? null : [...all].reverse().join(''))),
  },
  {
    name: 'number lost', certain: true, checks: /^(number|comparator)$/,
    mutate: ({ target }) => each(target, INTEGER, (all) => (Number(all) > 1 ? '' : null)),
  },
  {
    name: 'decimal mark lost', certain: true, checks: /^number$/,
    mutate: ({ target }) => each(target, /(?<![\d.,])(\d{1,3})[.,](\d{1,2})(?![\d.,])/gu, (_, whole, rest) => whole + rest),
  },
  {
    name: 'decimals changed', certain: true, checks: /^number$/,
    mutate: ({ target }) =>
      each(target, /(?<![\d.,])(\d{1,3}[.,])(\d)(?!\d|[.,]\d)/gu, (_, whole, rest) => whole + ((Number(rest) + 3) % 10)),
  },
  {
    name: 'thousands changed', certain: true, checks: /^number$/,
    mutate: ({ target }) =>
      each(target, /(?<![\d.,])\d{1,3}[.,\u00a0\u202f]\d{3}(?!\d)/gu, (all) => all.replace(/[.,\u00a0\u202f]\d{3}$/u, '')),
  },
  {
    name: 'comparison turned', certain: true, checks: /^comparator$/,
    mutate: ({ target, locale }) => tableOf(COMPARISONS, locale).flatMap(([from, to]) => besideNumbers(target, from, to)),
  },
  {
    name: 'comparison turned, number in words', certain: false, checks: /^comparator$/,
    mutate: ({ source, target, locale }) =>
      (/\d/u.test(source) ? [] : replaceWords(target, tableOf(COMPARISONS, locale)).filter((text) => tableOf(NUMERALS, locale).some(([word]) => wordPattern(word).test(text)))),
  },
  ...[
    /** @type {const} */ (['unit of time changed', 'time']),
    /** @type {const} */ (['unit of size changed', 'size']),
    /** @type {const} */ (['half of the day changed', 'half']),
    /** @type {const} */ (['month changed', 'month']),
  ].map(([name, table]) => ({
    name, certain: true, checks: /^(unit|number)$/,
    mutate: (/** @type {Pair} */ { target, locale }) => WORDS[table][locale].flatMap(([from, to]) => each(target, from, (...groups) => to(...groups))),
  })),
  {
    name: 'percent lost', certain: true, checks: /^unit$/,
    mutate: ({ target }) => each(target, /(\d)[\u00a0\u202f ]?[%％]/gu, (_, digit) => digit),
  },
  {
    name: 'negation lost', certain: true, checks: /^negation$/,
    mutate: ({ source, target, locale }) =>
      (/\b(not|never|without|cannot)\b|n['’]t\b|no longer/iu.test(source) ? replaceWords(target, tableOf(NEGATIONS.lost, locale)) : []),
  },
  {
    name: 'negation added', certain: false, checks: /^negation$/,
    mutate: ({ source, target, locale }) =>
      (/\b(not?|never|without|cannot|un\w+|fewer|less|only)\b|n['’]t\b/iu.test(source) ? [] : replaceWords(target, tableOf(NEGATIONS.added, locale))),
  },
  {
    name: 'targets of two links exchanged', certain: true, checks: /^link$/,
    mutate: ({ target }) => {
      const links = [...target.matchAll(LINK)];
      if (links.length < 2 || links[0][2] === links[1][2]) return [];
      const swapped = { [links[0][2]]: links[1][2], [links[1][2]]: links[0][2] };
      return [target.replace(LINK, (_, label, url) => `[${label}](${swapped[url] ?? url})`)];
    },
  },
  { name: 'link to another target', certain: true, checks: /^link$/, mutate: ({ target }) => each(target, /\]\(([^)]+)\)/gu, () => null).concat(target.match(LINK) ? [target.replace(/\]\(([^)]+)\)/u, (_, url) => `](${url}-2)`)] : []) },
  { name: 'link lost', certain: true, checks: /^link$/, mutate: ({ target }) => each(target, LINK, (_, label) => label) },
  { name: 'text of a link lost', certain: true, checks: /^empty-link$/, mutate: ({ target }) => each(target, LINK, (_, _label, url) => `[](${url})`) },
  { name: 'all bold lost', certain: true, checks: /^markup$/, mutate: ({ target }) => (target.match(BOLD) ? [target.replace(BOLD, '$1')] : []) },
  { name: 'one of two bold texts lost', certain: true, checks: /^markup$/, mutate: ({ target }) => ((target.match(BOLD) ?? []).length > 1 ? each(target, BOLD, (_, text) => text) : []) },
  { name: 'bold not closed', certain: true, checks: /^markup$/, mutate: ({ target }) => each(target, BOLD, (_, text) => `**${text}`) },
  {
    name: 'name of a product lost', certain: false, checks: /^name$/,
    mutate: ({ target }) => each(target, WORDS.names, () => '').map((text) => text.replace(/ {2,}/gu, ' ')),
  },
  {
    name: 'name of a product translated', certain: false, checks: /^name$/,
    mutate: ({ target, locale }) => each(target, WORDS.names, (all) => WORDS.translated[locale][all] ?? null),
  },
  {
    name: 'placeholder lost or changed', certain: true, checks: /^placeholder$/,
    mutate: ({ target }) => [
      ...[...target.matchAll(/<\p{L}[^>\s]*>|\{\w+\}|%[A-Z]+%/gu)].map(({ 0: all, index = 0 }) => target.slice(0, index) + target.slice(index + all.length)),
    ],
  },
  { name: 'target emptied', certain: true, checks: /^empty-message$/, mutate: () => [''] },
  { name: 'left in English', certain: true, checks: /^(untranslated|same-as-source)$/, mutate: ({ source }) => [source] },
  {
    name: 'sentence dropped', certain: false, checks: /^(sentence-count|number|link|markup|name|negation|comparator|punctuation)$/,
    mutate: ({ target }) => {
      const sentences = sentencesOf(target);
      return sentences.length < 2 ? [] : sentences.map((_, lost) => sentences.filter((_sentence, i) => i !== lost).join(' ').trim());
    },
  },
  {
    name: 'word doubled', certain: false, checks: /^(repeated-word|spacing)$/,
    mutate: ({ target, locale }) =>
      (/^(zh|ja)/u.test(locale) ? each(target, /(?<!\p{Script=Han})\p{Script=Han}{2}/gu, (all) => all + all) : each(target, /(?<![\p{L}-])\p{Ll}{3,}(?![\p{L}-])/gu, (all) => `${all} ${all}`)).slice(0, 1),
  },
  { name: 'bracket not closed', certain: true, checks: /^bracket$/, mutate: ({ target }) => each(target, /[)）]/gu, () => '').filter((text) => text.length < target.length) },
  { name: 'brackets emptied', certain: true, checks: /^(bracket|number|name|sentence-count)$/, mutate: ({ target }) => each(target, /(?<!\])([(（])[^()（）]+([)）])/gu, (_, open, close) => open + close) },
  { name: 'quotation mark lost', certain: true, checks: /^quotation$/, mutate: ({ target }) => each(target, /[」»“"](?=[^「„«]*$)/gu, () => '').slice(0, 1) },
  {
    name: 'quotation marks of another language', certain: false, checks: /^quotation$/,
    mutate: ({ target, locale }) => {
      const [open, close] = /^(zh|ja)/u.test(locale) ? ['„', '“'] : ['「', '」'];
      return each(target, /[「„«"][\u00a0\u202f]?([^」“»"]+?)[\u00a0\u202f]?[」“»"]/gu, (_, text) => open + text + close);
    },
  },
  { name: 'mark at the end lost', certain: true, checks: /^punctuation$/, mutate: ({ target }) => (/[.。?？]$/u.test(target) ? [target.slice(0, -1)] : []) },
  { name: 'half-width comma', certain: true, only: ['zh-TW', 'ja-JP'], checks: /^punctuation$/, mutate: ({ target }) => each(target, /[，、](?=.)/gu, () => ',') },
  { name: 'wrong term for its source word', certain: false, only: ['zh-TW'], checks: /^(regional-term|forbidden-term)$/, mutate: ({ source, target }) => TERMS.flatMap(([word, right, wrong]) => (new RegExp(`\\b${word}`, 'iu').test(source) ? each(target, wordPattern(right), () => wrong) : [])).slice(0, 2) },
];
