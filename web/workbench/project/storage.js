// Keeps a translator's changes in the browser, and shares them with other tabs.
import { openDB } from 'idb';

/**
 * A message as a translator has changed it.
 * @typedef {object} StoredEdit
 * @property {string} folder
 * @property {string} locale
 * @property {string} key
 * @property {string} text as typed, even if it cannot be taken into the catalog
 * @property {import('../checks.js').Edit['mark']} mark
 * @property {string} base text of the catalog that was changed; '' if it had none
 * @property {string} baseState its state; '' if it had none
 * @property {string} baseSource the source message that the translator saw last
 * @property {import('./catalog.js').Note} [note] what an imported file says of the message; its state does not follow from the text
 * @property {StoredEdit} [other] what another tab has made of the message at the same time: a person must choose
 * @property {number} [parent] `at` of the version that this one was made from; 0 for none
 * @property {number} at milliseconds since 1970, when it was last changed
 */

const NAME = 'guided-help-workbench';
const STORE = 'edits';

/** @typedef {[folder: string, locale: string, key: string]} EditKey */

/** @param {StoredEdit} edit @returns {EditKey} */
export const keyOf = ({ folder, locale, key }) => [folder, locale, key];

/** Changes in IndexedDB. Without it, as in some private windows, they stay in this tab only. */
export class Storage {
  /** @type {import('idb').IDBPDatabase | null} */
  #database = null;
  #channel = new BroadcastChannel(NAME);
  #isClosed = false;

  /**
   * @param {object} handlers
   * @param {(edit: StoredEdit | null, key: EditKey) => void} handlers.onother another tab has changed a message; null: no longer
   * @param {(error: unknown) => void} handlers.onfail changes are not kept any more
   */
  constructor({ onother, onfail }) {
    this.onfail = onfail;
    this.#channel.addEventListener('message', ({ data }) => onother(data.edit, data.key));
  }

  /** Stops following other tabs. What is being kept still is. */
  close() {
    this.#isClosed = true;
    this.#channel.close();
  }

  /** @returns {Promise<StoredEdit[]>} what was kept; [] if nothing can be */
  async open() {
    try {
      this.#database = await openDB(NAME, 1, {
        upgrade: (database) => {
          database.createObjectStore(STORE, { keyPath: ['folder', 'locale', 'key'] });
        },
      });
      // Otherwise the browser may remove it when the disk is nearly full.
      navigator.storage?.persist?.().catch(() => {});
      return await this.#database.getAll(STORE);
    } catch (error) {
      this.onfail(error);
      return [];
    }
  }

  /**
   * @param {StoredEdit} edit
   * @returns {Promise<boolean>} whether it is kept
   */
  async put(edit) {
    return this.#change(async (database) => {
      await this.#write(database, (store) => store.put(edit));
      this.#say(edit, keyOf(edit));
    });
  }

  /**
   * @param {EditKey} key
   * @returns {Promise<boolean>} whether it is gone
   */
  async remove(key) {
    return this.#change(async (database) => {
      await this.#write(database, (store) => store.delete(key));
      this.#say(null, key);
    });
  }

  /**
   * Resolves when it is on the disk: otherwise it would be lost if the browser ended in the next seconds.
   * @param {import('idb').IDBPDatabase} database
   * @param {(store: any) => Promise<unknown>} write
   */
  async #write(database, write) {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    await Promise.all([write(transaction.store), transaction.done]);
  }

  /** @param {StoredEdit | null} edit @param {EditKey} key */
  #say(edit, key) {
    if (!this.#isClosed) this.#channel.postMessage({ edit, key });
  }

  /** @param {(database: import('idb').IDBPDatabase) => Promise<void>} change */
  async #change(change) {
    if (!this.#database) return false;
    try {
      await change(this.#database);
      return true;
    } catch (error) {
      this.onfail(error);
      return false;
    }
  }
}
