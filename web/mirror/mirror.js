import { formatAction } from '../engine/actions.js';
import { keepKeys } from './keys.js';
import { isAllowedUrl } from './links.js';
import { ornament, progressBar, setAttributes, stepMarker } from './ornaments.js';

/** @typedef {import('../types.js').Block} Block */
/** @typedef {import('../types.js').Screen} Screen */

/** @type {Partial<Record<import('../types.js').BlockKind, string>>} */
const TAGS = { label: 'label', button: 'button', link: 'a', steps: 'ol', step: 'li', hidden: 'span' };
const GROUPS = new Set(['field', 'actions', 'answers', 'languages', 'article']);

/** Of `Node`. */
const DOCUMENT_POSITION_FOLLOWING = 4;

/** @param {Block} block */
const tagOf = ({ kind, level }) =>
  kind === 'heading' ? `h${level}` : GROUPS.has(kind) ? 'div' : (TAGS[kind] ?? 'p');

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
  /** @type {((action: string) => void) | undefined} */
  #onaction;
  /** @type {(() => void) | undefined} */
  #onchange;
  #observer = new MutationObserver((records) => {
    if (this.#follow(records)) this.#onchange?.();
  });
  /** The field's value, as last passed on or shown. */
  #draft = '';

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
   * @param {() => void} handlers.onchange others have changed elements: a translator, an extension, the page
   * @param {EventTarget} outside around the mirror; takes the clicks, because screen readers call everything inside of an
   *   element that listens for clicks clickable
   * @param {Window & typeof globalThis} window where it is shown
   * @param {AbortSignal} signal ends it
   */
  listen({ onaction, onlink, onchange }, outside, window, signal) {
    this.window = window;
    this.#onaction = onaction;
    this.#onchange = onchange;
    this.#observer.observe(this.root,
      { subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true });
    signal.addEventListener('abort', () => this.#observer.disconnect());
    outside.addEventListener('click', ({ target }) => {
      /** @type {HTMLElement | null} */
      const pressed = /** @type {Element} */ (target).closest('a, button');
      if (!pressed || !this.root.contains(pressed)) return;
      const { link, action } = pressed.dataset;
      if (link) onlink(link);
      // Frameworks of the page also know the attribute.
      else if (action && this.#elements.has(pressed.id)) onaction(action);
    }, { signal });
    /** @param {boolean} onPaper */
    const print = (onPaper) => {
      this.#onPaper = onPaper;
      this.own(() => {
        if (this.#screen) this.#fillIn(this.#screen);
      });
    };
    const paper = window.matchMedia('print');
    if (paper.matches !== this.#onPaper) print(paper.matches);
    // Some browsers tell by the one, some by the others.
    paper.addEventListener('change', () => print(paper.matches), { signal });
    window.addEventListener('beforeprint', () => print(true), { signal });
    window.addEventListener('afterprint', () => print(false), { signal });
    this.root.addEventListener('input', () => this.readField(), { signal });
    keepKeys(this.root, onaction, signal);
  }

  /** Passes on what the field holds. Password managers and scripts may fill it in without an event. */
  readField() {
    /** @type {HTMLInputElement | null} */
    const field = this.root.querySelector('#input');
    if (!field || field.value === this.#draft) return;
    this.#draft = field.value;
    this.#onaction?.(formatAction('draft', this.#draft));
  }

  /**
   * Makes a change that is not reported as one made by others.
   * @template T
   * @param {() => T} change
   * @returns {T}
   */
  own(change) {
    const isChanged = this.#follow(this.#observer.takeRecords());
    const result = change();
    this.#observer.takeRecords();
    if (isChanged) this.#onchange?.();
    return result;
  }

  /**
   * @param {MutationRecord[]} records of changes made by others
   * @returns {boolean} whether they can be seen
   */
  #follow(records) {
    const isChanged = records.some(({ target, attributeName: name, oldValue }) =>
      // The canvas for text goes from probe to probe: two elements would repaint each other without end.
      this.root.contains(target) && !this.probe.contains(target) &&
      // The card's classes are the canvas's.
      !(name && (target === this.root && name === 'class' || /** @type {Element} */ (target).getAttribute(name) === oldValue)));
    if (isChanged) this.#adopt();
    return isChanged;
  }

  /** Makes copies that others have put in place of elements the real ones. */
  #adopt() {
    this.root.append(...[this.#status, this.probe].filter(({ parentNode }) => parentNode !== this.root));
    for (const [id, { localName, isConnected }] of this.#elements) {
      /** @type {HTMLElement | null} */
      const copy = isConnected ? null : this.root.querySelector(`${localName}[id="${id}"]`);
      if (copy) this.#elements.set(id, copy);
    }
  }

  /**
   * @param {Screen} screen
   */
  show(screen) {
    this.#screen = screen;
    this.own(() => {
      setAttributes(this.root, { lang: screen.locale, dir: screen.direction, 'aria-label': screen.label });
      this.#fillIn(screen);
      // A new text node, so that the same words are said again; an old one is nothing to come upon later.
      this.#status.replaceChildren(screen.announcement);
    });
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

  /** The direction of the language; others may have given the elements another one. */
  get direction() {
    return this.#screen?.direction;
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
    if (target.tabIndex < 0) this.own(() => (target.tabIndex = -1));
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
      // Foreign elements before it may stay there: an element that is moved loses focus.
      const isPlaced = element.parentNode === parent && cursor &&
        (element === cursor || cursor.compareDocumentPosition(element) & DOCUMENT_POSITION_FOLLOWING);
      if (!isPlaced) parent.insertBefore(element, cursor);
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
    const first = block.kind === 'answer' || block.kind === 'step'
      ? element.querySelector(':scope > :is(.text, .marker)')?.nextElementSibling : element.firstElementChild;
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
    if (kind === 'button') element.setAttribute('type', 'button');
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
    this.#draft = block.draft ?? '';
    if (input.value !== this.#draft) input.value = this.#draft;
    if (!input.parentNode) element.append(input);
  }
}
