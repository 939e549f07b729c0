// Parses XML for the module, which has no parser of its own: `parseXml` of src/wasm/checks_abi.h.
import { XmlError, parseXml } from '@rgrove/parse-xml';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';
const CDATA_MARK = '<![CDATA[';

const encoder = new TextEncoder();
/** Keeps a byte order mark, so that no offset changes. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** By prefix; the default one is empty. @typedef {Record<string, string>} Namespaces */

/** What the library accepts, and XML with namespaces does not. */
class NamespaceError extends Error {
  /** @param {string} message @param {number} start of the element, in the parsed text */
  constructor(message, start) {
    super(message);
    this.start = start;
  }
}

/**
 * Replaces the ends of lines by line feeds, as XML says. The library would, too, but in quadratic time.
 * @param {string} xml
 * @returns {{text: string, removed: number[]}} `removed`: the line feeds of the text that had a carriage return before them
 */
function withLineFeeds(xml) {
  /** @type {number[]} */
  const removed = [];
  let text = '';
  let begin = 0;
  for (let at = xml.indexOf('\r'); at !== -1; at = xml.indexOf('\r', at + 1)) {
    text += xml.slice(begin, at);
    begin = at + 1;
    if (xml[begin] === '\n') {
      removed.push(text.length);
    } else {
      text += '\n';
    }
  }
  return { text: text + xml.slice(begin), removed };
}

/** Converts offsets in the parsed text, which must not decrease, to bytes of the file. */
class ByteOffsets {
  #at = 0;
  #bytes = 0;
  #returns = 0;

  /** @param {string} text @param {number[]} removed */
  constructor(text, removed) {
    this.text = text;
    this.removed = removed;
  }

  /** @param {number} offset @returns {number} */
  of(offset) {
    for (; this.#at < offset && this.#at < this.text.length; this.#at++) {
      const unit = this.text.charCodeAt(this.#at);
      // Each half of a surrogate pair is two of its four bytes.
      this.#bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xD800 && unit < 0xE000) ? 2 : 3;
    }
    while (this.removed[this.#returns] < offset) this.#returns++;
    return this.#bytes + this.#returns;
  }
}

/** Writes the events of a document, each field with a null character after it. */
class EventWriter {
  /** @type {string[]} */
  #fields = [];
  #offsets;

  /** @param {ByteOffsets} offsets */
  constructor(offsets) {
    this.#offsets = offsets;
  }

  /** @param {string[]} fields */
  add(...fields) {
    for (const field of fields) this.#fields.push(field, '\0');
  }

  /** @param {number} start in the parsed text */
  offset(start) {
    return `${this.#offsets.of(start)}`;
  }

  /** @param {import('@rgrove/parse-xml').XmlElement} element @param {Namespaces} outer */
  addElement(element, outer) {
    const scope = scopeOf(element, outer);
    /** @param {string} name @param {boolean} isAttribute */
    const resolve = (name, isAttribute) => resolveName(name, isAttribute, scope, element.start);
    const name = resolve(element.name, false);
    /** @type {Map<string, string>} */
    const attributes = new Map();
    for (const [written, value] of Object.entries(element.attributes)) {
      if (prefixOf(written) === 'xmlns') continue;
      const resolved = resolve(written, true);
      if (attributes.has(resolved)) throw new NamespaceError('duplicate attribute', element.start);
      attributes.set(resolved, value);
    }
    this.add('start', this.offset(element.start), name);
    for (const attribute of attributes) this.add(...attribute);
    this.add('');
    for (const child of element.children) this.addChild(child, scope);
    this.add('end');
  }

  /** @param {import('@rgrove/parse-xml').XmlNode} child @param {Namespaces} scope */
  addChild(child, scope) {
    if (child.type === 'element') {
      this.addElement(/** @type {import('@rgrove/parse-xml').XmlElement} */ (child), scope);
    } else if (child.type === 'text' || child.type === 'cdata') {
      const { text, start } = /** @type {import('@rgrove/parse-xml').XmlText} */ (child);
      if (text) this.add('text', this.offset(child.type === 'cdata' ? start + CDATA_MARK.length : start), text);
    }
  }

  bytes() {
    return encoder.encode(this.#fields.join(''));
  }
}

/** @param {string} name @returns {string} what is before its colon; `xmlns` for that name itself */
const prefixOf = (name) => (name === 'xmlns' ? name : name.slice(0, Math.max(name.indexOf(':'), 0)));

/**
 * @param {import('@rgrove/parse-xml').XmlElement} element
 * @param {Namespaces} outer
 * @returns {Namespaces} with those that the element declares
 */
function scopeOf({ attributes, start }, outer) {
  let scope = outer;
  for (const [name, uri] of Object.entries(attributes)) {
    if (prefixOf(name) !== 'xmlns') continue;
    const prefix = name.slice('xmlns:'.length);
    const isReserved = prefix === 'xmlns' || (prefix === 'xml') !== (uri === XML_NAMESPACE) || uri === XMLNS_NAMESPACE;
    if (isReserved) throw new NamespaceError('reserved namespace', start);
    if (prefix && !uri) throw new NamespaceError('a prefix without a namespace', start);
    // A space separates the namespace from the name.
    if (uri.includes(' ')) throw new NamespaceError('a namespace with a space', start);
    if (scope === outer) scope = Object.create(outer);
    scope[prefix] = uri;
  }
  return scope;
}

/**
 * @param {string} name
 * @param {boolean} isAttribute to which the default namespace does not apply
 * @param {Namespaces} scope
 * @param {number} start of the element
 * @returns {string} the name without its prefix, after its namespace and a space if it has one
 */
function resolveName(name, isAttribute, scope, start) {
  const colon = name.indexOf(':');
  if (colon === -1) return !isAttribute && scope[''] ? `${scope['']} ${name}` : name;
  const prefix = name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (!prefix || !local || local.includes(':')) throw new NamespaceError('a name with a misplaced colon', start);
  if (scope[prefix] === undefined) throw new NamespaceError('unbound prefix', start);
  return `${scope[prefix]} ${local}`;
}

/** @param {string} text @returns {string | undefined} the encoding that its XML declaration names */
function encodingOf(text) {
  const [declaration] = /^\uFEFF?<\?xml[^>]*\?>/.exec(text) ?? [];
  if (!declaration) return undefined;
  try {
    const [first] = parseXml(`${declaration}<a/>`, { preserveXmlDeclaration: true }).children;
    return /** @type {import('@rgrove/parse-xml').XmlDeclaration} */ (first).encoding ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} text @param {number} count of characters @returns {number} its length in UTF-16 */
function lengthOf(text, count) {
  let length = 0;
  for (let i = 0; i < count && length < text.length; i++) length += (text.codePointAt(length) ?? 0) > 0xFFFF ? 2 : 1;
  return length;
}

/**
 * @param {Uint8Array} xml in UTF-8
 * @returns {Uint8Array} the events
 */
export function xmlEvents(xml) {
  const { text, removed } = withLineFeeds(decoder.decode(xml));
  const events = new EventWriter(new ByteOffsets(text, removed));
  const encoding = encodingOf(text);
  if (encoding) events.add('encoding', encoding);
  /** @param {number} start @param {string} problem */
  const fail = (start, problem) => {
    // Its place can be before those of the events that have been written.
    const offset = new ByteOffsets(text, removed).of(start);
    events.add('error', `${offset}`, problem.replaceAll('\0', ''));
  };
  try {
    const { root } = parseXml(text, { includeOffsets: true, preserveCdata: true });
    const scope = Object.assign(Object.create(null), { xml: XML_NAMESPACE });
    if (root) events.addElement(root, scope);
  } catch (error) {
    if (error instanceof XmlError) {
      // Its message goes on with the place and the line.
      const [problem] = error.message.split(/ \(line \d+, column/);
      fail(lengthOf(text, error.pos), `${problem.charAt(0).toLowerCase()}${problem.slice(1)}`);
    } else if (error instanceof NamespaceError) {
      fail(error.start, error.message);
    } else {
      // Deeper than the engine's stack: a bug of ours, as the module looks for what is too deep.
      fail(0, `${error}`);
    }
  }
  return events.bytes();
}
