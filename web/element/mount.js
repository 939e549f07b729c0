import { formatAction, parseAction } from '../engine/actions.js';
import { GuideFiles } from '../engine/guide-files.js';
import { HelpError } from '../engine/help-error.js';
import { hasPainted, untilPainted, untilTask } from '../idle.js';
import { Mirror } from '../mirror/mirror.js';
import styleText from '../mirror/style.css';
import { canvasPart, inTime, loadCanvasPart, loadPart } from '../parts.js';
import { readAttribute } from './attributes.js';
import { firstScreen, looksSame } from './first-screen.js';
import { FocusMemory } from './focus-memory.js';
import { Frame } from './frame.js';
import { whenToLoad } from './loading.js';
import { pageLocales, requestedLocales } from './locales.js';
import { followLanguage, unfollowLanguage } from './page-language.js';
import { Reporter } from './reporter.js';
import { adoptStyleSheet } from '../mirror/style-sheet.js';

/** Milliseconds. An element that is put back within this time continues where it was. */
const GRACE = 1000;

/**
 * One mount of an element: from the static article to the assistant, and back to the article when it fails or ends.
 * Each guide and base gets a new mount; code that an old one still awaits finds it ended. A mount moves with its
 * element from one window to another, and waits for a moment while the element is in none.
 */
export class Mount {
  /** @type {import('../types.js').Screen | undefined} undefined before the first and after the end */
  #screen;
  #element;
  #root;
  #slot;
  #handlers;
  #reporter;
  #guideId;
  #base;
  /** The nearest language set in the page. */
  #pageLocale;
  /** Ends the assistant. */
  #controller = new AbortController();
  /** Removes all listeners in the current window. */
  #stay = new AbortController();
  /** Ends waiting for the moment to load the engine. */
  #loading = new AbortController();
  /** @type {(Window & typeof globalThis) | null} the current one: it contains the element */
  #window = null;
  #timer = 0;
  #focus = new FocusMemory();
  #mirror = new Mirror();
  /** @type {Frame | undefined} */
  #frame;
  /** @type {GuideFiles | undefined} */
  #files;
  /** @type {import('../engine/assistant.js').Assistant | undefined} undefined until the code of the engine is there */
  #assistant;
  /** @type {string[]} actions before that, in their readable form */
  #earlyActions = [];
  /** The locale that the engine will probably choose. @type {string | undefined} */
  #expectedLocale;
  /** @type {import('../canvas/painter-source.js').PainterSource | undefined} */
  #painterSource;
  /** @type {import('../canvas/canvas-tier.js').CanvasTier | undefined} */
  #canvas;
  /** Number of requests for a language. Only the last one counts. */
  #localeRequests = 0;
  /** @type {Promise<void> | undefined} */
  #engineRequested;
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
    this.#reporter = new Reporter(handlers.emit);
    this.#guideId = element.guide;
    this.#base = readAttribute(element, 'base');
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
    return this.#window ? this.#reporter.tier : 'static';
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
   * Shows the first screen, if the page holds it, and loads the engine when it is time.
   * @param {Window & typeof globalThis} window that contains the element
   */
  start(window) {
    try {
      if (!this.#guideId) throw new HelpError('guide', 'the attribute "guide" is missing');
      if (typeof WebAssembly !== 'object') throw new HelpError('no-wasm', 'this browser has no WebAssembly');
      this.#files = new GuideFiles(this.#element.base, this.#guideId);
      const first = firstScreen(this.#element, this.#guideId, this.#files);
      this.#expectedLocale = first?.locale;
      this.#arrive(window);
      if (first) this.#showFirst(first.screen);
    } catch (error) {
      this.#handleFailure(error);
    }
  }

  /**
   * Shows the first screen without the engine.
   * @param {import('../types.js').Screen | Promise<import('../types.js').Screen>} coming unchecked
   */
  async #showFirst(coming) {
    try {
      // If the article is there already, it should not appear before the screen.
      if (!hasPainted()) await untilTask();
      const screen = coming instanceof Promise ? await coming : coming;
      // The engine may have been faster, or the language may have changed.
      if (!this.#ended && !this.#screen && this.#pageLocale === pageLocales(this.#element)[0]) this.#show(screen);
    } catch (error) {
      // The engine will show it.
      console.warn(`guided-help: the first screen cannot be shown: ${error}`);
      this.#screen = undefined;
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
      this.#focus.restore(this.#element.ownerDocument);
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
    adoptStyleSheet(this.#root, window, styleText);
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
    this.#focus.listen(this.#root, signal);
    this.decideLoading();
  }

  /** Loads the engine when the attribute `loading` says so, unless it has been requested already. */
  decideLoading() {
    if (this.#engineRequested || !this.#window) return;
    this.#loading.abort();
    this.#loading = new AbortController();
    this.#stay.signal.addEventListener('abort', () => this.#loading.abort(), { signal: this.#loading.signal });
    whenToLoad(this.#element, this.#window, {
      load: () => this.#requestEngine(),
      // The page's text comes first, unless the question itself comes from the engine.
      ready: async () => (this.#expectedLocale ? untilPainted() : undefined),
      signal: this.#loading.signal,
    });
  }

  /** Loads the engine and shows its screen; only once. @returns {Promise<void>} */
  #requestEngine() {
    return (this.#engineRequested ??= this.#loadEngine());
  }

  async #loadEngine() {
    this.#loading.abort();
    try {
      const files = /** @type {GuideFiles} */ (this.#files);
      files.prefetch(this.#expectedLocale);
      const { Assistant } = await inTime(loadPart('engine'));
      if (this.#ended) return;
      this.#assistant = new Assistant(files);
      for (const action of this.#earlyActions) this.#assistant.perform(action);
      await this.#startAssistant();
    } catch (error) {
      this.#handleFailure(error);
    }
  }

  /** Frees everything but the state needed to continue; after a while, that too. */
  #leave() {
    if (!this.#window) return;
    this.#window = null;
    this.#stay.abort();
    unfollowLanguage(this.followLanguage);
    this.#canvas?.release();
    this.#canvas = undefined;
    if (this.isAway) this.#timer = setTimeout(this.#handlers.ongone, GRACE);
  }

  /** Remembers focus. Call while the element is being removed. */
  keepFocus() {
    this.#focus.keep();
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

  /** Starts the assistant, in a new engine if the last one has failed, and shows its screen. @throws {HelpError} */
  async #startAssistant() {
    await this.#assistant?.start(requestedLocales(this.#element), this.#controller.signal);
    if (this.#ended) return;
    if (this.#screen) this.#resume();
    else this.#showScreen();
    this.#present(this.#engineRestarted ? 'restarted' : 'ready');
  }

  /**
   * Puts the canvas over the mirror, if the element is in a window.
   * @param {string} reason for the change of tier
   */
  #present(reason) {
    const assistant = this.#assistant;
    if (!this.#window || !assistant?.running) return;
    const part = canvasPart();
    if (!part) {
      this.#reporter.setTier('mirror', reason);
      loadCanvasPart().then(() => this.#present(reason), ({ code, message }) => {
        console.error(`guided-help: the canvas cannot be loaded: ${code}: ${message}`);
        this.#reporter.explain(code);
      });
      return;
    }
    this.#painterSource ??= new part.PainterSource(() => assistant.fetchPainter());
    this.#canvas ??= new part.CanvasTier({
      mirror: this.#mirror,
      source: this.#painterSource,
      onpress: (id) => this.#press(id),
      ontier: (tier, why) => this.#reporter.setTier(tier, why),
      onfail: (code) => this.#reporter.explain(code),
    }, this.#stay.signal);
    const painted = this.#canvas.enter(reason);
    // The engine may have failed in the first frame.
    if (!this.#ended && assistant.running) this.#reporter.setTier(painted ? 'canvas' : 'mirror', reason);
  }

  /**
   * Performs an action of the customer or the page, and shows the result.
   * @param {string} action in its readable form
   * @param {boolean} [moveFocus] whether the new screen takes focus
   */
  handleAction(action, moveFocus = true) {
    if (this.#ended) return;
    const { name, value } = parseAction(action);
    if (name === 'locale') {
      this.changeLocale([value], moveFocus);
      return;
    }
    if (name === 'calendar') {
      loadPart('engine').then(({ openCalendar }) => openCalendar(this.#mirror.root));
      return;
    }
    // The field already shows the draft.
    const changesScreen = name !== 'draft';
    try {
      if (changesScreen) {
        this.#mirror.readField();
        this.#pendingFocus = moveFocus;
      }
      if (this.#assistant) this.#assistant.perform(action);
      else this.#earlyActions.push(action);
      if (changesScreen) this.#showScreen();
      this.#requestEngine();
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
    const request = ++this.#localeRequests;
    if (moveFocus && !this.#assistant?.running) this.#mirror.wait();
    await this.#requestEngine();
    const assistant = this.#assistant;
    if (!assistant) return;
    try {
      const locale = await assistant.negotiate(requests);
      if (locale === this.#screen?.locale) return;
      const change = await assistant.loadLocale(locale).catch((error) => HelpError.from(error, 'catalog'));
      if (this.#ended || request !== this.#localeRequests) return;
      // If focus has moved on meanwhile, leave it there.
      this.#pendingFocus = moveFocus && this.#root.activeElement?.closest('.languages') != null;
      if (HelpError.is(change)) {
        if (change.code === 'trap') throw change;
        // The current language stays, and the screen says why.
        this.#reporter.report(change);
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

  /** Shows the assistant's screen; later, if the engine is not there. */
  #showScreen() {
    this.#mirror.readField();
    if (this.#assistant?.running) this.#show(this.#assistant.screen());
    else this.#mirror.wait();
  }

  /**
   * Shows a screen, in place of the article if it is the first one, and emits `ready`, or `step` and `outcome`.
   * @param {import('../types.js').Screen} screen
   * @throws if it is not a screen
   */
  #show(screen) {
    const before = this.#screen;
    const moveFocus = this.#pendingFocus;
    this.#pendingFocus = undefined;
    const moved = before && before.screen !== screen.screen;
    this.#screen = screen;
    this.#mirror.show(screen);
    if (!this.#frame) this.#replaceArticle();
    this.#canvas?.changed();
    this.#frame?.setAnswered(screen.answered);
    // Must happen before focus scrolls to the new screen.
    if (moved) this.#frame?.releaseHeight();
    if (moveFocus) this.#mirror.focus(screen.focus);
    if (!moved) return;
    this.#reporter.flush();
    this.#handlers.emit('step', { node: screen.node, step: screen.step });
    if (screen.outcome) this.#handlers.emit('outcome', { node: screen.node });
  }

  /** Replaces the article with the mirror, which shows the first screen. */
  #replaceArticle() {
    const element = this.#element;
    const { activeElement } = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    const hadFocus = element.contains(activeElement);
    this.#frame = new Frame(this.#mirror.root, this.#slot, element.getBoundingClientRect(),
      this.#window?.innerHeight ?? 0);
    this.#root.replaceChildren(this.#frame.root);
    if (hadFocus) this.#mirror.focus('heading');
    this.#reporter.setReady(/** @type {Window} */ (this.#window), () => ({
      guide: this.#guideId, locale: this.#screen?.locale, tier: 'mirror',
    }));
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
    const report = this.#reporter.claim(failure);
    this.#canvas?.release();
    if (this.#screen) this.#reporter.setTier('mirror', failure.code);
    try {
      await this.#startAssistant();
      // Report it last, when help is available again.
      if (!this.#ended) report();
    } catch (error) {
      this.#handleFailure(error);
    }
  }

  /** Continues in a new engine: the screen that is shown came from the page, or from the old one. */
  #resume() {
    const screen = this.#assistant?.screen();
    if (!screen) return;
    // Show the same screen only once: it would be announced again.
    if (this.#pendingFocus === undefined && looksSame(/** @type {import('../types.js').Screen} */ (this.#screen), screen)) this.#screen = screen;
    else this.#showScreen();
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
    this.#reporter.report(failure);
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
    this.#canvas?.release();
    try {
      this.#assistant?.destroy();
    } catch {
      // The engine has failed, and the assistant went with it.
    }
    this.#assistant = undefined;
    this.#canvas = undefined;
    this.#root.replaceChildren(this.#slot);
    if (this.#element.isConnected) this.#reporter.setTier('static', reason);
    else this.#reporter.end();
  }
}
