// Checks that every text of a screen is there, in its own language, visible and in its place.

/**
 * @typedef {object} Misfit
 * @property {string} key of the message, or the id of the block
 * @property {string} what is wrong with it
 */

/**
 * Expectations of a screen.
 * @typedef {object} Wanted
 * @property {string} locale
 * @property {string[]} keys of all messages
 * @property {boolean} isPseudo whether no letters of the source may be left
 */

/**
 * Inspects the screen that is shown. A test injects its source into the page, so it uses nothing else of this module.
 * The window must be as tall as the page: text that is out of view cannot be inspected.
 */
export class Inspection {
  /** CSS px: layout is in 64ths. */
  static SLACK = 1;
  /** CSS px: boxes of letters are taller than the letters, and invisible edges may touch. */
  static WIDE_SLACK = 3;
  /** For assistive technology only, or not shown yet. */
  static UNSEEN = '.hidden, .probe, [hidden], [role=status]';
  /** Dates and the names of languages come from elsewhere. */
  static FOREIGN = ['action.language', 'error.language', 'source.date'];

  /** @type {Misfit[]} */
  found = [];

  /** @param {Wanted} wanted */
  constructor(wanted) {
    this.wanted = wanted;
    this.root = /** @type {GuidedHelp} */ (document.querySelector('guided-help')).shadowRoot;
    this.card = /** @type {HTMLElement} */ (this.root.querySelector('section'));
    const { left, right } = this.card.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(this.card);
    /** Where text may be: between the card's paddings. */
    this.place = { left: left + parseFloat(paddingLeft), right: right - parseFloat(paddingRight) };
  }

  /** @returns {Misfit[]} */
  misfits() {
    this.lookAtLines();
    for (const element of [this.card, ...this.card.querySelectorAll('*')]) {
      if (!element.closest(Inspection.UNSEEN)) this.lookAtBox(element);
    }
    if (document.documentElement.scrollWidth > innerWidth) this.say(this.card, 'makes the page wider than the window');
    for (const element of this.card.querySelectorAll('[data-key]')) this.lookAtWords(element);
    this.lookAtHiddenTexts();
    return this.found;
  }

  /** @param {Element} element */
  keyOf(element) {
    // A label's message is the field's, and the field carries the key.
    const keyed = element.closest('[data-key]') ?? element.closest('label')?.parentElement?.querySelector('input');
    const block = element.closest('[id]')?.id ?? element.closest('[part]')?.getAttribute('part') ?? '';
    return keyed?.getAttribute('data-key') ?? block;
  }

  /** @param {Element} element @param {string} what */
  say(element, what) {
    const key = this.keyOf(element);
    if (!this.found.some((each) => each.key === key && each.what === what)) this.found.push({ key, what });
  }

  /** Checks each line of text: whether it is in its place, cut off, hidden, or overlaps another. */
  lookAtLines() {
    /** @type {{owner: Element, block: Element | null, rect: DOMRect}[]} */
    const lines = [];
    const texts = document.createTreeWalker(this.card, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const owner = /** @type {Element} */ (text.parentElement);
      if (!text.textContent?.trim() || owner.closest(Inspection.UNSEEN)) continue;
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 1);
      if (rects.length === 0) this.say(owner, 'is not shown');
      const cutters = this.cuttersOf(owner);
      const block = owner.closest('h2, h3, h4, p, li, label, .text, button, .link, .marker');
      for (const rect of rects) {
        this.lookAtLine(owner, rect, cutters);
        lines.push({ owner, block, rect });
      }
    }
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (one.block === other.block || !this.overlap(one.rect, other.rect)) continue;
        this.say(one.owner, `lies over the text of ${this.keyOf(other.owner)}`);
      }
    }
  }

  /** @param {Element} owner of the text @param {DOMRect} rect @param {Element[]} cutters */
  lookAtLine(owner, rect, cutters) {
    const { SLACK } = Inspection;
    if (rect.left < this.place.left - SLACK || rect.right > this.place.right + SLACK) {
      this.say(owner, 'lies outside its place in the card');
    }
    const frame = owner.closest('button, .link, .notice, .step, .marker');
    if (frame && !this.isInside(rect, frame)) {
      this.say(owner, `sticks out of its ${frame.localName === 'button' ? 'button' : 'box'}`);
    }
    for (const element of cutters) {
      if (!this.isInside(rect, element) || getComputedStyle(element).clipPath !== 'none') this.say(owner, 'is cut off');
    }
    const y = (rect.top + rect.bottom) / 2;
    if (y > innerHeight) this.say(owner, 'lies below the window');
    const inset = Math.min(3, rect.width / 2);
    for (const x of [rect.left + inset, (rect.left + rect.right) / 2, rect.right - inset]) {
      const isInWindow = x >= 0 && x < innerWidth && y >= 0 && y < innerHeight;
      const hidden = isInWindow && this.hiddenAt(owner, x, y);
      if (hidden) this.say(owner, hidden);
    }
  }

  /** @param {DOMRect} rect of a line @param {Element} element */
  isInside(rect, element) {
    const { SLACK, WIDE_SLACK } = Inspection;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return rect.left >= left - SLACK && rect.right <= right + SLACK &&
      rect.top >= top - WIDE_SLACK && rect.bottom <= bottom + WIDE_SLACK;
  }

  /** @param {Element} element @returns {Element[]} of the element and its ancestors, those that clip content */
  cuttersOf(element) {
    const cutters = [];
    for (let each = /** @type {Element | null} */ (element); each; each = each.parentElement) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(each);
      if (overflowX !== 'visible' || overflowY !== 'visible' || clipPath !== 'none') cutters.push(each);
    }
    return cutters;
  }

  /**
   * @param {Element} owner of a text
   * @param {number} x
   * @param {number} y
   * @returns {string | undefined} what hides it there
   */
  hiddenAt(owner, x, y) {
    for (const element of this.root.elementsFromPoint(x, y)) {
      if (element === owner) return undefined;
      // Only a layer that an ancestor has over its content can hide the text.
      const covers = element.contains(owner) ? this.hasOpaqueLayer(element) : this.isOpaque(element);
      if (covers) return `is covered by ${element.id || element.getAttribute('class') || element.localName}`;
    }
    return 'is invisible';
  }

  /** @param {CSSStyleDeclaration} style */
  paints({ backgroundColor, backgroundImage, opacity }) {
    return opacity !== '0' && (backgroundImage !== 'none' || !/^transparent$|[ ,/]0\)$/.test(backgroundColor));
  }

  /** @param {Element} element */
  isOpaque(element) {
    return /^(canvas|img|svg|video|iframe)$/.test(element.localName) || this.paints(getComputedStyle(element));
  }

  /** @param {Element} element */
  hasOpaqueLayer(element) {
    return ['::before', '::after'].some((layer) => {
      const style = getComputedStyle(element, layer);
      return style.content !== 'none' && this.paints(style);
    });
  }

  /** @param {DOMRect} one @param {DOMRect} other */
  overlap(one, other) {
    return Math.min(one.right, other.right) - Math.max(one.left, other.left) > Inspection.WIDE_SLACK &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Inspection.WIDE_SLACK;
  }

  /** Checks that its content has room, and that its children do not overlap. @param {Element} element */
  lookAtBox(element) {
    const more = element.scrollWidth - element.clientWidth;
    // Quiet buttons extend with their padding, but never with their text, into the card's padding.
    const hanging = [...element.querySelectorAll('.quiet')]
      .map((quiet) => -parseFloat(getComputedStyle(quiet).marginInlineEnd));
    if (element.clientWidth > 0 && more > Math.max(0, ...hanging) + Inspection.SLACK) {
      this.say(element, `is ${more} px wider than its place`);
    }
    const boxes = [...element.children].filter((child) => {
      const { display, position } = getComputedStyle(child);
      return display !== 'inline' && position !== 'absolute' && !child.matches(Inspection.UNSEEN);
    });
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const isOver = this.overlap(one.getBoundingClientRect(), other.getBoundingClientRect());
        if (isOver) this.say(one, `lies over ${this.keyOf(other)}`);
      }
    }
  }

  /** @param {Element} element that shows a message */
  lookAtWords(element) {
    const { locale, isPseudo } = this.wanted;
    const key = element.getAttribute('data-key') ?? '';
    const lang = element.closest('[lang]')?.getAttribute('lang');
    if (lang !== locale && key !== 'action.language') this.say(element, `is only a fallback, in ${lang}`);
    if (element.localName === 'input') return;
    const text = element.textContent ?? '';
    if (!text.trim() || text === key || /\{\w+\}/.test(text)) this.say(element, 'is missing');
    const foreign = isPseudo && !Inspection.FOREIGN.includes(key) ? /[A-Za-z]{2,}/.exec(text) : null;
    if (foreign) this.say(element, `contains words that are not in a catalog of ${locale}: ${foreign[0]}`);
  }

  /** Checks texts for assistive technology only: a missing message is shown as its key. */
  lookAtHiddenTexts() {
    const status = this.card.querySelector('[role=status]');
    for (const said of [status?.textContent ?? '', this.card.getAttribute('aria-label') ?? '']) {
      if (this.wanted.keys.includes(said)) this.found.push({ key: said, what: 'is missing' });
    }
  }
}

/** For `evaluateOnNewDocument`. */
export const INSPECTION = `window.Inspection = ${Inspection}`;

/** @typedef {{action: string} & ReturnType<typeof import('../../../web/engine/actions.js').parseAction>} Step */

/**
 * For `evaluate`, after `INSPECTION`: follows each journey, as assistive technology would, and inspects each screen
 * that looks different from all before it.
 * @param {Step[][]} journeys
 * @param {Wanted} wanted
 * @returns {{screens: string[], ends: (string | null)[], looks: number, found: (Misfit & {screen: string})[]}}
 *   `screens`: ids of the screens; `ends`: the node where each journey ends
 */
export function goAlong(journeys, wanted) {
  const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const { shadowRoot } = element;
  const screens = new Set();
  const looks = new Set();
  /** @type {(Misfit & {screen: string})[]} */
  const found = [];
  const look = () => {
    const screen = element.step === null ? `${element.node}` : `${element.node}.${element.step}`;
    screens.add(screen);
    const shown = [...shadowRoot.querySelectorAll('section > :not([role=status], .probe)')];
    const looksLike = shown.map(({ outerHTML }) => outerHTML).join('').replaceAll(' tabindex="-1"', '');
    if (looks.has(looksLike)) return;
    looks.add(looksLike);
    for (const { key, what } of new window.Inspection(wanted).misfits()) {
      const isKnown = found.some((each) => each.screen === screen && each.key === key && each.what === what);
      if (!isKnown) found.push({ screen, key, what });
    }
  };
  /** @param {Step} step */
  const perform = ({ action, name, value }) => {
    if (name === 'draft') {
      const input = /** @type {HTMLInputElement} */ (shadowRoot.querySelector('input'));
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return;
    }
    const target = shadowRoot.querySelector(`[data-action="${action}"]`);
    if (!(target instanceof HTMLElement)) throw new Error(`${element.node} offers no ${action}`);
    target.click();
  };
  /** The beginnings of journeys that have been looked at: those of others look the same until they part. */
  const begun = new Set();
  const ends = journeys.map((steps) => {
    element.restart();
    look();
    let beginning = '';
    for (const step of steps) {
      perform(step);
      beginning += `${step.action}\n`;
      if (!begun.has(beginning)) look();
      begun.add(beginning);
    }
    return element.node;
  });
  return { screens: [...screens].sort(), ends, looks: looks.size, found };
}
