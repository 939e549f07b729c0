// When changes are kept in the browser: a moment after they are made, and again if that fails.
import { signal } from '@preact/signals';
import { Storage, keyOf } from './storage.js';

/** @typedef {import('./storage.js').StoredEdit} StoredEdit */

/** Milliseconds after a keystroke by which it is kept. */
const KEEPING = 300;

/** Keeps changes as they are when their time comes. */
export class Keeping {
  #storage;
  #current;
  /** @type {Map<string, {edit: StoredEdit, timer: ReturnType<typeof setTimeout>}>} what will be kept in a moment, or is being kept, by name */
  #pending = new Map();
  /** What could not be kept, by name. @type {Map<string, StoredEdit>} */
  #failed = new Map();
  /** @type {Map<string, number>} `at` of the version that the browser has, by name */
  #kept = new Map();
  /** Why changes are not kept; '' if they are. */
  error = signal('');

  /**
   * @param {(name: string) => StoredEdit | undefined} current the change of a message; undefined if there is none any more
   * @param {(edit: StoredEdit | null, key: import('./storage.js').EditKey) => void} onother another tab has kept a change, or removed it
   */
  constructor(current, onother) {
    this.#current = current;
    this.#storage = new Storage({
      onother,
      onfail: (error) => {
        this.error.value = error instanceof Error ? error.name : String(error);
      },
    });
  }

  /** @returns {Promise<StoredEdit[]>} what was kept before */
  open() {
    return this.#storage.open();
  }

  /** @param {StoredEdit} edit that is not needed any more */
  async remove(edit) {
    await this.#storage.remove(keyOf(edit));
  }

  /** Whether some change is not kept yet, or cannot be. */
  get hasUnkept() {
    return this.#pending.size > 0 || this.#failed.size > 0;
  }

  /** @param {string} name @returns {number} `at` of the version that the browser has; 0 for none */
  keptAt(name) {
    return this.#kept.get(name) ?? 0;
  }

  /** @param {string} name @param {number} at of a version that another tab has kept; 0 if it has removed it */
  saw(name, at) {
    this.#kept.set(name, at);
  }

  /** @param {string} name @param {StoredEdit} edit that tells which message it is */
  soon(name, edit) {
    if (!this.#pending.has(name)) this.#pending.set(name, { edit, timer: setTimeout(() => this.#keep(name, edit), KEEPING) });
  }

  /** Keeps at once what would be kept soon: the page may be about to go. */
  async now() {
    await Promise.all([...this.#pending].map(([name, { edit }]) => this.#keep(name, edit)));
  }

  /** @param {string} name @param {StoredEdit} of the message */
  async #keep(name, of) {
    clearTimeout(this.#pending.get(name)?.timer);
    const edit = this.#current(name);
    const isKept = await (edit ? this.#storage.put({ ...edit, parent: this.keptAt(name) }) : this.#storage.remove(keyOf(of)));
    this.#pending.delete(name);
    if (isKept) this.#kept.set(name, edit?.at ?? 0);
    // Something newer was typed meanwhile.
    if (this.#current(name) !== edit) this.soon(name, of);
    if (!isKept) {
      this.#failed.set(name, of);
      return;
    }
    this.#failed.delete(name);
    // There is room again.
    const [next] = this.#failed;
    if (next === undefined) this.error.value = '';
    else await this.#keep(...next);
  }

  /** Stops following other tabs. */
  close() {
    this.#storage.close();
  }
}
