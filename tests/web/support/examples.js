// Reads the examples of a documentation page: its fenced blocks. What follows the language says how it is tested.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/process.mjs';

/**
 * `info`: the language and the words after it. `line`: of the first line of the text.
 * @typedef {{page: string, line: number, info: string, text: string, heading: string}} Example
 */

/** @param {string} page below docs/ @returns {Promise<Example[]>} */
export async function readExamples(page) {
  const lines = (await readFile(join(ROOT, 'docs', page), 'utf8')).split('\n');
  /** @type {Example[]} */
  const examples = [];
  let heading = '';
  for (let at = 0; at < lines.length; ++at) {
    heading = /^###? (.*)/.exec(lines[at])?.[1] ?? heading;
    if (!lines[at].startsWith('```')) continue;
    const end = lines.indexOf('```', at + 1);
    const [info, text] = [lines[at].slice(3), lines.slice(at + 1, end).join('\n')];
    examples.push({ page, line: at + 2, info, text, heading });
    at = end;
  }
  return examples;
}

/** @param {Example} example @returns {string} for messages */
export const placeOf = ({ page, line }) => `docs/${page}:${line}`;

/** Adds `changes` to `value`: members of objects by name; anything else replaces what was there. @param {any} value @param {any} changes @returns {any} */
export function merged(value, changes) {
  const isObject = (/** @type {any} */ each) => each !== null && typeof each === 'object' && !Array.isArray(each);
  if (!isObject(value) || !isObject(changes)) return changes;
  const result = { ...value };
  for (const [key, change] of Object.entries(changes)) result[key] = merged(value[key], change);
  return result;
}

/** @param {string} path such as `nodes.way`; may be empty @param {any} members @returns {any} the members at the path */
export const nested = (path, members) =>
  path.split('.').filter(Boolean).reduceRight((inner, name) => ({ [name]: inner }), members);
