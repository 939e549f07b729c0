import { scriptFolder } from '../base.js';
import { formatAction } from '../engine/actions.js';
import { requestedLocales } from './locales.js';
import { Mount } from './mount.js';

/**
 * `<guided-help>`: shows the static article that it holds until the assistant can take its place, and again if the
 * assistant fails. Attributes, properties and events: docs/embedding.md. What happens between them: mount.js.
 */
export class GuidedHelpElement extends HTMLElement {
  static observedAttributes = ['guide', 'lang', 'base'];

  /** @type {Mount | undefined} undefined while the element is in no document */
  #mount;
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

  /** URL of dist/, absolute; the folder of this script unless the attribute says otherwise. */
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
    this.#mount?.handleAction(formatAction('start-over'), this.shadowRoot?.activeElement != null);
  }

  connectedCallback() {
    // Properties that were set before the class was defined hide its accessors: they become attributes.
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
    const mount = this.#mount;
    if (name === 'lang' && mount?.screen) {
      mount.changeLocale(requestedLocales(this), false);
      return;
    }
    // While the first words are being loaded, or after a failure, another language is another try.
    if (name === 'lang') mount?.invalidate();
    this.#requestUpdate();
  }

  /** One update for all that happens at once: moving the element, or setting several attributes, is one change. */
  async #requestUpdate() {
    if (this.#updatePending) return;
    this.#updatePending = true;
    await null;
    this.#updatePending = false;
    if (this.#mount && this.isConnected && this.#mount.isCurrent) return;
    this.#mount?.end('changed');
    this.#mount = undefined;
    if (this.isConnected) this.#startMount();
  }

  #startMount() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    this.#mount = new Mount(this, root, this.#slot, (name, detail) => this.#emit(name, detail));
    this.#mount.start();
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`guided-help-${name}`, { bubbles: true, composed: true, detail }));
  }
}
