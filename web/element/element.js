import { scriptFolder } from '../base.js';
import { formatAction } from '../engine/actions.js';
import { hasPainted, untilFrame } from '../idle.js';
import { readAttribute, writeAttribute } from './attributes.js';
import { Mount } from './mount.js';

/**
 * `<guided-help>`: shows the static article inside it until the assistant can take its place, and again if the
 * assistant fails. For attributes, properties and events, see docs/embedding.md; for the behavior, mount.js.
 */
export class GuidedHelpElement extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ['guide', 'lang', 'base', 'loading'];

  /** @type {Mount | undefined} undefined unless the element is in a window, or was in one a moment ago */
  #mount;
  #updatePending = false;
  #slot = document.createElement('slot');

  /**
   * @param {string} [tag]
   * @param {CustomElementRegistry} [registry] does not exist on a server: nothing is defined there
   */
  static define(tag = 'guided-help', registry = globalThis.customElements) {
    if (registry && !registry.get(tag)) registry.define(tag, this);
  }

  constructor() {
    super();
    // The article first: an old browser may fail at anything after this.
    this.attachShadow({ mode: 'open' }).append(this.#slot);
  }

  /** The tier in use. */
  get tier() {
    return this.#mount?.tier ?? 'static';
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
    return readAttribute(this, 'guide');
  }
  set guide(id) {
    writeAttribute(this, 'guide', id);
  }

  /** @override */
  get lang() {
    return readAttribute(this, 'lang');
  }
  /** @override */
  set lang(tag) {
    writeAttribute(this, 'lang', tag);
  }

  get theme() {
    return readAttribute(this, 'theme') || 'auto';
  }
  set theme(theme) {
    writeAttribute(this, 'theme', theme);
  }

  get loading() {
    return readAttribute(this, 'loading') || 'lazy';
  }
  set loading(when) {
    writeAttribute(this, 'loading', when);
  }

  /** Absolute URL of dist/; by default, the folder of this script. An invalid URL is returned unchanged. */
  get base() {
    const attribute = readAttribute(this, 'base');
    try {
      const { href } = attribute ? new URL(attribute, this.baseURI) : scriptFolder();
      return href.endsWith('/') ? href : `${href}/`;
    } catch {
      return attribute;
    }
  }
  set base(url) {
    writeAttribute(this, 'base', url);
  }

  /** Forgets all answers. Moves focus only if it is inside the element. */
  restart() {
    if (this.#mount?.isAway) this.#endMount();
    else this.#mount?.handleAction(formatAction('start-over'), this.shadowRoot?.activeElement != null);
  }

  connectedCallback() {
    // Properties set before the class was defined hide its accessors: turn them into attributes.
    const properties = /** @type {Record<string, string>} */ (/** @type {unknown} */ (this));
    for (const name of ['guide', 'theme', 'loading', 'base']) {
      if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
      const value = properties[name];
      delete properties[name];
      properties[name] = value;
    }
    this.#requestUpdate();
  }

  disconnectedCallback() {
    this.#mount?.keepFocus();
    this.#requestUpdate();
  }

  adoptedCallback() {
    // The style sheet is gone, even if the element comes back at once.
    this.#mount?.goTo(null);
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'lang') this.#mount?.followLanguage();
    if (name === 'loading') return this.#mount?.decideLoading();
    this.#requestUpdate();
  }

  /** Combines simultaneous changes into one update: moving the element or setting several attributes is one change. */
  async #requestUpdate() {
    if (this.#updatePending) return;
    this.#updatePending = true;
    // The article is what a reader sees first, as on a page without us.
    await (this.#mount || hasPainted() || untilFrame());
    this.#updatePending = false;
    const window = this.isConnected ? this.ownerDocument.defaultView : null;
    if (this.#mount?.isCurrent && this.#mount.goTo(window)) return;
    this.#endMount();
    if (window) this.#startMount(window);
  }

  /** @param {Window & typeof globalThis} window */
  #startMount(window) {
    this.#mount = new Mount(this, /** @type {ShadowRoot} */ (this.shadowRoot), this.#slot, {
      emit: (name, detail) => this.#emit(name, detail),
      onchange: () => this.#requestUpdate(),
      ongone: () => this.#endMount(),
    });
    this.#mount.start(window);
  }

  #endMount() {
    this.#mount?.end('changed');
    this.#mount = undefined;
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`guided-help-${name}`, { bubbles: true, composed: true, detail }));
  }
}
