import { CanvasTier } from './canvas-tier.js';
import { loadGuide, loadWords, prefetchGuide } from './content.js';
import { loadEngine } from './engine.js';
import { HelpError } from './help-error.js';
import { requestedLocales } from './locales.js';
import { Mirror } from './mirror.js';
import { sharedRenderer } from './renderer.js';
import styleText from './style.css';

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** One style sheet for all elements of a page; made with the first one, so that importing has no effect. */
function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styleText);
  }
  return sheet;
}

/**
 * What one mount of an element holds. A new mount gets a new one, so that what an old one still awaits finds itself
 * outdated.
 * @typedef {object} Mount
 * @property {AbortController} controller undoes every listener
 * @property {string} guideId
 * @property {string | null} baseAttribute
 * @property {number} localeRequests how often a language was asked for: only the last one counts
 * @property {string} [base]
 * @property {import('./engine.js').Engine} [engine]
 * @property {number} [guide]
 * @property {number} [assistant]
 * @property {import('./types.js').Screen} [screen]
 * @property {Mirror} mirror
 * @property {CanvasTier} [canvas]
 */

/**
 * `<guided-help>`: shows the static article that it holds until the assistant can take its place, and again whenever
 * the assistant fails. Attributes, properties and events: docs/embedding.md.
 */
export class GuidedHelpElement extends HTMLElement {
  static observedAttributes = ['guide', 'lang', 'base'];

  /** @type {Mount | undefined} */
  #mount;
  /** @type {import('./types.js').Tier} */
  #tier = 'static';
  #updatePending = false;
  #slot = document.createElement('slot');

  /**
   * @param {string} [tag]
   * @param {CustomElementRegistry} [registry]
   */
  static define(tag = 'guided-help', registry = customElements) {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styleSheet()];
    root.append(this.#slot);
  }

  /** Which of the ways to show the content is in use. */
  get tier() {
    return this.#tier;
  }

  /** The node shown; null before the first one. */
  get node() {
    return this.#mount?.screen?.node ?? null;
  }

  /** The step shown, from 1; null outside of steps. */
  get step() {
    return this.#mount?.screen?.step ?? null;
  }

  /** The locale shown; null before the first screen. */
  get locale() {
    return this.#mount?.screen?.locale ?? null;
  }

  get guide() {
    return this.getAttribute('guide') ?? '';
  }
  set guide(id) {
    this.setAttribute('guide', id);
  }

  get theme() {
    return this.getAttribute('theme') ?? 'auto';
  }
  set theme(theme) {
    this.setAttribute('theme', theme);
  }

  /** URL of dist/, absolute; where this script came from unless the attribute says otherwise. */
  get base() {
    const attribute = this.getAttribute('base');
    const { href } = attribute === null ? new URL('.', import.meta.url) : new URL(attribute, document.baseURI);
    return href.endsWith('/') ? href : `${href}/`;
  }
  set base(url) {
    this.setAttribute('base', url);
  }

  /** Forgets every answer. Leaves focus where it is, unless it is in here. */
  restart() {
    this.#act('start-over', this.shadowRoot?.activeElement != null);
  }

  connectedCallback() {
    // Properties that were set before the class was there hide its accessors: they become attributes.
    const properties = /** @type {Record<string, string>} */ (/** @type {unknown} */ (this));
    for (const name of ['guide', 'theme', 'base']) {
      if (!Object.hasOwn(this, name)) continue;
      const value = properties[name];
      delete properties[name];
      properties[name] = value;
    }
    this.#requestUpdate();
  }

  disconnectedCallback() {
    this.#requestUpdate();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'lang' && this.#mount?.assistant) {
      this.#changeLocale(this.#mount, requestedLocales(this), false);
    } else {
      this.#requestUpdate(name === 'lang');
    }
  }

  /**
   * One look after all that happens at once: moving the element, or setting several attributes, is one change.
   * @param {boolean} [languageChanged]
   */
  async #requestUpdate(languageChanged = false) {
    // While the first words are being loaded, or after a failure, another language is another try.
    if (languageChanged && this.#mount) this.#mount.guideId = '';
    if (this.#updatePending) return;
    this.#updatePending = true;
    await null;
    this.#updatePending = false;
    const mount = this.#mount;
    const stays = mount && this.isConnected && mount.guideId === this.guide &&
      mount.baseAttribute === this.getAttribute('base');
    if (stays) return;
    if (mount) this.#leave(mount, 'changed');
    if (this.isConnected) this.#start();
  }

  async #start() {
    /** @type {Mount} */
    const mount = {
      controller: new AbortController(),
      guideId: this.guide,
      baseAttribute: this.getAttribute('base'),
      localeRequests: 0,
      mirror: new Mirror(),
    };
    this.#mount = mount;
    try {
      await this.#load(mount);
    } catch (error) {
      this.#fail(mount, error);
    }
  }

  /** @param {Mount} mount */
  async #load(mount) {
    const { guideId } = mount;
    if (!guideId) throw new HelpError('guide', 'the attribute "guide" is missing');
    const base = this.base;
    prefetchGuide(base, guideId);
    // The graphics card gets ready while files come.
    sharedRenderer();
    const engine = await loadEngine(base);
    const guide = await loadGuide(engine, base, guideId);
    if (mount !== this.#mount) return;
    const locale = engine.negotiate(guide, requestedLocales(this));
    const words = await loadWords(engine, base, guideId, guide, locale);
    if (mount !== this.#mount) return;
    Object.assign(mount, { base, engine, guide, assistant: engine.create(guide, words) });
    mount.mirror.listen({
      onaction: (action) => this.#act(action),
      onlink: (link) => this.#emit('link', { link }),
    }, mount.controller.signal);
    this.#enter(mount);
    if (mount !== this.#mount) return;
    this.#emit('ready', { guide: guideId, locale, tier: this.#tier });
  }

  /**
   * @param {string} action
   * @param {boolean} [moveFocus]
   */
  #act(action, moveFocus = true) {
    const mount = this.#mount;
    if (!mount) return;
    const [name, value] = action.split(' ');
    if (name === 'locale') {
      this.#changeLocale(mount, [value], moveFocus);
      return;
    }
    this.#attempt(mount, (engine, assistant) => {
      engine.act(assistant, action);
      // What is typed is on the screen already.
      if (name !== 'draft') this.#show(mount, moveFocus);
    });
  }

  /**
   * @param {Mount} mount
   * @param {string[]} requests
   * @param {boolean} moveFocus
   */
  async #changeLocale(mount, requests, moveFocus) {
    const { engine, guide = 0, base = '', guideId } = mount;
    const request = ++mount.localeRequests;
    try {
      if (!engine) return;
      const locale = engine.negotiate(guide, requests);
      if (locale === mount.screen?.locale) return;
      const words = await loadWords(engine, base, guideId, guide, locale).catch((error) => HelpError.from(error, 'catalog'));
      if (mount !== this.#mount || request !== mount.localeRequests) return;
      // The language that is shown stays, and the screen says why. A failed engine is another matter.
      const failure = words instanceof HelpError ? words : undefined;
      if (failure?.code === 'trap') throw failure;
      if (failure) this.#report(failure);
      // Who has gone on meanwhile is not called back.
      const waiting = this.shadowRoot?.activeElement?.closest('.languages') != null;
      this.#attempt(mount, (running, assistant) => {
        if (words instanceof HelpError) running.act(assistant, `locale-failed ${locale}`);
        else running.setWords(assistant, words);
        this.#show(mount, moveFocus && waiting);
      });
    } catch (error) {
      this.#fail(mount, error);
    }
  }

  /**
   * @param {Mount} mount
   * @param {(engine: import('./engine.js').Engine, assistant: number) => void} run
   */
  #attempt(mount, run) {
    try {
      if (mount.engine && mount.assistant) run(mount.engine, mount.assistant);
    } catch (error) {
      this.#fail(mount, error);
    }
  }

  /**
   * Shows the assistant's screen and tells the page of a change of place.
   * @param {Mount} mount
   * @param {boolean} moveFocus to what is new
   */
  #show(mount, moveFocus) {
    const { engine, assistant, mirror, screen: before } = mount;
    if (!engine || !assistant) return;
    const screen = engine.screen(assistant);
    const moved = before && before.screen !== screen.screen;
    mount.screen = screen;
    mirror.show(screen);
    mount.canvas?.changed();
    // From the first answer on, the height is the assistant's own; before focus scrolls to what is new.
    if (moved) this.#frame(mirror).style.minHeight = '';
    if (moveFocus) mirror.focus(screen.focus);
    if (!moved) return;
    this.#emit('step', { node: screen.node, step: screen.step });
    if (screen.outcome) this.#emit('outcome', { node: screen.node });
  }

  /** @param {Mirror} mirror */
  #frame(mirror) {
    return /** @type {HTMLElement} */ (mirror.root.closest('.frame'));
  }

  /**
   * Puts the mirror in the place of the article, and the canvas over it. Nothing that the reader sees below may move:
   * as far as the article reached into the window, so far the frame reaches, and the card stays in view inside it.
   * @param {Mount} mount
   */
  #enter(mount) {
    const { mirror } = mount;
    const { top, height } = this.getBoundingClientRect();
    const { activeElement } = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const hadFocus = this.contains(activeElement);
    const frame = document.createElement('div');
    frame.className = 'frame';
    frame.style.minHeight = `${Math.max(0, Math.min(height, innerHeight - top))}px`;
    const stage = document.createElement('div');
    stage.className = 'stage';
    stage.append(mirror.root);
    frame.append(stage);
    this.#show(mount, false);
    this.shadowRoot?.replaceChildren(frame);
    if (hadFocus) mirror.focus('heading');
    this.#enterCanvas(mount);
  }

  /** @param {Mount} mount whose mirror is in the document */
  #enterCanvas(mount) {
    const { mirror, engine, assistant, controller } = mount;
    if (!engine || !assistant) return;
    mount.canvas = new CanvasTier({
      mirror,
      engine,
      assistant,
      onpress: (id) => this.#press(mount, id),
      ontier: (tier, reason) => this.#setTier(tier, reason),
      onfail: (error) => this.#fail(mount, error),
    }, controller.signal);
    const painted = mount.canvas.enter();
    // The engine may have failed with the first frame.
    if (mount === this.#mount) this.#setTier(painted ? 'canvas' : 'mirror', 'ready');
  }

  /** @param {Mount} mount @param {string} id of a block with a button */
  #press({ mirror }, id) {
    const button = mirror.elementOf(id);
    // As a press on a real button does.
    button?.focus({ preventScroll: true });
    this.#act(button?.dataset.action ?? '');
  }

  /**
   * @param {Mount} mount
   * @param {unknown} error
   */
  #fail(mount, error) {
    if (mount !== this.#mount) return;
    const failure = HelpError.from(error, 'load');
    const hadFocus = this.shadowRoot?.activeElement != null;
    this.#leave(mount, failure.code);
    if (hadFocus) {
      // The keyboard stays where help is: at the article.
      this.tabIndex = -1;
      this.focus();
    }
    // What is mounted stays what was asked for: the same attributes are not tried again.
    this.#mount = { ...mount, engine: undefined, assistant: undefined, screen: undefined, canvas: undefined };
    this.#report(failure);
  }

  /** @param {HelpError} failure */
  #report({ code, message }) {
    console.error(`guided-help: ${code}: ${message}`);
    this.#emit('error', { code, message });
  }

  /**
   * Back to the static article.
   * @param {Mount} mount
   * @param {string} reason
   */
  #leave({ controller, engine, assistant, canvas }, reason) {
    this.#mount = undefined;
    controller.abort();
    try {
      canvas?.release();
      if (assistant) engine?.destroy(assistant);
    } catch {
      // The engine is gone, and the assistant with it.
    }
    this.shadowRoot?.replaceChildren(this.#slot);
    if (this.isConnected) this.#setTier('static', reason);
    else this.#tier = 'static';
  }

  /**
   * @param {import('./types.js').Tier} tier
   * @param {string} reason
   */
  #setTier(tier, reason) {
    if (tier === this.#tier) return;
    this.#tier = tier;
    this.#emit('tier', { tier, reason });
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`guided-help-${name}`, { bubbles: true, composed: true, detail }));
  }
}
