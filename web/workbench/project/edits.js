// What a translator has changed: taken into catalogs, kept in the browser, compared with what is served, undone.
import { batch, signal } from '@preact/signals';
import { readCatalog } from './catalog.js';
import { SOURCE_LOCALE, catalogPath } from './files.js';
import { Storage, keyOf } from './storage.js';

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
 * @property {StoredEdit} [edit] of the other tab
 */

/** Milliseconds after a keystroke by which it is kept. */
const KEEPING = 300;

/** Steps that can be undone. */
const MOST_STEPS = 500;

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
  /** @type {{before: StoredEdit | null, after: StoredEdit | null, name: string}[]} */
  #steps = [];
  /** @type {Map<string, ReturnType<typeof setTimeout>>} changes that will be kept in a moment */
  #unkept = new Map();
  #storage;
  #files;
  #worker;
  /** @type {import('./messages.js').Messages | undefined} the language that is shown */
  #messages;
  /** Counts changes, so that what depends on all of them is computed again. */
  count = signal(0);
  /** Why changes are not kept in the browser. */
  storageError = signal('');
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
    this.#storage = new Storage({
      onother: (edit, [folder, locale, key]) => this.#followTab(edit, { folder, locale, key }),
      onfail: (error) => {
        this.storageError.value = error instanceof Error ? error.name : String(error);
      },
    });
  }

  /** Takes what was kept in the browser into the catalogs. */
  async open() {
    for (const edit of await this.#storage.open()) {
      if (this.#isServed(edit)) await this.#storage.remove(keyOf(edit));
      else this.#edits.set(nameOf(edit), edit);
    }
    const catalogs = new Map([...this.#edits.values()].map((edit) => [catalogPath(edit.folder, edit.locale), edit]));
    for (const { folder, locale } of catalogs.values()) await this.#rebuild(folder, locale);
    this.count.value++;
  }

  /** @returns {StoredEdit[]} in no order */
  get all() {
    return [...this.#edits.values()];
  }

  /** Whether some change is not kept in the browser yet, or cannot be. */
  get hasUnkept() {
    return this.#unkept.size > 0 || (this.storageError.value !== '' && this.#edits.size > 0);
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

  /** @param {import('./messages.js').Messages} messages of the language to show */
  show(messages) {
    this.#messages = messages;
    for (const folder of messages.folders) messages.showCatalog(folder, this.text(catalogPath(folder, messages.locale)));
    for (const message of messages.all) this.#showEdit(message);
  }

  /** Shows what a change says that the catalog does not. @param {Message} message */
  #showEdit(message) {
    const edit = this.#edits.get(nameOf(message));
    message.isChanged.value = edit !== undefined;
    if (message.conflict.value?.with !== 'tab') message.conflict.value = edit ? this.#conflictOf(edit) : null;
    message.refusal.value = edit ? this.#refusals.get(nameOf(message)) ?? [] : [];
    if (edit && edit.text !== message.draft.value) message.draft.value = edit.text;
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

  /** @param {StoredEdit} edit @returns {boolean} whether someone has put the same change into the served files */
  #isServed(edit) {
    const { text, state } = this.#served(edit);
    return text === edit.text && (text !== edit.base || state !== edit.baseState);
  }

  /** @param {StoredEdit} edit @returns {Conflict | null} */
  #conflictOf(edit) {
    const { text } = this.#served(edit);
    if (text === edit.base || text === edit.text || edit.text === edit.base) return null;
    return { with: 'files', base: edit.base, mine: edit.text, theirs: text };
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
      folder, locale, key, text, mark, at: Date.now(), base: before?.base ?? served.text,
      baseState: before?.baseState ?? served.state, baseSource: before?.baseSource ?? served.source,
    };
    message.draft.value = text;
    await this.#set(name, after, before);
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
    for (const key of keys) {
      const entry = catalog.get(key);
      const name = nameOf({ folder, locale, key });
      const before = this.#edits.get(name) ?? null;
      const served = this.#served({ folder, locale, key });
      if (!entry) continue;
      const after = {
        folder, locale, key, text: entry.text, note: entry.note, mark: /** @type {Mark} */ ('none'), at: Date.now(),
        base: before?.base ?? served.text, baseState: before?.baseState ?? served.state, baseSource: before?.baseSource ?? served.source,
      };
      this.#edits.set(name, after);
      this.#steps.push({ name, before, after });
      this.#keepSoon(name, [folder, locale, key]);
    }
    await this.#rebuild(folder, locale);
    this.count.value++;
  }

  /** @param {Message} message back to what is served @returns {Promise<void>} */
  async revert(message) {
    const name = nameOf(message);
    const before = this.#edits.get(name);
    if (before) await this.#set(name, null, before);
  }

  /**
   * @param {Message} message
   * @param {'mine' | 'theirs'} choice
   */
  async resolve(message, choice) {
    const { conflict } = message;
    const name = nameOf(message);
    const before = this.#edits.get(name);
    if (!conflict.value || !before) return;
    const { theirs, with: other } = conflict.value;
    if (other === 'tab') {
      const { edit } = conflict.value;
      message.conflict.value = null;
      if (choice === 'theirs' && edit) await this.#set(name, edit, before);
      else await this.#set(name, { ...before, at: Date.now() }, before);
    } else if (choice === 'theirs') {
      await this.#set(name, null, before);
    } else {
      await this.#set(name, { ...before, base: theirs, at: Date.now() }, before);
    }
  }

  /** @returns {boolean} whether there is a step to undo */
  get canUndo() {
    return this.#steps.length > 0;
  }

  /** @returns {Promise<Message | undefined>} the message whose change was undone, if it is shown */
  async undo() {
    const step = this.#steps.pop();
    if (!step) return undefined;
    const edit = /** @type {StoredEdit} */ (step.before ?? step.after);
    await this.#set(step.name, step.before, null, false);
    return this.#messages?.locale === edit.locale ? this.#messages.find(edit.folder, edit.key) : undefined;
  }

  /** Stops following other tabs. */
  close() {
    this.#storage.close();
  }

  /** Forgets every change of a language. @param {string} locale */
  async discard(locale) {
    for (const edit of this.all.filter((one) => one.locale === locale)) {
      this.#edits.delete(nameOf(edit));
      await this.#storage.remove(keyOf(edit));
    }
    this.#steps = [];
    for (const path of this.#catalogs.keys()) {
      const [, folder] = path.split('/');
      if (path.endsWith(`/${locale}.json`)) await this.#rebuild(folder, locale);
    }
    this.count.value++;
  }

  /**
   * @param {string} name
   * @param {StoredEdit | null} after
   * @param {StoredEdit | null} before
   * @param {boolean} [isStep] whether it can be undone
   */
  async #set(name, after, before, isStep = true) {
    const { folder, locale, key } = /** @type {StoredEdit} */ (after ?? this.#edits.get(name));
    const last = this.#steps.at(-1);
    // Typing in one message is one step.
    const isTyping = isStep && last?.name === name && after?.mark === 'none' && last.after?.mark === 'none';
    if (isTyping) last.after = after;
    else if (isStep) this.#steps.push({ name, before, after });
    if (this.#steps.length > MOST_STEPS) this.#steps.shift();
    if (after) this.#edits.set(name, after);
    else this.#edits.delete(name);
    this.#keepSoon(name, [folder, locale, key]);
    if (after && isStep) await this.#apply(after);
    else await this.#rebuild(folder, locale);
    this.count.value++;
  }

  /** @param {string} name @param {import('./storage.js').EditKey} key */
  #keepSoon(name, key) {
    if (this.#unkept.has(name)) return;
    this.#unkept.set(name, setTimeout(() => this.#keep(name, key), KEEPING));
  }

  /** @param {string} name @param {import('./storage.js').EditKey} key */
  async #keep(name, key) {
    clearTimeout(this.#unkept.get(name));
    this.#unkept.delete(name);
    const edit = this.#edits.get(name);
    const isKept = await (edit ? this.#storage.put(edit) : this.#storage.remove(key));
    if (isKept) this.storageError.value = '';
  }

  /** Keeps at once what would be kept soon: the page may be about to go. */
  keepNow() {
    for (const name of [...this.#unkept.keys()]) {
      const [locale, id] = name.split(' ');
      const at = id.indexOf('/');
      this.#keep(name, [id.slice(0, at), locale, id.slice(at + 1)]);
    }
  }

  /** Takes one change into its catalog. @param {StoredEdit} edit */
  async #apply(edit) {
    const [edited] = await this.#worker.edit([edit]);
    // Something newer may have been typed meanwhile: its turn comes.
    if (this.#edits.get(nameOf(edit)) !== edit) return;
    this.#take(edit.folder, edit.locale, edited.text);
    this.#showRefusal(edit, edited.findings);
  }

  /** Makes a catalog again, from the served one and all changes. @param {string} folder @param {string} locale */
  async #rebuild(folder, locale) {
    const path = catalogPath(folder, locale);
    await this.#worker.put([[path, this.#files.text(path)]]);
    const edits = this.all.filter((edit) => edit.folder === folder && edit.locale === locale && !this.#conflictOf(edit));
    const edited = await this.#worker.edit(edits);
    this.#take(folder, locale, edited.at(-1)?.text ?? this.#files.text(path));
    edits.forEach((edit, index) => this.#showRefusal(edit, edited[index].findings));
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

  /** @param {StoredEdit} edit @param {import('../checks.js').Finding[]} findings of the edit */
  #showRefusal({ folder, locale, key }, findings) {
    this.#refusals.set(nameOf({ folder, locale, key }), findings);
    const message = this.#messages?.locale === locale ? this.#messages.find(folder, key) : undefined;
    if (message) message.refusal.value = findings;
  }

  /** Follows what another tab has changed. @param {StoredEdit | null} edit @param {{folder: string, locale: string, key: string}} of */
  async #followTab(edit, of) {
    const name = nameOf(of);
    const mine = this.#edits.get(name);
    const message = this.#messages?.locale === of.locale ? this.#messages.find(of.folder, of.key) : undefined;
    if (mine && this.#unkept.has(name) && edit && edit.text !== mine.text) {
      // Both tabs are typing in the same message.
      if (message) message.conflict.value = { with: 'tab', base: mine.base, mine: mine.text, theirs: edit.text, edit };
      this.onevent('tab-conflict', message);
      return;
    }
    if (edit) this.#edits.set(name, edit);
    else this.#edits.delete(name);
    if (message && edit) message.draft.value = edit.text;
    await this.#rebuild(of.folder, of.locale);
    this.count.value++;
  }
}
