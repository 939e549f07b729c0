// Corrections of what the checks find. Each is only a candidate: it is offered if the checks find less in the corrected text
// than before, and nothing new.
import { tokensOf } from './tokens.js';

/** Marks that ASCII has, and their forms in Chinese and Japanese text. @type {Record<string, string>} */
const FULL_WIDTH = { ',': '，', '.': '。', '!': '！', '?': '？', ':': '：', ';': '；', '(': '（', ')': '）' };

/** @param {string} text @param {(part: string) => string} change @returns {string} changed everywhere but in its syntax */
function outsideOfSyntax(text, change) {
  let result = '';
  let at = 0;
  for (const { start, end } of [...tokensOf(text), { start: text.length, end: text.length }]) {
    result += change(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return result;
}

/** @param {string} text @returns {string[]} names of its placeholders */
const namesIn = (text) => tokensOf(text).filter(({ kind }) => kind === 'placeholder').map((token) => token.text);

/** @type {((target: string, source: string, labels: [label: string, key: string][]) => string)[]} */
const CORRECTIONS = [
  // Spaces that nobody types on purpose.
  (target) => target.trim().replace(/ {2,}/g, ' '),
  (target) => outsideOfSyntax(target, (part) => part.replace(/[\u200b\ufeff\u00ad]/g, '').replace(/\u00a0/g, ' ')),
  // Punctuation of Chinese after a Chinese character.
  (target) => outsideOfSyntax(target, (part) => part.replace(/(?<=[\p{Script=Han}）」』]) ?([,.!?:;)])(?= |$|\p{Script=Han})/gu, (_, mark) => FULL_WIDTH[mark])
    .replace(/\((?=\p{Script=Han})/gu, '（')),
  (target) => outsideOfSyntax(target, (part) => part.replace(/(?<=\p{Script=Han})(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d])(?=\p{Script=Han})/gu, ' ')),
  (target) => outsideOfSyntax(target, (part) => part.replace(/(?<=\p{Script=Han}) (?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d]) (?=\p{Script=Han})/gu, '')),
  (target) => target.replace(/\.{3}/g, '…'),
  // The end of the source.
  (target, source) => {
    const mark = /\{origin_\w+\}$/.exec(source)?.[0];
    return mark && !target.includes(mark) ? `${target.trimEnd()} ${mark}` : target;
  },
  (target, source) => {
    const end = /[.!?…:]$/.exec(source)?.[0] ?? '';
    return outsideOfSyntax(target, (part) => part).replace(/[.!?…:。！？：]?$/u, end);
  },
  (target, source) => {
    const end = /[.!?:]$/.exec(source)?.[0];
    return target.replace(/[.!?…:。！？：]?$/u, end ? FULL_WIDTH[end] : '');
  },
  // One wrong name of a placeholder.
  (target, source) => {
    const missing = namesIn(source).filter((name) => !target.includes(name));
    const unknown = namesIn(target).filter((name) => !source.includes(name));
    return missing.length === 1 && unknown.length === 1 ? target.replace(unknown[0], missing[0]) : target;
  },
  // Labels that were typed instead of named.
  (target, source, labels) => labels.filter(([, key]) => source.includes(`{${key}}`) && !target.includes(`{${key}}`))
    .reduce((text, [label, key]) => (label ? text.replace(new RegExp(`[「『《“"]?${escaped(label)}[」』》”"]?`), `{${key}}`) : text), target),
];

/** @param {string} text */
const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * @param {string} target
 * @param {string} source
 * @param {[label: string, key: string][]} labels of the language
 * @returns {string[]} corrected texts to try, without repetitions
 */
export const candidatesOf = (target, source, labels) =>
  [...new Set(CORRECTIONS.map((correct) => correct(target, source, labels)))].filter((text) => text !== target && text !== '');

/**
 * @param {import('../checks.js').Finding[]} before
 * @param {import('../checks.js').Finding[]} after
 * @returns {boolean} whether a correction removes findings and makes no new ones
 */
export function isBetter(before, after) {
  /** @param {import('../checks.js').Finding} finding */
  const name = ({ check, message }) => `${check} ${message}`;
  const known = new Set(before.map(name));
  return after.length < before.length && after.every((finding) => known.has(name(finding)));
}

/**
 * @param {import('./messages.js').Message} message
 * @param {[label: string, key: string][]} labels of its language
 * @param {(edit: import('../checks.js').Edit) => Promise<import('../checks.js').Finding[]>} tryOut what the checks find in a text
 * @returns {Promise<string[]>} texts with corrections that the checks confirm; none if the text changes meanwhile
 */
export async function findFixes({ folder, locale, key, source, draft, findings, refusal }, labels, tryOut) {
  const { value: before } = draft;
  const fixes = [];
  for (const text of candidatesOf(before, source, labels)) {
    const found = await tryOut({ folder, locale, key, text });
    if (isBetter([...findings.value, ...refusal.value], found)) fixes.push(text);
    if (draft.value !== before) return [];
  }
  return fixes;
}
