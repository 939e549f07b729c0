// The parts of a message that are syntax: placeholders, markup, the branches of plurals. For showing and protecting them while
// a text may be incomplete; whether a message is right is decided by the checks.

/**
 * @typedef {object} Token
 * @property {number} start in UTF-16 code units, as in text areas
 * @property {number} end
 * @property {'placeholder' | 'strong' | 'link' | 'branch' | 'number'} kind
 * @property {string} text
 * @property {number} pair index of the token that it belongs to; its own if there is none
 */

const PLACEHOLDER = /\{\s*[\w-]+\s*(?:,\s*(?:number|date|time)\s*)?\}/y;
const OPENING = /\{\s*[\w-]+\s*,\s*(?:plural|select|selectordinal)\s*,\s*=?[\w-]+\s*\{/y;
const NEXT_BRANCH = /\}\s*=?[\w-]+\s*\{/y;
const CLOSING = /\}\s*\}/y;
const LINK_END = /\]\([\w-]+\)/y;

/** @param {RegExp} pattern sticky @param {string} text @param {number} at @returns {number} where the match ends; 0 for none */
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** @param {string} message @returns {Token[]} in order */
export function tokensOf(message) {
  /** @type {Token[]} */
  const tokens = [];
  /** @type {number[]} indices of tokens that open a plural or select */
  const branches = [];
  /** @type {{strong: number | undefined, link: number | undefined}} index of the token that opens it */
  const open = { strong: undefined, link: undefined };
  /** @param {number} start @param {number} end @param {Token['kind']} kind @param {number} [pair] */
  const add = (start, end, kind, pair = tokens.length) => {
    if (pair !== tokens.length && kind !== 'branch') tokens[pair].pair = tokens.length;
    tokens.push({ start, end, kind, text: message.slice(start, end), pair });
    return end;
  };
  for (let at = 0; at < message.length;) {
    let end = 0;
    if ((end = matchAt(PLACEHOLDER, message, at))) at = add(at, end, 'placeholder');
    else if ((end = matchAt(OPENING, message, at))) {
      branches.push(tokens.length);
      at = add(at, end, 'branch');
    } else if (branches.length > 0 && (end = matchAt(NEXT_BRANCH, message, at))) at = add(at, end, 'branch', branches.at(-1));
    else if (branches.length > 0 && (end = matchAt(CLOSING, message, at))) at = add(at, end, 'branch', branches.pop());
    else if (branches.length > 0 && message[at] === '#') at = add(at, at + 1, 'number');
    else if (message.startsWith('**', at)) {
      at = add(at, at + 2, 'strong', open.strong);
      open.strong = open.strong === undefined ? tokens.length - 1 : undefined;
    } else if (message[at] === '[' && /^[^[\]]*\]\([\w-]+\)/.test(message.slice(at + 1).replace(/\{[^{}]*\}/g, ''))) {
      open.link = tokens.length;
      at = add(at, at + 1, 'link');
    } else if (open.link !== undefined && (end = matchAt(LINK_END, message, at))) {
      at = add(at, end, 'link', open.link);
      open.link = undefined;
    } else at++;
  }
  return tokens;
}

/**
 * @param {string} message
 * @returns {{text: string, token?: Token}[]} the whole message, in parts with and without syntax
 */
export function partsOf(message) {
  const parts = [];
  let at = 0;
  for (const token of tokensOf(message)) {
    if (token.start > at) parts.push({ text: message.slice(at, token.start) });
    parts.push({ text: token.text, token });
    at = token.end;
  }
  if (at < message.length) parts.push({ text: message.slice(at) });
  return parts;
}

/**
 * What a translator can insert: each placeholder once, and the wrappings of the source.
 * @typedef {object} Insertable
 * @property {string} before
 * @property {string} after '' for a placeholder
 * @property {boolean} isThere whether the target has as many as the source
 */

/** @param {string} source @param {string} target @returns {Insertable[]} */
export function insertablesOf(source, target) {
  /** @type {Map<string, Insertable & {wanted: number}>} */
  const all = new Map();
  const tokens = tokensOf(source);
  tokens.forEach(({ kind, text, pair }, index) => {
    if (kind === 'branch') return;
    const isPair = pair !== index;
    if (isPair && pair < index) return;
    const after = isPair ? tokens[pair].text : '';
    const known = all.get(text + after);
    all.set(text + after, { before: text, after, isThere: false, wanted: (known?.wanted ?? 0) + 1 });
  });
  const found = tokensOf(target);
  return [...all.values()].map(({ before, after, wanted }) => {
    const has = found.filter(({ text, pair }, index) => (after ? text === before && pair > index && found[pair].text === after : text === before)).length;
    return { before, after, isThere: has >= wanted };
  });
}

/**
 * @param {string} message
 * @param {number} start of a selection
 * @param {number} end
 * @returns {[start: number, end: number]} the selection, with every token whole that it cuts
 */
export function wholeTokens(message, start, end) {
  for (const token of tokensOf(message)) {
    if (start === end) {
      if (token.start < start && start < token.end) return [token.end, token.end];
    } else if (token.start < end && start < token.end) {
      start = Math.min(start, token.start);
      end = Math.max(end, token.end);
    }
  }
  return [start, end];
}

/**
 * What a deletion removes so that no half of a pair is left: the range, and single tokens outside of it.
 * @param {string} message
 * @param {number} start of what would be deleted
 * @param {number} end
 * @returns {[start: number, end: number][]} the last first
 */
export function deletionOf(message, start, end) {
  const [from, to] = wholeTokens(message, start, end);
  const tokens = tokensOf(message);
  /** @param {Token} token */
  const isDeleted = (token) => token.start >= from && token.end <= to;
  const halves = tokens.filter((token, index) => (token.kind === 'strong' || token.kind === 'link') && token.pair !== index &&
    !isDeleted(token) && isDeleted(tokens[token.pair]));
  /** @type {[number, number][]} */
  const ranges = [[from, to], ...halves.map((token) => /** @type {[number, number]} */ ([token.start, token.end]))];
  return ranges.sort(([one], [other]) => other - one);
}
