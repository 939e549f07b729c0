// What a translator has changed: taken into catalogs, kept in the browser, compared with what is served, undone.
import { batch, signal } from '@preact/signals';
import { readCatalog } from './catalog.js';
import { SOURCE_LOCALE, catalogPath } from './files.js';
import { Keeping } from './keeping.js';

/** @typedef {import('./storage.js').StoredEdit} StoredEdit */
/** @typedef {import('./messages.js').Message} Message */
/** @typedef {NonNullable<import('../checks.js').Edit['mark']>} Mark */

/**
 * A message that has been changed here and, differently, somewhere else.
 * @typedef {object} Conflict
 * @property {'files' | 'tab'} with the served files, or another tab
 * @property {string} base before both changes
 * @property {string} mine
 * @property {string} theirs
 */

/** Steps that can be undone. */
const MOST_STEPS = 500;

/**
 * What one undo takes back: a change of one message, or an import of many.
 * @typedef {{name: string, before: StoredEdit | null, after: StoredEdit | null}[]} Step
 */

/** @param {Pick<StoredEdit, 'folder' | 'locale' | 'key'>} edit */
const nameOf = ({ folder, locale, key }) => `${locale} ${folder}/${key}`;

/** The changes of all languages. */
export class Edits {
  /** @type {Map<string, StoredEdit>} by name */
  #edits = new Map();
  /** @type {Map<string, string | null>} catalogs as changed, by path */
  #catalogs = new Map();
  /** @type {Map<string, import('../checks.js').Finding[]>} why changes were not taken, by name */
  #refusals = new Map();
  /** @type {Step[]} */
  #steps = [];
  /** Keeps the changes in the browser. */
  keeping;
  #files;
  #worker;
  /** @type {import('./messages.js').Messages | undefined} the language that is shown */
  #messages;
  /** Counts changes, so that what depends on all of them is computed again. */
  count = signal(0);
  /** What happened that the translator did not do: a word for the status line. @type {(name: string, message?: Message) => void} */
  onevent = () => {};
  /** A catalog has changed. @type {(folder: string, locale: string) => void} */
  oncatalog = () => {};

  /**
   * @param {import('./files.js').ProjectFiles} files
   * @param {import('../checking.js').Checking} worker
   */
  constructor(files, worker) {
    this.#files = files;
    this.#worker = worker;
    this.keeping = new Keeping((name) => this.#edits.get(name),
      (edit, [folder, locale, key]) => this.#followTab(edit, { folder, locale, key }));
  }

  /** Takes what was kept in the browser into the catalogs. */
  async open() {
    for (const edit of await this.keeping.open()) {
      if (this.#isServed(edit) || this.#isNothing(edit)) {
        await this.keeping.remove(edit);
      } else {
        this.#edits.set(nameOf(edit), edit);
        this.keeping.saw(nameOf(edit), edit.at);
      }
    }
    const catalogs = new Map([...this.#edits.values()].map((edit) => [catalogPath(edit.folder, edit.locale), edit]));
    for (const { folder, locale } of catalogs.values()) await this.#rebuild(folder, locale);
    this.count.value++;
  }

  /** @returns {StoredEdit[]} in no order */
  get all() {
    return [...this.#edits.values()];
  }

  /** @returns {string[]} languages with changes */
  get locales() {
    return [...new Set(this.all.map(({ locale }) => locale))].sort();
  }

  /** @param {string} path @returns {string | null} the catalog with the changes */
  text(path) {
    return this.#catalogs.has(path) ? this.#catalogs.get(path) ?? null : this.#files.text(path);
  }

  /** @returns {[path: string, before: string | null, after: string | null][]} catalogs that differ from the served ones */
  get changedFiles() {
    return [...this.#catalogs].map(([path, text]) => /** @type {[string, string | null, string | null]} */ ([path, this.#files.text(path), text]))
      .filter(([, before, after]) => before !== after).sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** @returns {StoredEdit[]} changes that are in no catalog: of unknown messages, in conflict, or that cannot be taken */
  get untaken() {
    return this.all.filter((edit) => this.#isUnknown(edit) || this.#conflictOf(edit) ||
      this.#refusals.get(nameOf(edit))?.some(({ severity }) => severity === 'error'));
  }

  /** @param {import('./messages.js').Messages} messages of the language to show */
  show(messages) {
    this.#messages = messages;
    for (const folder of messages.folders) messages.showCatalog(folder, this.text(catalogPath(folder, messages.locale)));
    for (const message of messages.all) this.#showEdit(message);
  }

  /** Shows what a change says that the catalog does not. @param {Message} message */
  #showEdit(message) {
    const edit = this.#edits.get(nameOf(message));
    const conflict = edit ? this.#conflictOf(edit) : null;
    message.isChanged.value = edit !== undefined;
    if (JSON.stringify(conflict) !== JSON.stringify(message.conflict.value)) message.conflict.value = conflict;
    message.refusal.value = edit ? this.#refusals.get(nameOf(message)) ?? [] : [];
    message.draft.value = edit ? edit.text : message.text.value;
  }

  /**
   * @param {Pick<StoredEdit, 'folder' | 'locale' | 'key'>} edit
   * @returns {{text: string, state: string, source: string}} what is served
   */
  #served({ folder, locale, key }) {
    const entry = this.#files.catalog(folder, locale).get(key);
    const source = this.#files.catalog(folder, SOURCE_LOCALE).get(key);
    return { text: entry?.text ?? '', state: entry?.note.state ?? '', source: source?.text ?? '' };
  }

  /** @param {StoredEdit} edit @returns {boolean} whether the served files have no such message */
  #isUnknown({ folder, key }) {
    return !this.#files.catalog(folder, SOURCE_LOCALE).has(key);
  }

  /** @param {StoredEdit} edit @returns {boolean} whether it says nothing: what was typed was deleted again */
  #isNothing({ text, base, mark, note, other }) {
    return text === base && mark === 'none' && !note && !other;
  }

  /** @param {StoredEdit} edit @returns {boolean} whether someone has put the same change into the served files */
  #isServed(edit) {
    const { text, state } = this.#served(edit);
    if (text !== edit.text || edit.other) return false;
    if (edit.note) return state === edit.note.state;
    if (edit.mark === 'reviewed') return state === 'reviewed';
    return edit.mark === 'none' && text !== edit.base;
  }

  /** @param {StoredEdit} edit @returns {Conflict | null} */
  #conflictOf(edit) {
    const { base, text: mine, other } = edit;
    if (other) return { with: 'tab', base, mine, theirs: other.text };
    const { text: theirs } = this.#served(edit);
    return theirs === base || theirs === mine ? null : { with: 'files', base, mine, theirs };
  }

  /**
   * Changes a message. The catalog follows in a moment; the change is kept in the browser soon after.
   * @param {Message} message
   * @param {{text?: string, mark?: Mark}} change
   * @returns {Promise<void>} resolves when the catalog has it
   */
  async change(message, { text = message.draft.value, mark = 'none' }) {
    const name = nameOf(message);
    const before = this.#edits.get(name) ?? null;
    const { folder, locale, key } = message;
    const served = this.#served(message);
    /** @type {StoredEdit} */
    const after = {
      folder, locale, key, text, mark, at: Date.now(), base: before?.base ?? served.text, baseState: before?.baseState ?? served.state,
      // The translator sees the present one.
      baseSource: served.source, ...(before?.other ? { other: before.other } : {}),
    };
    message.draft.value = text;
    await this.#step([{ name, before, after: this.#isNothing(after) ? null : after }]);
  }

  /**
   * Takes messages that an imported file has changed.
   * @param {string} folder
   * @param {string} locale
   * @param {string | null} json the catalog with them
   * @param {string[]} keys
   */
  async adopt(folder, locale, json, keys) {
    const catalog = readCatalog(json);
    /** @type {Step} */
    const step = keys.flatMap((key) => {
      const entry = catalog.get(key);
      const name = nameOf({ folder, locale, key });
      const before = this.#edits.get(name) ?? null;
      const served = this.#served({ folder, locale, key });
      return entry ? [{
        name, before, after: {
          folder, locale, key, text: entry.text, note: entry.note, mark: /** @type {Mark} */ ('none'), at: Date.now(), base: served.text,
          baseState: served.state, baseSource: served.source,
        },
      }] : [];
    });
    await this.#step(step);
  }

  /** @param {Message} message back to what is served @returns {Promise<void>} */
  async revert(message) {
    const name = nameOf(message);
    const before = this.#edits.get(name);
    if (before) await this.#step([{ name, before, after: null }]);
  }

  /**
   * @param {Message} message
   * @param {'mine' | 'theirs'} choice
   */
  async resolve(message, choice) {
    const name = nameOf(message);
    const before = this.#edits.get(name);
    const conflict = before && this.#conflictOf(before);
    if (!before || !conflict) return;
    const { other, ...mine } = before;
    const now = { at: Date.now(), baseSource: this.#served(message).source };
    /** @type {StoredEdit | null} */
    let after = { ...mine, ...now, ...(conflict.with === 'files' ? { base: conflict.theirs } : {}) };
    if (choice === 'theirs') after = other ? { ...other, ...now } : null;
    await this.#step([{ name, before, after }]);
  }

  /** @returns {boolean} whether there is a step to undo */
  get canUndo() {
    return this.#steps.length > 0;
  }

  /** @returns {Promise<{folder: string, locale: string, key: string} | undefined>} the message, or the first, whose change was undone */
  async undo() {
    // Another tab may have changed a message since.
    for (let step; (step = this.#steps.pop());) {
      if (step.some(({ name, after }) => (this.#edits.get(name) ?? null) !== after)) continue;
      await this.#set(step.map(({ name, before, after }) => ({ name, before: after, after: before })));
      return step[0].before ?? step[0].after ?? undefined;
    }
    return undefined;
  }

  /** Forgets every change of a language. @param {string} locale */
  async discard(locale) {
    const names = new Set(this.all.filter((one) => one.locale === locale).map(nameOf));
    this.#steps = this.#steps.filter((step) => !step.some(({ name }) => names.has(name)));
    await this.#set([...names].map((name) => ({ name, before: this.#edits.get(name) ?? null, after: null })));
    await this.keeping.now();
  }

  /** Does what can be undone. @param {Step} step */
  async #step(step) {
    const last = this.#steps.at(-1);
    const [{ name, after } = /** @type {Step[number]} */ ({})] = step;
    // Typing in one message is one step.
    const isTyping = step.length === 1 && last?.length === 1 && last[0].name === name && after?.mark === 'none' && last[0].after?.mark === 'none';
    if (isTyping) last[0].after = after;
    else if (step.some((one) => one.before !== one.after)) this.#steps.push(step);
    if (this.#steps.length > MOST_STEPS) this.#steps.shift();
    await this.#set(step);
  }

  /** @param {Step} changes */
  async #set(changes) {
    /** @type {Map<string, StoredEdit>} catalogs that must be made again, by path */
    const again = new Map();
    /** @type {StoredEdit[]} */
    const added = [];
    for (const { name, before, after } of changes) {
      const edit = after ?? before;
      if (!edit) continue;
      if (after) this.#edits.set(name, after);
      else this.#edits.delete(name);
      this.#refusals.delete(name);
      this.keeping.soon(name, edit);
      if (after && changes.length === 1 && !after.note && !this.#conflictOf(after)) added.push(after);
      else again.set(catalogPath(edit.folder, edit.locale), edit);
    }
    for (const edit of added) await this.#apply(edit);
    for (const { folder, locale } of again.values()) await this.#rebuild(folder, locale);
    this.count.value++;
  }

  /** @param {StoredEdit} edit @returns {StoredEdit} as it is taken today: what was said of another source is not said of this one */
  #today(edit) {
    const isOld = !edit.note && edit.baseSource !== this.#served(edit).source;
    return isOld ? { ...edit, mark: 'needsTranslation' } : edit;
  }

  /** Takes one change into its catalog. @param {StoredEdit} edit */
  async #apply(edit) {
    const [edited] = await this.#worker.edit([this.#today(edit)]);
    // Something newer may have been typed meanwhile: its turn comes.
    if (this.#edits.get(nameOf(edit)) !== edit) return;
    this.#refusals.set(nameOf(edit), edited.findings);
    this.#take(edit.folder, edit.locale, edited.text);
  }

  /** Makes a catalog again, from the served one and all changes. @param {string} folder @param {string} locale */
  async #rebuild(folder, locale) {
    const path = catalogPath(folder, locale);
    const edits = this.all.filter((edit) => edit.folder === folder && edit.locale === locale && !this.#conflictOf(edit) && !this.#isUnknown(edit));
    const edited = await this.#worker.remake(path, this.#files.text(path), edits.map((edit) => this.#today(edit)));
    edits.forEach((edit, index) => {
      if (this.#edits.get(nameOf(edit)) === edit) this.#refusals.set(nameOf(edit), edited[index].findings);
    });
    this.#take(folder, locale, edited.at(-1)?.text ?? this.#files.text(path));
  }

  /** @param {string} folder @param {string} locale @param {string | null} text */
  #take(folder, locale, text) {
    this.#catalogs.set(catalogPath(folder, locale), text);
    batch(() => {
      if (this.#messages?.locale === locale) {
        this.#messages.showCatalog(folder, text);
        for (const message of this.#messages.all) {
          if (message.folder === folder) this.#showEdit(message);
        }
      }
      this.oncatalog(folder, locale);
    });
  }

  /**
   * Follows what another tab has changed.
   * @param {StoredEdit | null} edit
   * @param {{folder: string, locale: string, key: string}} of
   */
  async #followTab(edit, of) {
    const name = nameOf(of);
    const mine = this.#edits.get(name);
    const known = this.keeping.keptAt(name);
    const hasOwn = mine !== undefined && mine.at !== known;
    // This tab has something else that the other one had not seen.
    if (mine && edit && edit.text !== mine.text && (hasOwn || (edit.parent ?? 0) !== known)) {
      this.keeping.saw(name, edit.at);
      this.#edits.set(name, { ...mine, at: Date.now(), other: edit });
      this.keeping.soon(name, mine);
      this.onevent('tab-conflict', this.#messages?.locale === of.locale ? this.#messages.find(of.folder, of.key) : undefined);
    } else if (edit) {
      this.keeping.saw(name, edit.at);
      this.#edits.set(name, edit);
    } else if (!hasOwn) {
      this.keeping.saw(name, 0);
      this.#edits.delete(name);
    }
    await this.#rebuild(of.folder, of.locale);
    this.count.value++;
  }
}
