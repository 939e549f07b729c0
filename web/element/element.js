import { scriptFolder } from '../base.js';
import { Assistant } from '../engine/assistant.js';
import { CanvasTier } from '../canvas/canvas-tier.js';
import { HelpError } from '../engine/help-error.js';
import { requestedLocales } from './locales.js';
import { Mirror } from '../mirror/mirror.js';
import { sharedRenderer } from '../canvas/renderer.js';
import styleText from '../mirror/style.css';

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
 * @property {Mirror} mirror
 * @property {Assistant} [assistant]
 * @property {import('../types.js').Screen} [screen]
 * @property {CanvasTier} [canvas]
 * @property {boolean} [isReady] the page has been told
 * @property {boolean} [again] the engine has failed before
 * @property {boolean} [waiting] something was done that is not shown yet; whether focus goes to what it brings
 */

/** @type {WeakSet<HelpError>} traps that the page has been told of: they end the engine of all elements */
const told = new WeakSet();

/**
 * `<guided-help>`: shows the static article that it holds until the assistant can take its place, and again whenever
 * the assistant fails. Attributes, properties and events: docs/embedding.md.
 */
export class GuidedHelpElement extends HTMLElement {
  static observedAttributes = ['guide', 'lang', 'base'];

  /** @type {Mount | undefined} */
  #mount;
  /** @type {import('../types.js').Tier} */
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
    // First of all the article: what follows may be too much for an old browser.
    this.attachShadow({ mode: 'open' }).append(this.#slot);
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
    const { href } = attribute === null ? scriptFolder() : new URL(attribute, document.baseURI);
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
      if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
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
    if (name === 'lang' && this.#mount?.screen) {
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
      if (!mount.guideId) throw new HelpError('guide', 'the attribute "guide" is missing');
      this.#style();
      mount.assistant = new Assistant(this.base, mount.guideId);
      // The graphics card gets ready while files come.
      sharedRenderer();
      mount.mirror.listen({
        onaction: (action) => this.#act(action),
        onlink: (link) => this.#emit('link', { link }),
      }, mount.controller.signal);
      await this.#run(mount);
    } catch (error) {
      this.#fail(mount, error);
    }
  }

  /** @throws {HelpError} no-wasm */
  #style() {
    try {
      /** @type {ShadowRoot} */ (this.shadowRoot).adoptedStyleSheets = [styleSheet()];
    } catch (error) {
      throw new HelpError('no-wasm', `this browser is too old: ${error}`);
    }
  }

  /**
   * Starts the assistant, or starts it again, and shows where the customer stands.
   * @param {Mount} mount
   */
  async #run(mount) {
    const { assistant, controller } = mount;
    await assistant?.start(requestedLocales(this), controller.signal);
    if (mount !== this.#mount) return;
    if (!mount.screen) this.#enter(mount);
    else this.#resume(mount);
    if (mount !== this.#mount || !assistant?.running) return;
    if (mount.isReady) return;
    mount.isReady = true;
    this.#emit('ready', { guide: mount.guideId, locale: this.locale, tier: this.#tier });
  }

  /**
   * @param {string} action
   * @param {boolean} [moveFocus]
   */
  #act(action, moveFocus = true) {
    const mount = this.#mount;
    if (!mount?.assistant) return;
    const [name, value] = action.split(' ');
    if (name === 'locale') {
      this.#changeLocale(mount, [value], moveFocus);
      return;
    }
    // What is typed is on the screen already.
    const shows = name !== 'draft';
    try {
      if (shows) mount.waiting = moveFocus;
      mount.assistant.act(action);
      if (shows) this.#show(mount);
    } catch (error) {
      this.#fail(mount, error);
    }
  }

  /**
   * @param {Mount} mount
   * @param {string[]} requests
   * @param {boolean} moveFocus
   * @returns {Promise<void>}
   */
  async #changeLocale(mount, requests, moveFocus) {
    const { assistant } = mount;
    if (!assistant) return;
    const request = ++mount.localeRequests;
    try {
      const locale = await assistant.negotiate(requests);
      if (locale === mount.screen?.locale) return;
      const change = await assistant.loadLocale(locale).catch((error) => HelpError.from(error, 'catalog'));
      if (mount !== this.#mount || request !== mount.localeRequests) return;
      // Who has gone on meanwhile is not called back.
      const isThere = this.shadowRoot?.activeElement?.closest('.languages') != null;
      mount.waiting = moveFocus && isThere;
      if (change instanceof HelpError) {
        if (change.code === 'trap') throw change;
        // The language that is shown stays, and the screen says why.
        this.#report(change);
        assistant.act(`locale-failed ${locale}`);
      } else {
        change();
      }
      this.#show(mount);
    } catch (error) {
      this.#fail(mount, error);
      if (mount === this.#mount) await this.#changeLocale(mount, requests, moveFocus);
    }
  }

  /**
   * Shows the assistant's screen and tells the page of a change of place; later, if the engine is being started again.
   * @param {Mount} mount
   */
  #show(mount) {
    const { assistant, mirror, screen: before, waiting: moveFocus } = mount;
    if (!assistant?.running) return;
    const screen = assistant.screen();
    mount.waiting = undefined;
    const moved = before && before.screen !== screen.screen;
    mount.screen = screen;
    mirror.show(screen);
    mount.canvas?.changed();
    const frame = this.#frame(mirror);
    frame?.classList.toggle('answered', screen.answered);
    // From the first answer on, the height is the assistant's own; before focus scrolls to what is new.
    if (moved && frame) frame.style.minHeight = '';
    if (moveFocus) mirror.focus(screen.focus);
    if (!moved) return;
    this.#emit('step', { node: screen.node, step: screen.step });
    if (screen.outcome) this.#emit('outcome', { node: screen.node });
  }

  /** @param {Mirror} mirror @returns {HTMLElement | null} */
  #frame(mirror) {
    return mirror.root.closest('.frame');
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
    // The article is for paper, as long as there is nothing else to print.
    frame.append(stage, this.#slot);
    this.#show(mount);
    this.shadowRoot?.replaceChildren(frame);
    if (hadFocus) mirror.focus('heading');
    this.#enterCanvas(mount);
  }

  /** @param {Mount} mount whose mirror is in the document */
  #enterCanvas(mount) {
    const { mirror, assistant, controller } = mount;
    if (!assistant) return;
    mount.canvas = new CanvasTier({
      mirror,
      assistant,
      onpress: (id) => this.#press(mount, id),
      ontier: (tier, reason) => this.#setTier(tier, reason),
      onfail: (error) => this.#fail(mount, error),
    }, controller.signal);
    this.#paint(mount, 'ready');
  }

  /** @param {Mount} mount @param {string} reason for its tier */
  #paint(mount, reason) {
    const painted = mount.canvas?.enter();
    // The engine may have failed with the first frame.
    if (mount === this.#mount && mount.assistant?.running) this.#setTier(painted ? 'canvas' : 'mirror', reason);
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
    if (failure.code === 'trap' && !mount.again) this.#startAgain(mount, failure);
    else this.#giveUp(mount, failure);
  }

  /**
   * Once, an engine that has failed is replaced. The mirror stays meanwhile, and what is done there is done afterwards.
   * @param {Mount} mount
   * @param {HelpError} failure
   */
  async #startAgain(mount, failure) {
    mount.again = true;
    const isNews = !told.has(failure);
    told.add(failure);
    mount.canvas?.release();
    if (mount.screen) this.#setTier('mirror', failure.code);
    try {
      await this.#run(mount);
      // Told when it is over: whoever hears of it finds help, one way or the other.
      if (mount === this.#mount && isNews) this.#report(failure);
    } catch (error) {
      this.#fail(mount, error);
    }
  }

  /** @param {Mount} mount whose assistant runs in another engine than the screen came from */
  #resume(mount) {
    if (mount.waiting === undefined) mount.screen = mount.assistant?.screen();
    else this.#show(mount);
    this.#paint(mount, 'restarted');
  }

  /**
   * Back to the static article, for good.
   * @param {Mount} mount
   * @param {HelpError} failure
   */
  #giveUp(mount, failure) {
    const hadFocus = this.shadowRoot?.activeElement != null;
    this.#leave(mount, failure.code);
    if (hadFocus) {
      // The keyboard stays where help is: at the article.
      this.tabIndex = -1;
      this.focus();
    }
    // What is mounted stays what was asked for: the same attributes are not tried again.
    this.#mount = { ...mount, assistant: undefined, screen: undefined, canvas: undefined };
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
  #leave({ controller, assistant, canvas }, reason) {
    this.#mount = undefined;
    controller.abort();
    try {
      canvas?.release();
      assistant?.destroy();
    } catch {
      // The engine is gone, and the assistant with it.
    }
    this.shadowRoot?.replaceChildren(this.#slot);
    if (this.isConnected) this.#setTier('static', reason);
    else this.#tier = 'static';
  }

  /**
   * @param {import('../types.js').Tier} tier
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
