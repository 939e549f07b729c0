// Prints the assistant's part of the accessibility tree as text.
import assert from 'node:assert/strict';

/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {import('puppeteer-core').Protocol.Accessibility.AXNode} AXNode */
/** @typedef {import('puppeteer-core').Protocol.DOM.Node} DomNode */

/** Roles that Chromium names in its own way. @type {Record<string, string>} */
const ROLES = { StaticText: 'text', LabelText: 'label', ListMarker: 'marker' };

/** Lines of a text, which change with the width. */
const LAYOUT = new Set(['InlineTextBox', 'LineBreak']);

/** Roles that only group if they have no name: their children are printed in their place. */
const GROUPING = new Set(['none', 'generic']);

/** Roles that are read as a whole: their name is their content. */
const NAMED_BY_CONTENT = new Set(['button', 'heading', 'link', 'textbox']);

/** Properties that screen readers announce if they are set. */
const STATES = ['focused', 'level', 'expanded', 'invalid', 'disabled', 'checked', 'pressed', 'selected', 'busy', 'modal'];

/** Attributes of elements that the protocol's tree does not contain. */
const ATTRIBUTES = ['aria-current', 'lang', 'dir'];

/**
 * @param {DomNode} root
 * @returns {Map<number, Record<string, string>>} attributes and name of each element, by its id
 */
function elementsIn(root) {
  /** @type {Map<number, Record<string, string>>} */
  const found = new Map();
  /** @param {DomNode} node */
  const add = ({ backendNodeId, attributes: list = [], localName, children = [], shadowRoots = [] }) => {
    const attributes = list.flatMap((name, index) => (index % 2 ? [] : [[name, list[index + 1]]]));
    found.set(backendNodeId, { ...Object.fromEntries(attributes), localName });
    for (const child of [...shadowRoots, ...children]) add(child);
  };
  add(root);
  return found;
}

/** @param {AXNode} node @returns {string[]} `level 2`, `focused`, `not expanded` */
const statesOf = ({ role, properties = [] }) => STATES.flatMap((state) => {
  // The depth of a nested list; ours are never nested.
  if (state === 'level' && role?.value !== 'heading') return [];
  const value = properties.find(({ name }) => name === state)?.value.value;
  if (value === true || value === 'true') return [state];
  if (state === 'expanded' && value === false) return ['not expanded'];
  if (value === undefined || value === false || value === 'false') return [];
  return [`${state} ${value}`];
});

/**
 * @param {CDPSession} session
 * @returns {Promise<{text: string, roles: string[]}>} `text`: a line for each node with its role, "name", [states],
 *   value, description and attributes, and its children below, indented; `roles`: all roles in the page
 */
async function treeOf(session) {
  const [{ nodes }, { root }] = await Promise.all([
    session.send('Accessibility.getFullAXTree'),
    session.send('DOM.getDocument', { depth: -1, pierce: true }),
  ]);
  const elements = elementsIn(root);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @param {AXNode} node */
  const elementOf = ({ backendDOMNodeId = 0 }) => elements.get(backendDOMNodeId) ?? {};
  /** @type {string[]} */
  const lines = [];

  /** @param {AXNode} node @param {number} depth */
  const add = (node, depth) => {
    const role = `${node.role?.value}`;
    if (LAYOUT.has(role)) return;
    const name = `${node.name?.value ?? ''}`;
    const element = elementOf(node);
    const marks = ATTRIBUTES.filter((each) => element[each]).map((each) => `${each}=${element[each]}`);
    const isShown = !node.ignored && !(GROUPING.has(role) && !name && !marks.length);
    const states = statesOf(node);
    if (isShown) {
      lines.push(['  '.repeat(depth) + (ROLES[role] ?? role), name && JSON.stringify(name),
        states.length > 0 && `[${states.join(', ')}]`,
        node.value?.value && `value ${JSON.stringify(node.value.value)}`,
        node.description?.value && `description ${JSON.stringify(node.description.value)}`,
        ...marks].filter(Boolean).join(' '));
    }
    if (isShown && NAMED_BY_CONTENT.has(role)) return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) add(child, isShown ? depth + 1 : depth);
    }
  };
  const top = nodes.find((node) => elementOf(node).localName === 'guided-help');
  if (top) add(top, 0);
  return { text: `${lines.join('\n')}\n`, roles: nodes.filter(({ ignored }) => !ignored).map(({ role }) => `${role?.value}`) };
}

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<() => Promise<string>>} reads the tree, in which there must be no canvas
 */
export async function openTree(page) {
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  return async () => {
    const { text, roles } = await treeOf(session);
    assert.deepEqual(roles.filter((role) => /canvas/i.test(role)), []);
    return text;
  };
}

/** @param {string} text @param {string} locale @returns {string[]} lines without words, sorted: word order varies */
export const shapeOf = (text, locale) => text.replaceAll(`lang=${locale}`, 'lang={locale}').replace(/"(\\.|[^"\\])*"/g, '""')
  .split('\n').filter((line) => !/^ *(text|strong|link)\b/.test(line)).sort();

/** A button that chooses a language, on one line. */
const LANGUAGE = /^ +button "(?<name>[^"]*)"(?<states>( \[[^\]]*\])?) lang=(?<lang>\S+) dir=auto\n/gm;

/**
 * Makes goldens independent of the languages that are offered.
 * @param {string} text
 * @param {string} locale
 * @param {Record<string, string>} locales of the guide, with their names
 * @returns {string} the text with a single line for all languages, which must be the guide's others, in its order
 */
export function withoutLanguages(text, locale, locales) {
  const offered = [...text.matchAll(LANGUAGE)].map(({ groups }) => [groups?.lang, groups?.name]);
  if (offered.length === 0) return text;
  assert.deepEqual(offered, Object.entries(locales).filter(([other]) => other !== locale));
  const isFocused = [...text.matchAll(LANGUAGE)].some(({ groups }) => groups?.states.includes('focused'));
  let isFirst = true;
  const replaced = text.replace(LANGUAGE, () => {
    const line = isFirst ? `  button of each other language${isFocused ? ' [one focused]' : ''}\n` : '';
    isFirst = false;
    return line;
  });
  // An error names the language that could not be loaded.
  return offered.reduce((all, [, name]) => all.replaceAll(`${name}`, '{language}'), replaced);
}
