// One live card: an assistant at a screen, shown as customers see it.
import { PainterSource } from '../../canvas/painter-source.js';
import { CanvasTier } from '../../canvas/canvas-tier.js';
import { Mirror } from '../../mirror/mirror.js';
import styleText from '../../mirror/style.css';
import { adoptStyleSheet } from '../../mirror/style-sheet.js';
import lightText from './light.css';
import { doInPause, doSoon, forget } from './opening.js';
import { keyAt, placesOn } from './places.js';

/**
 * @typedef {object} CardOptions
 * @property {import('./preview.js').LiveScreen} live
 * @property {'light' | 'dark'} theme
 * @property {boolean} painted whether a canvas paints it, where the browser can
 * @property {boolean} operable whether it works as for customers; otherwise a click picks a text
 * @property {() => Promise<ArrayBuffer>} fetchPainter
 * @property {(text: string, key: string) => string | undefined} labelIn as for `placesOn`
 * @property {(key: string) => number} numberOf a message, in its language; 0 for none
 * @property {(key: string) => void} onpick a text was clicked
 */

/** Cards in one measurement. */
const MOST_AT_ONCE = 12;

/** @type {Set<Card>} cards whose lights are not where they belong */
const lighting = new Set();

/** Measures several cards before it changes any: each measurement after a change lays out the page again. */
function lightCards() {
  const cards = [...lighting].slice(0, MOST_AT_ONCE);
  for (const card of cards) lighting.delete(card);
  for (const draw of cards.map((card) => card.measureLights())) draw?.();
  if (lighting.size > 0) doSoon(lighting, lightCards);
}

/** Shows an assistant in an element. */
export class Card {
  #host;
  #options;
  #end = new AbortController();
  #mirror = new Mirror();
  #lights = document.createElement('div');
  /** @type {CanvasTier | undefined} */
  #canvas;
  /** Whether each text has its number. */
  #isNumbered = false;
  /** The screen that is shown, as JSON. */
  #shown = '';
  /** Key of the message that is lit. */
  #lit = '';
  /** @type {ResizeObserver} */
  #observer;

  /** @param {HTMLElement} host @param {CardOptions} options */
  constructor(host, options) {
    this.#host = host;
    this.#options = options;
    const window = /** @type {Window & typeof globalThis} */ (host.ownerDocument.defaultView);
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    adoptStyleSheet(root, window, styleText);
    adoptStyleSheet(root, window, lightText);
    const stage = document.createElement('div');
    stage.className = 'stage';
    stage.append(this.#mirror.root);
    this.#lights.className = 'lights';
    this.#lights.setAttribute('aria-hidden', 'true');
    root.replaceChildren(stage, this.#lights);
    // Cards that only show must not be hundreds of stops of the Tab key.
    stage.inert = !options.operable;
    host.setAttribute('theme', options.theme);
    const { signal } = this.#end;
    this.#mirror.listen({
      onaction: (action) => this.#act(action),
      onlink() {},
      onchange: () => this.#canvas?.changed(),
    }, root, window, signal);
    // Links would lead out of the workbench.
    root.addEventListener('click', (event) => {
      if (/** @type {Element} */ (event.target).closest('a')) event.preventDefault();
    }, { signal });
    if (!options.operable) {
      host.addEventListener('click', ({ clientX: x, clientY: y }) => {
        const key = keyAt(this.#places(), { x, y });
        if (key) options.onpick(key);
      }, { signal });
    }
    this.#observer = new window.ResizeObserver(() => this.#lightSoon());
    this.#observer.observe(this.#mirror.root);
    this.show();
  }

  /** @returns {import('./places.js').Place[]} */
  #places() {
    return placesOn(this.#mirror.root, this.#options.labelIn);
  }

  /** @param {string} action */
  #act(action) {
    const { live, operable } = this.#options;
    if (!operable) return;
    // The workbench chooses the language.
    if (/^(locale|calendar)/.test(action)) return;
    live.act(action);
    if (!action.startsWith('draft')) this.show();
  }

  /** Shows the screen with the words as they are now. The canvas, whose painting takes longer, follows in a pause. */
  show() {
    const screen = this.#options.live.show();
    const shown = JSON.stringify(screen);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#host.lang = screen.locale;
    this.#canvas?.release();
    this.#host.setAttribute('tier', 'mirror');
    this.#mirror.show(screen);
    this.#lightSoon();
    if (this.#options.painted) doInPause(this, () => this.#paint());
  }

  #paint() {
    this.#canvas ??= new CanvasTier({
      mirror: this.#mirror,
      source: new PainterSource(this.#options.fetchPainter),
      onpress: (id) => this.#act(this.#mirror.elementOf(id)?.dataset.action ?? ''),
      ontier: (tier) => this.#host.setAttribute('tier', tier),
      onfail: () => {},
    }, this.#end.signal);
    if (this.#canvas.enter('ready')) this.#host.setAttribute('tier', 'canvas');
  }

  /** Lights up a message wherever it is on the card. @param {string} key '' for none */
  light(key) {
    this.#lit = key;
    this.#lightSoon();
  }

  /** @param {boolean} isNumbered whether each text has its number, which a list explains */
  number(isNumbered) {
    this.#isNumbered = isNumbered;
    this.#lightSoon();
  }

  #lightSoon() {
    lighting.add(this);
    doSoon(lighting, lightCards);
  }

  /**
   * @returns {(() => void) | undefined} shows the lights where they belong; undefined if there is nothing to do
   */
  measureLights() {
    const isPlain = !this.#lit && !this.#isNumbered && !this.#mirror.root.querySelector('[lang]');
    // Measuring lays out the page.
    if (isPlain && !this.#lights.hasChildNodes()) return undefined;
    const { left, top } = this.#host.getBoundingClientRect();
    /** @type {HTMLElement[]} */
    const lights = [];
    /** @param {import('./places.js').Box} box @param {string} className */
    const add = (box, className) => {
      const light = document.createElement('i');
      light.className = className;
      Object.assign(light.style, {
        left: `${box.left - left}px`, top: `${box.top - top}px`, width: `${box.right - box.left}px`, height: `${box.bottom - box.top}px`,
      });
      lights.push(light);
    };
    if (this.#lit) {
      for (const { key, boxes } of this.#places()) {
        if (key === this.#lit) for (const box of boxes) add(box, 'lit');
      }
    }
    if (this.#isNumbered) {
      for (const { key, boxes: [box] } of this.#places()) {
        const number = box && this.#options.numberOf(key);
        if (!number) continue;
        add({ ...box, right: box.left, bottom: box.top }, 'number');
        /** @type {HTMLElement} */ (lights.at(-1)).textContent = `${number}`;
      }
    }
    // Text of another language than the card's is a fallback.
    for (const element of this.#mirror.root.querySelectorAll('[lang]')) {
      if (element.closest('[data-key="action.language"], .languages')) continue;
      const { width, height, left: x, top: y } = element.getBoundingClientRect();
      if (width && height) add({ left: x, top: y, right: x + width, bottom: y + height }, 'fallback');
    }
    return () => this.#lights.replaceChildren(...lights);
  }

  /** Frees everything; the element stays empty. */
  close() {
    this.#end.abort();
    forget(this);
    lighting.delete(this);
    this.#observer.disconnect();
    this.#canvas?.release();
    this.#options.live.close();
    this.#host.removeAttribute('tier');
    this.#host.shadowRoot?.replaceChildren();
  }
}
