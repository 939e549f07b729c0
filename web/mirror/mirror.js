import { formatAction } from '../engine/actions.js';
import { isAllowedUrl } from './links.js';

/** @typedef {import('../types.js').Block} Block */
/** @typedef {import('../types.js').Screen} Screen */

/** @type {Partial<Record<import('../types.js').BlockKind, string>>} */
const TAGS = { label: 'label', button: 'button', link: 'a', steps: 'ol', step: 'li', hidden: 'span' };
const GROUPS = new Set(['field', 'actions', 'answers', 'languages', 'article']);

/** @param {Block} block */
const tagOf = ({ kind, level }) =>
  kind === 'heading' ? `h${level}` : GROUPS.has(kind) ? 'div' : (TAGS[kind] ?? 'p');

/**
 * @param {Element} element
 * @param {Record<string, string | undefined>} attributes undefined: none
 */
function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/**
 * @param {string} className
 * @param {string} [text]
 * @returns {HTMLElement} something for the eye alone
 */
function ornament(className, text = '') {
  const element = document.createElement('span');
  setAttributes(element, { class: className, 'aria-hidden': 'true' });
  element.append(text);
  return element;
}

/** @param {Block} block */
function progressBar({ current = 0, total = 1 }) {
  const bar = ornament('bar');
  const value = ornament('value');
  value.style.width = `${(100 * current) / total}%`;
  bar.append(value);
  return bar;
}

/**
 * @param {Element} element of a step, in its list
 * @param {Block} block
 */
function stepMarker(element, { state }) {
  const done = state === 'done';
  const number = [...(element.parentElement?.children ?? [])].indexOf(element) + 1;
  const marker = ornament('marker', done ? '' : `${number}`);
  if (done) marker.append(ornament('icon check'));
  return marker;
}

/**
 * Shows Screens as real elements in reading order. What stays from screen to screen keeps its element, and with it
 * focus, selection and the place of a screen reader.
 */
export class Mirror {
  /** @type {Map<string, HTMLElement>} by block id */
  #elements = new Map();
  /** @type {Map<string, string>} what each block looked like when it was last filled */
  #shown = new Map();
  /** @type {Screen | undefined} */
  #screen;
  #onPaper = false;
  #status = document.createElement('p');
  /** @type {((data: DOMStringMap) => void) | undefined} */
  #press;

  /** The window that shows it: not always the one that this script runs in. */
  window = globalThis.window;

  constructor() {
    /** The element that holds everything shown. */
    this.root = document.createElement('section');
    setAttributes(this.root, { class: 'card', part: 'card' });
    setAttributes(this.#status, { role: 'status', class: 'hidden' });
    /** Where text can be laid out to be measured, unseen. */
    this.probe = ornament('probe');
    this.root.append(this.#status, this.probe);
  }

  /**
   * @param {object} handlers
   * @param {(action: string) => void} handlers.onaction in its readable form (engine/actions.js)
   * @param {(link: string) => void} handlers.onlink id of the link that the browser follows
   * @param {Window & typeof globalThis} window where it is shown
   * @param {AbortSignal} signal ends it
   */
  listen({ onaction, onlink }, window, signal) {
    this.window = window;
    this.#press = ({ link, action = '' }) => {
      if (signal.aborted) return;
      if (link) onlink(link);
      else onaction(action);
    };
    /** @param {boolean} onPaper */
    const print = (onPaper) => {
      this.#onPaper = onPaper;
      if (this.#screen) this.#fillIn(this.#screen);
    };
    const paper = window.matchMedia('print');
    if (paper.matches !== this.#onPaper) print(paper.matches);
    // Some browsers tell by the one, some by the others.
    paper.addEventListener('change', () => print(paper.matches), { signal });
    window.addEventListener('beforeprint', () => print(true), { signal });
    window.addEventListener('afterprint', () => print(false), { signal });
    this.root.addEventListener('input', (event) => {
      onaction(formatAction('draft', /** @type {HTMLInputElement} */ (event.target).value));
    }, { signal });
    this.root.addEventListener('keydown', (event) => {
      // Enter also ends a word in an input method; 229 is what some browsers say instead of isComposing.
      const composing = event.isComposing || event.keyCode === 229;
      if (event.key === 'Enter' && !composing && /** @type {Element} */ (event.target).localName === 'input') {
        onaction(formatAction('answer'));
      }
    }, { signal });
  }

  /**
   * @param {Screen} screen
   */
  show(screen) {
    this.#screen = screen;
    setAttributes(this.root, { lang: screen.locale, dir: screen.direction, 'aria-label': screen.label });
    this.#fillIn(screen);
    // A new text node, so that the same words are said again; an old one is nothing to come upon later.
    this.#status.replaceChildren(screen.announcement);
  }

  /** @param {Screen} screen */
  #fillIn({ blocks }) {
    const shown = blocks.filter(({ printed }) => this.#onPaper || !printed);
    this.#forget(shown);
    this.#place(this.root, shown, this.root.firstElementChild);
  }

  /**
   * @param {string} id of a block
   * @returns {HTMLElement | undefined} the element that shows it
   */
  elementOf(id) {
    return this.#elements.get(id);
  }

  /** @returns {Map<string, number>} the place of each block, by its id: each before its children */
  readingOrder() {
    const order = new Map();
    /** @param {Block[]} blocks */
    const add = (blocks) => {
      for (const { id, children = [] } of blocks) {
        order.set(id, order.size);
        add(children);
      }
    };
    add(this.#screen?.blocks ?? []);
    return order;
  }

  /**
   * Moves the keyboard's focus to a block, or to what in it takes focus.
   * @param {string} id of the block; none of that id: focus stays
   */
  focus(id) {
    const element = this.#elements.get(id);
    if (!element) return;
    const target = /** @type {HTMLElement} */ (element.querySelector('input') ??
      (element.localName === 'div' ? element.querySelector('button') : element));
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
  }

  /**
   * Takes away what the screen no longer has, or has as another element.
   * @param {Block[]} blocks
   */
  #forget(blocks) {
    /** @type {Map<string, string>} */
    const tags = new Map();
    /** @param {Block[]} level */
    const collect = (level) => {
      for (const block of level) {
        tags.set(block.id, tagOf(block));
        collect(block.children ?? []);
      }
    };
    collect(blocks);
    for (const [id, element] of this.#elements) {
      if (tags.get(id) === element.localName) continue;
      element.remove();
      this.#elements.delete(id);
      this.#shown.delete(id);
    }
  }

  /**
   * @param {HTMLElement} parent
   * @param {Block[]} blocks
   * @param {Element | null} cursor where the first of them belongs
   */
  #place(parent, blocks, cursor) {
    for (const block of blocks) {
      const element = this.#elementFor(block);
      if (element !== cursor) parent.insertBefore(element, cursor);
      this.#fill(element, block);
      cursor = element.nextElementSibling;
    }
  }

  /** @param {Block} block */
  #elementFor(block) {
    let element = this.#elements.get(block.id);
    if (!element) {
      element = document.createElement(tagOf(block));
      element.id = block.id;
      this.#elements.set(block.id, element);
    }
    return element;
  }

  /**
   * @param {HTMLElement} element
   * @param {Block} block
   */
  #fill(element, block) {
    const look = JSON.stringify(block, (name, value) => (name === 'children' ? undefined : value));
    if (this.#shown.get(block.id) !== look) {
      this.#shown.set(block.id, look);
      this.#decorate(element, block);
    }
    // An answer's own text stands before its button; a step's marker before what says its state, and then its text.
    const first = block.kind === 'answer' || block.kind === 'step' ? element.children[1] : element.firstElementChild;
    this.#place(element, block.children ?? [], first ?? null);
    if (block.kind === 'field') this.#fillField(element, block);
  }

  /**
   * @param {HTMLElement} element
   * @param {Block} block
   */
  #decorate(element, block) {
    const { kind, emphasis = '', state = '' } = block;
    setAttributes(element, {
      class: [kind, emphasis, state].filter(Boolean).join(' '),
      part: [kind, emphasis].filter(Boolean).join(' '),
      lang: block.locale,
      // A text of another language beside ours runs its own way.
      dir: block.locale && 'auto',
      'data-action': block.action,
      'aria-expanded': block.expanded?.toString(),
      'aria-describedby': kind === 'field' ? undefined : block.describedBy?.map((id) => `${id}-text`).join(' '),
      'aria-current': state === 'current' ? 'step' : undefined,
      // Without its markers a list is no list to some screen readers.
      role: kind === 'steps' ? 'list' : undefined,
      // Descriptions are said with what they describe, not on their own.
      hidden: block.id === 'new-tab' ? '' : undefined,
    });
    if (kind === 'button') {
      element.setAttribute('type', 'button');
      this.#listenTo(element);
    }
    if (kind === 'label') element.setAttribute('for', 'input');
    if (kind === 'link') this.#decorateLink(element, block.link ?? '');
    if (block.spans) this.#fillText(element, block);
    if (kind === 'progress') element.append(progressBar(block));
    if (block.expanded !== undefined) element.append(ornament('icon chevron'));
  }

  /**
   * @param {HTMLElement} element
   * @param {Block} block
   */
  #fillText(element, block) {
    let target = element;
    if (block.kind === 'step' || block.kind === 'answer') {
      // Beside other children: the text has an element of its own.
      target = element.querySelector('.text') ?? document.createElement('span');
      target.className = 'text';
      target.id = `${block.id}-text`;
      if (block.kind === 'step') {
        for (const old of element.querySelectorAll('.marker, .rail')) old.remove();
        element.prepend(stepMarker(element, block));
        element.append(ornament('rail'));
        element.append(target);
      } else {
        element.prepend(target);
      }
    }
    // A label's message is the field's, and the field carries the key.
    if (block.kind !== 'label') setAttributes(target, { 'data-key': block.key });
    target.replaceChildren(...this.#inline(block.spans ?? []));
    if (target.localName === 'a') target.append(ornament('icon arrow'));
  }

  /**
   * @param {import('../types.js').Span[]} spans
   * @returns {Node[]}
   */
  #inline(spans) {
    /** @type {Node[]} */
    const nodes = [];
    /** @type {HTMLElement | undefined} */
    let link;
    for (const span of spans) {
      /** @type {Node} */
      let node = document.createTextNode(span.text);
      if (span.strong || span.quiet) {
        const styled = document.createElement(span.strong ? 'strong' : 'small');
        styled.append(node);
        node = styled;
      }
      if (!span.link) {
        link = undefined;
        nodes.push(node);
      } else if (link?.dataset.link === span.link) {
        // A link in several styles stays one link, and one tab stop.
        link.append(node);
      } else {
        link = document.createElement('a');
        this.#decorateLink(link, span.link);
        link.append(node);
        nodes.push(link);
      }
    }
    for (const node of nodes) {
      if (node instanceof HTMLAnchorElement) node.append(ornament('icon arrow'));
    }
    return nodes;
  }

  /**
   * Each by itself: where all would listen at once, screen readers call every text clickable.
   * @param {HTMLElement} element
   */
  #listenTo(element) {
    element.onclick = () => this.#press?.(element.dataset);
  }

  /**
   * @param {HTMLElement} element
   * @param {string} id
   */
  #decorateLink(element, id) {
    const url = this.#screen?.links.find((link) => link.id === id)?.url;
    if (!url || !isAllowedUrl(url, this.#screen?.hosts ?? [])) {
      // C++ has allowed it: the two looks differ, which is a bug of ours. It shows as text.
      console.error(`guided-help: the link ${id} is not allowed: ${url}`);
      element.className = 'text';
      return;
    }
    this.#listenTo(element);
    setAttributes(element, {
      href: url,
      'data-link': id,
      // The steps must stay beside the page that they speak of.
      target: '_blank',
      rel: 'noopener noreferrer',
      referrerpolicy: 'no-referrer',
      'aria-describedby': 'new-tab',
    });
  }

  /**
   * @param {HTMLElement} element
   * @param {Block} block
   */
  #fillField(element, block) {
    const input = element.querySelector('input') ?? document.createElement('input');
    const wrong = block.children?.some(({ kind }) => kind === 'error');
    setAttributes(input, {
      id: 'input',
      part: 'input',
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'off',
      // Longer than any number; a pasted page stays out.
      maxlength: '200',
      enterkeyhint: 'next',
      'data-key': block.key,
      'aria-invalid': wrong ? 'true' : undefined,
      'aria-describedby': block.describedBy?.join(' '),
    });
    // An input method may be composing: what the customer typed is never written back to them.
    if (input.value !== block.draft) input.value = block.draft ?? '';
    if (!input.parentNode) element.append(input);
  }
}
