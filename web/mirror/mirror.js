import { formatAction } from '../engine/actions.js';
import { attributesOf, fieldAttributesOf, tagOf } from './block-elements.js';
import { keepKeys } from './keys.js';
import { isAllowedUrl } from './links.js';
import { ornament, progressBar, setAttributes, stepMarker } from './ornaments.js';

/** @typedef {import('../types.js').Block} Block */
/** @typedef {import('../types.js').Screen} Screen */

/** Of `Node`. */
const DOCUMENT_POSITION_FOLLOWING = 4;

/**
 * Shows Screens as real elements in reading order. A block that stays from screen to screen keeps its element, and with
 * it focus, selection and the position of a screen reader.
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
  /** Says that an action is being performed. */
  #waiting = document.createElement('p');
  /** @type {((action: string) => void) | undefined} */
  #onaction;
  /** @type {(() => void) | undefined} */
  #onchange;
  #observer = new MutationObserver((records) => {
    if (this.#follow(records)) this.#onchange?.();
  });
  /** @type {string | undefined} the field's value, as last passed on or shown; undefined until a new screen's is shown */
  #draft;

  /** The window that shows the mirror: not always the one that this script runs in. */
  window = globalThis.window;

  constructor() {
    /** The element that holds everything shown. */
    this.root = document.createElement('section');
    setAttributes(this.root, { class: 'card', part: 'card' });
    setAttributes(this.#status, { role: 'status', class: 'hidden' });
    // The status announces it.
    setAttributes(this.#waiting, { class: 'waiting', part: 'waiting', 'data-key': 'screen.waiting', 'aria-hidden': 'true' });
    /** Invisible; holds text that is laid out to be measured. */
    this.probe = ornament('probe');
    this.root.append(this.#status, this.probe);
  }

  /**
   * @param {object} handlers
   * @param {(action: string) => void} handlers.onaction in its readable form (engine/actions.js)
   * @param {(link: string) => void} handlers.onlink id of the link that the browser follows
   * @param {() => void} handlers.onchange others have changed elements: a translator, an extension, the page
   * @param {EventTarget} outside around the mirror. The listener for clicks is here, because screen readers call
   *   everything inside an element with such a listener clickable
   * @param {Window & typeof globalThis} window that shows the mirror
   * @param {AbortSignal} signal removes the listeners
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
      // Frameworks of the page use this attribute, too.
      else if (action && this.#elements.has(pressed.id)) onaction(action);
    }, { signal });
    /** @param {boolean} onPaper */
    const print = (onPaper) => {
      this.readField();
      this.#onPaper = onPaper;
      this.own(() => {
        if (this.#screen) this.#fillIn(this.#screen);
      });
    };
    const paper = window.matchMedia('print');
    if (paper.matches !== this.#onPaper) print(paper.matches);
    // Some browsers report printing by this event, others by the two below.
    paper.addEventListener('change', () => print(paper.matches), { signal });
    window.addEventListener('beforeprint', () => print(true), { signal });
    window.addEventListener('afterprint', () => print(false), { signal });
    this.root.addEventListener('input', () => this.readField(), { signal });
    keepKeys(this.root, onaction, signal);
  }

  /** Passes on the value of the field. Password managers and scripts may fill it in without an event. */
  readField() {
    /** @type {HTMLInputElement | null} */
    const field = this.root.querySelector('#input');
    if (!field || field.value === this.#draft) return;
    this.#draft = field.value;
    this.#onaction?.(formatAction('draft', this.#draft));
  }

  /**
   * Makes a change without reporting it as one made by others.
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
   * @returns {boolean} whether any of them matters
   */
  #follow(records) {
    const isChanged = records.some(({ target, attributeName: name, oldValue }) =>
      // The canvas for text moves from probe to probe: two elements would make each other repaint forever.
      this.root.contains(target) && !this.probe.contains(target) &&
      // The canvas tier sets classes of the card.
      !(name && (target === this.root && name === 'class' || /** @type {Element} */ (target).getAttribute(name) === oldValue)));
    if (isChanged) this.#adopt();
    return isChanged;
  }

  /** Adopts copies that others have put in the place of our elements. */
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
    this.#draft = undefined;
    this.own(() => {
      // Some libraries have a remove() of their own, which fails where there is nothing to remove.
      if (this.#waiting.isConnected) this.#waiting.remove();
      setAttributes(this.root, { lang: screen.locale, dir: screen.direction, 'aria-label': screen.label });
      this.#fillIn(screen);
      // A new text node makes screen readers repeat the same words. Old announcements must not be found later.
      this.#status.replaceChildren(screen.announcement);
    });
  }

  /** Says, below what was pressed, that the next screen is on its way. */
  wait() {
    const text = this.#screen?.waiting;
    if (!text || this.#waiting.isConnected) return;
    const { activeElement } = /** @type {ShadowRoot} */ (this.root.getRootNode());
    const pressed = [...this.root.children].find((block) => block.contains(activeElement));
    this.own(() => {
      this.#waiting.textContent = text;
      if (pressed) pressed.after(this.#waiting);
      else this.root.append(this.#waiting);
      this.#status.replaceChildren(text);
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

  /** The direction of the language. Others may have set another one on the elements. */
  get direction() {
    return this.#screen?.direction;
  }

  /**
   * Moves keyboard focus to a block, or to a control in it.
   * @param {string} id of the block; if it is not shown, focus stays
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
   * Removes elements that the screen no longer has, or for which it needs another tag.
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
      // Leave foreign elements before it where they are: moving our element would take its focus away.
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
    // Children come after the text; in a step, between the marker and the text.
    const text = element.querySelector(':scope > :is(.text, .marker)');
    this.#place(element, block.children ?? [], text ? text.nextElementSibling : element.firstElementChild);
    if (block.kind === 'field') this.#fillField(element, block);
  }

  /**
   * @param {HTMLElement} element
   * @param {Block} block
   */
  #decorate(element, block) {
    const { kind } = block;
    setAttributes(element, attributesOf(block));
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
    if (block.children || block.kind === 'step') {
      // The text gets an element of its own, beside other children.
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
    // The field carries the key of its label's message.
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
      // C++ has allowed it: the two checks differ, which is a bug of ours. Show it as text.
      console.error(`guided-help: the link ${id} is not allowed: ${url}`);
      element.className = 'text';
      return;
    }
    setAttributes(element, {
      href: url,
      'data-link': id,
      // The steps must stay open beside the page that they describe.
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
    setAttributes(input, fieldAttributesOf(block));
    // Never write the customer's own text back: an input method may be composing. The screen's is older than what has
    // been typed since.
    this.#draft ??= block.draft ?? '';
    if (input.value !== this.#draft) input.value = this.#draft;
    if (!input.parentNode) element.append(input);
  }
}
