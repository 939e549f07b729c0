import { CanvasTier } from '../canvas/canvas-tier.js';
import { PainterSource } from '../canvas/painter-source.js';
import { sharedRenderer } from '../canvas/renderer.js';
import { formatAction, parseAction } from '../engine/actions.js';
import { Assistant } from '../engine/assistant.js';
import { HelpError } from '../engine/help-error.js';
import { Mirror } from '../mirror/mirror.js';
import { readAttribute } from './attributes.js';
import { Frame } from './frame.js';
import { pageLocales, requestedLocales } from './locales.js';
import { followLanguage, unfollowLanguage } from './page-language.js';
import { adoptStyleSheet } from './style-sheet.js';

/** Milliseconds. An element that is put back within this time continues where it was. */
const GRACE = 1000;

/** @type {WeakSet<HelpError>} a trap ends the engine of all elements, but only one of them reports it */
const reportedTraps = new WeakSet();

/**
 * One mount of an element: from the static article to the assistant, and back to the article when it fails or ends.
 * Each guide and base gets a new mount; code that an old one still awaits finds it ended. A mount moves with its
 * element from one window to another, and waits for a moment while the element is in none.
 */
export class Mount {
  /** @type {import('../types.js').Tier} the one in use while the element is in a window */
  #tier = 'static';
  /** @type {import('../types.js').Screen | undefined} undefined before the first and after the end */
  #screen;
  #element;
  #root;
  #slot;
  #handlers;
  #guideId;
  #base;
  /** The nearest language set in the page. */
  #pageLocale;
  /** Ends the assistant. */
  #controller = new AbortController();
  /** Removes all listeners in the current window. */
  #stay = new AbortController();
  /** @type {(Window & typeof globalThis) | null} the current one: it contains the element */
  #window = null;
  #timer = 0;
  /** @type {HTMLElement | undefined} in the mirror */
  #focused;
  /** @type {HTMLElement | undefined} had focus when the element was removed */
  #lostFocus;
  #mirror = new Mirror();
  /** @type {Frame | undefined} */
  #frame;
  /** @type {Assistant | undefined} */
  #assistant;
  #painterSource;
  /** @type {CanvasTier | undefined} */
  #canvas;
  /** Number of requests for a language. Only the last one counts. */
  #localeRequests = 0;
  #readyEmitted = false;
  #engineRestarted = false;
  /** @type {boolean | undefined} whether the next screen takes focus; undefined if no action is waiting to be shown */
  #pendingFocus;

  /**
   * @param {import('./element.js').GuidedHelpElement} element
   * @param {ShadowRoot} root of the element
   * @param {HTMLSlotElement} slot of the static article
   * @param {object} handlers
   * @param {(name: string, detail: object) => void} handlers.emit dispatches an event of the element
   * @param {() => void} handlers.onchange the mount may no longer be current
   * @param {() => void} handlers.ongone the element has been in no window for too long
   */
  constructor(element, root, slot, handlers) {
    this.#element = element;
    this.#root = root;
    this.#slot = slot;
    this.#handlers = handlers;
    this.#guideId = element.guide;
    this.#base = readAttribute(element, 'base');
    this.#painterSource = new PainterSource(element.base);
    [this.#pageLocale] = pageLocales(element);
  }

  /**
   * Whether the mount still matches the element's attributes. Before the first screen, or after a failure, a change of
   * language requires a new mount.
   */
  get isCurrent() {
    const element = this.#element;
    return this.#guideId === element.guide && this.#base === readAttribute(element, 'base') &&
      (this.#screen !== undefined || this.#pageLocale === pageLocales(element)[0]);
  }

  get tier() {
    return this.#window ? this.#tier : 'static';
  }

  /** The screen shown, if there is one. */
  get screen() {
    return this.#window ? this.#screen : undefined;
  }

  /** Whether the mount waits for the element to be put back. */
  get isAway() {
    return !this.#window && this.#screen !== undefined;
  }

  get #ended() {
    return this.#controller.signal.aborted;
  }

  /**
   * Starts the assistant. Resolves when it is shown, or when it has failed and the article is shown.
   * @param {Window & typeof globalThis} window that contains the element
   */
  async start(window) {
    try {
      if (!this.#guideId) throw new HelpError('guide', 'the attribute "guide" is missing');
      this.#arrive(window);
      this.#assistant = new Assistant(this.#element.base, this.#guideId);
      // Prepares the graphics card while files are loading.
      await this.#startAssistant(sharedRenderer() && this.#painterSource.load());
    } catch (error) {
      this.#handleFailure(error);
    }
  }

  /**
   * Follows the element to another window, or another place.
   * @param {(Window & typeof globalThis) | null} window that contains the element now
   * @returns {boolean} whether this mount continues
   */
  goTo(window) {
    if (!window) {
      this.#leave();
      return this.isAway;
    }
    const stays = window === this.#window;
    if (this.#ended) return stays;
    try {
      if (!stays) {
        this.#leave();
        this.#arrive(window);
        if (this.#screen) this.#present('changed');
      }
      this.#restoreFocus();
      // The element may be in another shadow root now.
      followLanguage(this.#element, this.followLanguage);
      this.followLanguage();
    } catch (error) {
      this.#handleFailure(error);
    }
    return true;
  }

  /** @param {Window & typeof globalThis} window @throws {HelpError} no-wasm */
  #arrive(window) {
    clearTimeout(this.#timer);
    this.#window = window;
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    adoptStyleSheet(this.#root, window);
    followLanguage(this.#element, this.followLanguage);
    this.#mirror.listen({
      onaction: (action) => this.handleAction(action),
      onlink: (link) => this.#handlers.emit('link', { link }),
      onchange: () => this.#canvas?.changed(),
    }, this.#root, window, signal);
    // Elements are not notified when the iframe they are in is removed.
    window.addEventListener('pagehide', ({ persisted }) => {
      if (!persisted && !this.goTo(null)) this.#handlers.ongone();
    }, { signal });
    this.#root.addEventListener('focusin', ({ target }) => {
      this.#focused = /** @type {HTMLElement} */ (target);
    }, { signal });
    this.#root.addEventListener('focusout', async () => {
      // Some browsers dispatch this before they remove the element; then the customer has not left.
      await null;
      if (!this.#root.activeElement) this.#focused = undefined;
    }, { signal });
  }

  /** Frees everything but the state needed to continue; after a while, that too. */
  #leave() {
    if (!this.#window) return;
    this.#window = null;
    this.#stay.abort();
    unfollowLanguage(this.followLanguage);
    try {
      this.#canvas?.release();
    } catch {
      // The engine has failed: the next action will detect it.
    }
    this.#canvas = undefined;
    if (this.isAway) this.#timer = setTimeout(this.#handlers.ongone, GRACE);
  }

  /** Remembers focus. Call while the element is being removed. */
  keepFocus() {
    this.#lostFocus = this.#focused;
  }

  #restoreFocus() {
    const { activeElement, body } = this.#element.ownerDocument;
    if (!activeElement || activeElement === body) this.#lostFocus?.focus({ preventScroll: true });
    this.#lostFocus = undefined;
  }

  /** Changes the language if the nearest one set in the page has changed. */
  followLanguage = () => {
    if (!this.#window) return;
    const [nearest] = pageLocales(this.#element);
    if (nearest === this.#pageLocale) return;
    if (!this.#screen) return this.#handlers.onchange();
    this.#pageLocale = nearest;
    this.changeLocale(requestedLocales(this.#element), false);
  };

  /**
   * Starts the assistant, in a new engine if the last one has failed, and shows its screen.
   * @param {Promise<void> | null} [painterLoaded]
   * @throws {HelpError}
   */
  async #startAssistant(painterLoaded) {
    await this.#assistant?.start(requestedLocales(this.#element), this.#controller.signal);
    await painterLoaded;
    if (this.#ended) return;
    if (this.#screen) this.#resume();
    else this.#showMirror();
  }

  /**
   * Puts the canvas over the mirror, if the element is in a window.
   * @param {string} reason for the change of tier
   */
  #present(reason) {
    const assistant = this.#assistant;
    if (!this.#window || !assistant?.running) return;
    this.#canvas ??= new CanvasTier({
      mirror: this.#mirror,
      source: this.#painterSource,
      onpress: (id) => this.#press(id),
      ontier: (tier, why) => this.#setTier(tier, why),
    }, this.#stay.signal);
    const painted = this.#canvas.enter();
    // The engine may have failed in the first frame.
    if (this.#ended || !assistant.running) return;
    this.#setTier(painted ? 'canvas' : 'mirror', reason);
    if (this.#readyEmitted) return;
    this.#readyEmitted = true;
    this.#handlers.emit('ready', { guide: this.#guideId, locale: this.#element.locale, tier: this.#tier });
  }

  /**
   * Performs an action of the customer or the page, and shows the result.
   * @param {string} action in its readable form
   * @param {boolean} [moveFocus] whether the new screen takes focus
   */
  handleAction(action, moveFocus = true) {
    if (!this.#assistant) return;
    const { name, value } = parseAction(action);
    if (name === 'locale') {
      this.changeLocale([value], moveFocus);
      return;
    }
    // The field already shows the draft.
    const changesScreen = name !== 'draft';
    try {
      if (changesScreen) {
        this.#mirror.readField();
        this.#pendingFocus = moveFocus;
      }
      this.#assistant.perform(action);
      if (changesScreen) this.#showScreen();
    } catch (error) {
      this.#handleFailure(error);
    }
  }

  /**
   * Shows the assistant in another language, once its words are loaded.
   * @param {string[]} requests locales, best first
   * @param {boolean} moveFocus whether the new screen takes focus, if focus is still in the list of languages by then
   * @returns {Promise<void>}
   */
  async changeLocale(requests, moveFocus) {
    const assistant = this.#assistant;
    if (!assistant) return;
    const request = ++this.#localeRequests;
    try {
      const locale = await assistant.negotiate(requests);
      if (locale === this.#screen?.locale) return;
      const change = await assistant.loadLocale(locale).catch((error) => HelpError.from(error, 'catalog'));
      if (this.#ended || request !== this.#localeRequests) return;
      // If focus has moved on meanwhile, leave it there.
      this.#pendingFocus = moveFocus && this.#root.activeElement?.closest('.languages') != null;
      if (change instanceof HelpError) {
        if (change.code === 'trap') throw change;
        // The current language stays, and the screen says why.
        this.#report(change);
        assistant.perform(formatAction('locale-failed', locale));
      } else {
        change();
      }
      this.#showScreen();
    } catch (error) {
      this.#handleFailure(error);
      if (!this.#ended) await this.changeLocale(requests, moveFocus);
    }
  }

  /** Shows the assistant's screen and emits `step` and `outcome`; later, if the engine is being restarted. */
  #showScreen() {
    this.#mirror.readField();
    if (!this.#assistant?.running) return;
    const before = this.#screen;
    const moveFocus = this.#pendingFocus;
    const screen = this.#assistant.screen();
    this.#pendingFocus = undefined;
    const moved = before && before.screen !== screen.screen;
    this.#screen = screen;
    this.#mirror.show(screen);
    this.#canvas?.changed();
    this.#frame?.setAnswered(screen.answered);
    // Must happen before focus scrolls to the new screen.
    if (moved) this.#frame?.releaseHeight();
    if (moveFocus) this.#mirror.focus(screen.focus);
    if (!moved) return;
    this.#handlers.emit('step', { node: screen.node, step: screen.step });
    if (screen.outcome) this.#handlers.emit('outcome', { node: screen.node });
  }

  /** Replaces the article with the mirror, and puts the canvas over it. */
  #showMirror() {
    const element = this.#element;
    const { activeElement } = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    const hadFocus = element.contains(activeElement);
    const frame = new Frame(this.#mirror.root, this.#slot, element.getBoundingClientRect(),
      this.#window?.innerHeight ?? 0);
    this.#frame = frame;
    this.#showScreen();
    this.#root.replaceChildren(frame.root);
    if (hadFocus) this.#mirror.focus('heading');
    this.#present('ready');
  }

  /** @param {string} id of a block whose button was pressed on the canvas */
  #press(id) {
    const button = this.#mirror.elementOf(id);
    // As a press on a real button does.
    button?.focus({ preventScroll: true });
    this.handleAction(button?.dataset.action ?? '');
  }

  /** The first trap restarts the engine; any other error ends the assistant. @param {unknown} error */
  #handleFailure(error) {
    if (this.#ended) return;
    const failure = HelpError.from(error, 'load');
    if (failure.code === 'trap' && !this.#engineRestarted) this.#restartEngine(failure);
    else this.#giveUp(failure);
  }

  /**
   * Replaces an engine that has failed. The mirror stays meanwhile; actions in it are performed afterwards.
   * @param {HelpError} failure
   */
  async #restartEngine(failure) {
    this.#engineRestarted = true;
    const isFirst = !reportedTraps.has(failure);
    reportedTraps.add(failure);
    this.#canvas?.release();
    if (this.#screen) this.#setTier('mirror', failure.code);
    try {
      await this.#startAssistant();
      // Report it last, when help is available again.
      if (!this.#ended && isFirst) this.#report(failure);
    } catch (error) {
      this.#handleFailure(error);
    }
  }

  /** Continues in a new engine; the screen that is shown came from the old one. */
  #resume() {
    if (this.#pendingFocus === undefined) this.#screen = this.#assistant?.screen();
    else this.#showScreen();
    this.#present('restarted');
  }

  /**
   * Shows the static article. There is no new attempt with the same attributes.
   * @param {HelpError} failure
   */
  #giveUp(failure) {
    const hadFocus = this.#root.activeElement != null;
    this.end(failure.code);
    followLanguage(this.#element, this.followLanguage);
    if (hadFocus) {
      // Keep keyboard focus in the help: move it to the article.
      this.#element.tabIndex = -1;
      this.#element.focus();
    }
    this.#report(failure);
  }

  /** @param {HelpError} failure */
  #report({ code, message }) {
    console.error(`guided-help: ${code}: ${message}`);
    this.#handlers.emit('error', { code, message });
  }

  /**
   * Shows the static article and frees everything.
   * @param {string} reason for the change of tier, which is emitted if the element is still in a document
   */
  end(reason) {
    this.#screen = undefined;
    clearTimeout(this.#timer);
    this.#controller.abort();
    this.#stay.abort();
    unfollowLanguage(this.followLanguage);
    try {
      this.#canvas?.release();
      this.#assistant?.destroy();
    } catch {
      // The engine has failed, and the assistant went with it.
    }
    this.#assistant = undefined;
    this.#canvas = undefined;
    this.#root.replaceChildren(this.#slot);
    if (this.#element.isConnected) this.#setTier('static', reason);
    else this.#tier = 'static';
  }

  /**
   * @param {import('../types.js').Tier} tier
   * @param {string} reason
   */
  #setTier(tier, reason) {
    if (tier === this.#tier) return;
    this.#tier = tier;
    this.#handlers.emit('tier', { tier, reason });
  }
}
