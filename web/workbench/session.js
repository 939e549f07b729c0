// What a translator works on: ties files, changes, checks and assistants together, and is the state that the views show.
import { batch, computed, effect, signal } from '@preact/signals';
import { readFragment, writeFragment } from './fragment.js';
import { Preview } from './cards/preview.js';
import { Edits } from './project/edits.js';
import { PSEUDO_LOCALES, SOURCE_LOCALE, catalogPath, rulesPath } from './project/files.js';
import { Messages, NO_FILTER, OPEN_TASKS, inQueueOrder, isReadOnly, matches } from './project/messages.js';
import { readCatalog } from './project/catalog.js';
import { findFixes } from './project/fixes.js';
import { t } from './words.js';

/** @typedef {import('./project/messages.js').Message} Message */

/** The order of screens of all guides, for cards. @typedef {{guide: string, screen: string, actions: string[], shows: Record<string, string[]>}} Stop */

/** Widths of cards, CSS px: a small phone, a column of a page, a whole page. */
export const WIDTHS = [320, 480, 800];

export const THEMES = /** @type {const} */ (['light', 'dark']);

export class Session {
  files;
  checking;
  edits;
  preview;
  /** The language to translate into. */
  locale = signal('');
  /** @type {import('@preact/signals').Signal<Messages>} */
  messages;
  filter = signal(NO_FILTER);
  /** Id of the message that is edited. */
  selected = signal('');
  /** @type {import('@preact/signals').Signal<Record<string, import('./checks.js').GuideScreens>>} by guide; filled one by one */
  screens = signal(/** @type {Record<string, import('./checks.js').GuideScreens>} */ ({}));
  /** What has just happened, for the status line. */
  status = signal('');
  /** How many folders wait for their check. */
  pending = signal(0);
  /** Whether the gallery shows only the selected message. */
  onlySelected = signal(true);
  /** Beside its source, a wider card has room only in a wide window. */
  widths = signal([innerWidth < 1900 ? WIDTHS[0] : WIDTHS[1]]);
  themes = signal(/** @type {typeof THEMES[number][]} */ (['light']));
  operable = signal(false);
  painted = signal(true);
  withSource = signal(true);
  /** Whether each text on the cards has the number of its message. */
  numbered = signal(false);
  /** Files that were dropped on the page. */
  dropped = signal(/** @type {File[]} */ ([]));
  /** The project's folder, if the reader has opened it. @type {FileSystemDirectoryHandle | null} */
  folder = null;
  /** Card that a link names: `guide/screen`. */
  sharedScreen = signal('');
  endChecking = () => {};
  #endEffect = () => {};
  /** Why the checks do not run. */
  checkError = signal('');
  /**
   * The last change of a catalog, which cards show: of one message, or of any (''). `count` tells changes apart.
   * @type {import('@preact/signals').Signal<{folder: string, locale: string, key: string, count: number}>}
   */
  shown = signal({ folder: '', locale: '', key: '', count: 0 });
  /** The order of the queue when the list was last sorted, so that a message does not jump away while it is edited. @type {import('@preact/signals').Signal<Message[]>} */
  order = signal(/** @type {Message[]} */ ([]));
  /** @type {Map<string, Record<string, string>>} messages on the cards, by path of the catalog */
  #liveTexts = new Map();
  /** @type {Set<string>} folders to check, as `folder locale` */
  #unchecked = new Set();
  #isChecking = false;
  /** How many languages have been chosen. */
  #choices = 0;
  /** @type {Set<string>} languages whose rules the checks have */
  #ruled = new Set();
  #fetchPainter;

  /**
   * @param {import('./project/files.js').ProjectFiles} files
   * @param {import('./checking.js').Checking} checking
   * @param {ArrayBuffer} module guided-help.wasm
   * @param {() => Promise<ArrayBuffer>} fetchPainter
   */
  constructor(files, checking, module, fetchPainter) {
    this.files = files;
    this.checking = checking;
    this.#fetchPainter = fetchPainter;
    this.edits = new Edits(files, checking);
    this.preview = new Preview(module, this.#guidesWithLocales(), (folder, locale) => this.#texts(folder, locale));
    this.messages = signal(new Messages(files, SOURCE_LOCALE));
  }

  /** @returns {Promise<ArrayBuffer>} guided-help-painter.wasm */
  fetchPainter = () => this.#fetchPainter();

  /** Locales of all catalogs, also those that were started here. */
  allLocales = computed(() => {
    // Changes may be in a new language.
    const started = this.edits.count.value > 0 ? this.edits.locales : [];
    return [...new Set([...this.files.locales, ...started])];
  });

  /** The messages that the list shows, in the order of the queue. */
  listed = computed(() => {
    const filter = this.filter.value;
    return this.order.value.filter((message) => matches(message, filter, this.isShown));
  });

  /** How many messages are in which task. */
  counts = computed(() => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { task } of this.messages.value.all) counts.set(task.value, (counts.get(task.value) ?? 0) + 1);
    return counts;
  });

  open = computed(() => OPEN_TASKS.reduce((sum, task) => sum + (this.counts.value.get(task) ?? 0), 0));

  current = computed(() => this.messages.value.findById(this.selected.value));

  /** Stops of all guides. @type {import('@preact/signals').ReadonlySignal<Stop[]>} */
  stops = computed(() => Object.entries(this.screens.value).flatMap(([guide, { tour }]) =>
    tour.map(({ screen, actions, keys }) => ({ guide, screen, actions, shows: keys }))));

  /** @param {string} guide @param {string} key of a message of the guide, or of the interface @returns {string[]} ids of screens */
  screensOf(guide, key) {
    return this.screens.value[guide]?.where[key] ?? [];
  }

  /** @param {Message} message @returns {{guide: string, screen: string}[]} everywhere it is shown */
  placesOf({ folder, key }) {
    const guides = folder === 'interface' ? Object.keys(this.screens.value) : [folder];
    return guides.flatMap((guide) => this.screensOf(guide, key).map((screen) => ({ guide, screen })));
  }

  /** @param {Message} message @param {string} screen `guide/screen`, or `nowhere` */
  isShown = (message, screen) => {
    const places = this.placesOf(message);
    return screen === 'nowhere' ? places.length === 0 : places.some((place) => `${place.guide}/${place.screen}` === screen);
  };

  /** @returns {Record<string, any>} guides with the names of all locales, as the build writes them */
  #guidesWithLocales() {
    const names = Object.fromEntries(this.files.locales.map((locale) =>
      [locale, this.files.catalog('interface', locale).get('action.language')?.text ?? locale]));
    return Object.fromEntries(Object.entries(this.files.guides).map(([id, guide]) => {
      const locales = this.files.locales.filter((locale) => this.files.text(catalogPath(id, locale)) !== null);
      return [id, { ...guide, locales: Object.fromEntries(locales.map((locale) => [locale, names[locale]])) }];
    }));
  }

  /** @param {string} folder @param {string} locale @returns {Record<string, string>} as they are typed now */
  #texts(folder, locale) {
    const path = catalogPath(folder, locale);
    let texts = this.#liveTexts.get(path);
    if (!texts) {
      texts = Object.fromEntries([...readCatalog(this.edits.text(path))].map(([key, { text }]) => [key, text]));
      this.#liveTexts.set(path, texts);
    }
    return texts;
  }

  /** Shows a text on the cards at once; the catalog follows. @param {Message} message @param {string} text */
  type(message, text) {
    const { folder, locale, key } = message;
    this.status.value = '';
    if (text) this.#texts(folder, locale)[key] = text;
    this.#showOnCards(folder, locale, key);
    return this.edits.change(message, { text });
  }

  /** @param {string} folder @param {string} locale @param {string} [key] of the only message that has changed */
  async #showOnCards(folder, locale, key = '') {
    await this.preview.update(folder, locale);
    this.shown.value = { folder, locale, key, count: this.shown.value.count + 1 };
  }

  /** Reads what was kept, and shows the first language. */
  async start() {
    const { edits } = this;
    edits.onevent = (name, message) => this.announce(t(`event.${name}`, { key: message?.key ?? '' }));
    edits.oncatalog = (folder, locale) => {
      const path = catalogPath(folder, locale);
      const before = JSON.stringify(this.#liveTexts.get(path));
      this.#liveTexts.delete(path);
      if (JSON.stringify(this.#texts(folder, locale)) !== before) this.#showOnCards(folder, locale);
      this.#checkSoon([folder], locale);
    };
    await Promise.all([this.preview.start(), edits.open()]);
    const link = readFragment(location.hash);
    this.#lookAs(link);
    const checked = this.choose(this.#localeOf(link), link.id);
    this.sharedScreen.value = link.screen;
    this.#endEffect = effect(() => {
      const hash = writeFragment({
        locale: this.locale.value, id: this.selected.value, screen: this.sharedScreen.value,
        width: this.widths.value.length === 1 ? this.widths.value[0] : 0,
        theme: this.themes.value.length === 1 ? this.themes.value[0] : '',
      });
      if (location.hash !== hash) history.replaceState(null, '', hash);
    });
    addEventListener('hashchange', this.#followLink);
    // The list can be read before it is checked.
    checked.then(() => this.#walk()).catch((error) => {
      this.checkError.value = String(error);
    });
  }

  /** Finds the screens of each guide, which takes a second for a large one. */
  async #walk() {
    for (const guide of Object.keys(this.files.guides)) {
      const found = await this.checking.screens(guide);
      this.screens.value = { ...this.screens.value, [guide]: found };
    }
  }

  /** @param {import('./fragment.js').Link} link @returns {string} its language, or one of the project's */
  #localeOf({ locale }) {
    const isKnown = this.allLocales.value.includes(locale) || PSEUDO_LOCALES.includes(locale);
    return isKnown ? locale : this.files.locales.find((each) => each !== SOURCE_LOCALE) ?? SOURCE_LOCALE;
  }

  /** @param {import('./fragment.js').Link} link */
  #lookAs({ width, theme }) {
    if (width) this.widths.value = [width];
    if (theme) this.themes.value = [theme];
  }

  /** Follows a link that was opened in the same tab. */
  #followLink = async () => {
    const link = readFragment(location.hash);
    const locale = this.#localeOf(link);
    this.#lookAs(link);
    if (locale !== this.locale.value) await this.choose(locale, link.id);
    if (this.messages.value.findById(link.id)) this.select(link.id);
    this.sharedScreen.value = link.screen;
  };

  /**
   * Shows another language.
   * @param {string} locale
   * @param {string} [id] of the message to select
   */
  async choose(locale, id = '') {
    const choice = ++this.#choices;
    if (PSEUDO_LOCALES.includes(locale)) await this.#makePseudo(locale);
    // Another one may have been chosen meanwhile.
    if (choice !== this.#choices) return;
    const messages = new Messages(this.files, locale);
    this.edits.show(messages);
    batch(() => {
      this.locale.value = locale;
      this.messages.value = messages;
      this.sort();
      const first = messages.findById(id) ?? this.listed.value[0];
      this.selected.value = first?.id ?? '';
    });
    const before = this.selected.value;
    const draft = messages.findById(before)?.draft.value;
    await this.#checkSoon(messages.folders, locale);
    // Somebody may be working in the list already.
    const isUntouched = choice === this.#choices && before === this.selected.value && messages.findById(before)?.draft.value === draft;
    if (!isUntouched || document.activeElement?.closest('textarea, .list ul')) return;
    this.sort();
    if (!id && this.listed.value[0]) this.selected.value = this.listed.value[0].id;
  }

  /** @param {string} locale whose catalogs are made from the source */
  async #makePseudo(locale) {
    const paths = this.files.folders.map((folder) => catalogPath(folder, locale));
    if (paths.every((path) => this.files.text(path) !== null)) return;
    const { files } = await this.checking.pseudo(locale);
    this.files.add(files.map(({ file, text }) => [file, text]));
    // They are not part of the project that is checked.
    await this.checking.put(files.map(({ file }) => [file, null]));
  }

  /** @param {boolean} [isQueue] sorts the list by what is most urgent now; otherwise in the order of the catalogs */
  sort(isQueue = true) {
    const { all, locale } = this.messages.value;
    this.order.value = isReadOnly(locale) || !isQueue ? all : inQueueOrder(all);
  }

  /** @param {string} locale gives the checks the rules of a language */
  async giveRules(locale) {
    for (const one of [SOURCE_LOCALE, locale]) {
      if (this.#ruled.has(one)) continue;
      const rules = await this.files.rules(one);
      if (rules !== null) await this.checking.put([[rulesPath(one), rules]]);
      this.#ruled.add(one);
    }
  }

  /** @param {string[]} folders @param {string} locale */
  async #checkSoon(folders, locale) {
    if (isReadOnly(locale)) return;
    for (const folder of folders) this.#unchecked.add(`${folder} ${locale}`);
    this.pending.value = this.#unchecked.size;
    if (this.#isChecking) return;
    this.#isChecking = true;
    try {
      for (let next; (next = this.#unchecked.values().next().value);) {
        this.#unchecked.delete(next);
        const [folder, one] = next.split(' ');
        await this.giveRules(one);
        const findings = await this.checking.find({ folders: [folder], locales: [one], onlyTranslations: true });
        if (this.locale.peek() === one) this.messages.peek().showFindings([folder], findings);
        this.pending.value = this.#unchecked.size;
      }
      this.checkError.value = '';
    } catch (error) {
      this.checkError.value = String(error);
    } finally {
      this.#isChecking = false;
    }
  }

  /** Ends the worker: another session takes its place. */
  close() {
    this.#endEffect();
    removeEventListener('hashchange', this.#followLink);
    this.edits.keeping.close();
    this.endChecking();
  }

  /** @returns {Promise<string>} what `guided-help check --format json` prints of the files as they are now */
  async fullReport() {
    for (const locale of this.allLocales.value) await this.giveRules(locale);
    return this.checking.report({});
  }

  /** @param {string} text for the status line, which is read aloud, also if it is the same again */
  announce(text) {
    this.status.value = '';
    setTimeout(() => (this.status.value = text));
  }

  /** @param {string} id of a message */
  select(id) {
    if (id !== this.selected.peek()) this.sharedScreen.value = '';
    this.selected.value = id;
  }

  /** Selects the message after the current one, or before it. @param {1 | -1} step */
  move(step) {
    const { value: listed } = this.listed;
    const at = listed.findIndex(({ id }) => id === this.selected.value);
    const next = listed[Math.min(Math.max(at + step, 0), listed.length - 1)];
    if (next) this.select(next.id);
  }

  /** @param {Message} message approves it, and goes on */
  async approve(message) {
    if (isReadOnly(message.locale)) return;
    if (!message.draft.value || message.conflict.value || message.refusal.value.some(({ severity }) => severity === 'error')) {
      return this.announce(t('event.not-approved', { key: message.key }));
    }
    this.move(1);
    await this.edits.change(message, { mark: 'reviewed' });
    this.announce(t('event.approved', { key: message.key, count: this.open.value }));
  }

  /** @param {Message} message says that it must be translated again, and goes on */
  async reject(message) {
    if (isReadOnly(message.locale)) return;
    this.move(1);
    await this.edits.change(message, { mark: 'needsTranslation' });
    this.announce(t('event.rejected', { key: message.key, count: this.open.value }));
  }

  async undo() {
    const of = await this.edits.undo();
    if (of) {
      const id = `${of.folder}/${of.key}`;
      if (of.locale !== this.locale.value) await this.choose(of.locale, id);
      this.select(id);
    }
    this.announce(t(of ? 'event.undone' : 'event.nothing-to-undo', { key: of?.key ?? '' }));
  }

  /** @param {Message} message @returns {Promise<string[]>} texts with corrections that the checks confirm */
  fixesOf(message) {
    const labels = this.messages.value.all.filter(({ folder, key }) => folder === message.folder && key.startsWith('ui_'))
      .map(({ text, key }) => /** @type {[string, string]} */ ([text.value, key]));
    return findFixes(message, labels, (edit) => this.checking.tryOut(edit));
  }

  /** Key of the label that a message shows as a text: for labels inside of sentences. @param {string} guide @param {string} locale */
  labelIn = (guide, locale) => (/** @type {string} */ text, /** @type {string} */ key) => {
    const own = this.#texts(guide, locale);
    const message = own[key] ?? '';
    return [...message.matchAll(/\{(ui_\w+)\}/g)].map(([, name]) => name).find((name) => own[name] === text);
  };
}
