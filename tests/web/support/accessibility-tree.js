// What assistive technology is given of the assistant, as a text to be read.

/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {import('puppeteer-core').Protocol.Accessibility.AXNode} AXNode */
/** @typedef {import('puppeteer-core').Protocol.DOM.Node} DomNode */

/** What Chromium gives names of its own. @type {Record<string, string>} */
const ROLES = { StaticText: 'text', LabelText: 'label', ListMarker: 'marker' };

/** Lines of a text: they change with the width. */
const LAYOUT = new Set(['InlineTextBox', 'LineBreak']);

/** Without a name these only group: what is in them stands where they stand. */
const GROUPING = new Set(['none', 'generic']);

/** What is said in one go: its name is what is in it. */
const NAMED_BY_CONTENT = new Set(['button', 'heading', 'link', 'textbox']);

/** Properties that are said, as far as they hold. */
const STATES = ['focused', 'level', 'expanded', 'invalid', 'disabled', 'checked', 'pressed', 'selected', 'busy', 'modal'];

/** Attributes of elements that the protocol keeps to itself. */
const ATTRIBUTES = ['aria-current', 'lang', 'dir'];

/** @param {DomNode} root @returns {Map<number, Record<string, string>>} attributes and name of each element, by its id */
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
  // How deep a list is in others: ours never are.
  if (state === 'level' && role?.value !== 'heading') return [];
  const value = properties.find(({ name }) => name === state)?.value.value;
  if (value === true || value === 'true') return [state];
  if (state === 'expanded' && value === false) return ['not expanded'];
  if (value === undefined || value === false || value === 'false') return [];
  return [`${state} ${value}`];
});

/**
 * @param {CDPSession} session
 * @returns {Promise<{text: string, roles: string[]}>} a line for each thing: its role, "name", [states], value, description
 *   and attributes, and below, indented, what is in it; and the roles of all that the page has
 */
export async function treeOf(session) {
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
