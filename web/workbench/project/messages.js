// The messages of one language as a translator sees them, and what is done with them.
import { computed, signal } from '@preact/signals';
import { readCatalog } from './catalog.js';
import { PSEUDO_LOCALES, SOURCE_LOCALE, catalogPath } from './files.js';

/** @typedef {import('./catalog.js').Note} Note */
/** @typedef {import('../checks.js').Finding} Finding */

/** What is to be done with a message: the part of the queue that it is in, in the order of the queue. */
export const TASKS = /** @type {const} */ (['conflict', 'missing', 'machine', 'stale', 'finding', 'translated', 'reviewed']);

/** Tasks that need a translator. */
export const OPEN_TASKS = TASKS.slice(0, 5);

/** @typedef {typeof TASKS[number]} Task */

/** A message in one language, with its source. */
export class Message {
  /** What the checks find in it. @type {import('@preact/signals').Signal<Finding[]>} */
  findings = signal(/** @type {Finding[]} */ ([]));
  /** The text in the catalog, with the translator's changes; empty if there is none. */
  text;
  /** @type {import('@preact/signals').Signal<Note>} */
  note;
  /** What is in the text area; the same as `text`, unless that cannot be taken into the catalog. */
  draft;
  /** Why the draft was not taken. */
  refusal = signal(/** @type {Finding[]} */ ([]));
  /** Whether the translator has changed it since the files were served. */
  isChanged = signal(false);
  /** @type {import('@preact/signals').Signal<import('./edits.js').Conflict | null>} */
  conflict = signal(/** @type {import('./edits.js').Conflict | null} */ (null));
  /** @type {import('@preact/signals').ReadonlySignal<Task>} */
  task = computed(() => this.#taskNow());

  /**
   * @param {string} folder
   * @param {string} locale
   * @param {string} key
   * @param {import('./catalog.js').Entry} source
   * @param {import('./catalog.js').Entry | undefined} target
   */
  constructor(folder, locale, key, source, target) {
    this.folder = folder;
    this.locale = locale;
    this.key = key;
    this.source = source.text;
    this.description = source.note.description ?? '';
    this.origin = source.note.origin;
    this.text = signal(target?.text ?? '');
    this.note = signal(target?.note ?? {});
    this.draft = signal(target?.text ?? '');
  }

  /** Tells messages of all folders apart. */
  get id() {
    return `${this.folder}/${this.key}`;
  }

  #taskNow() {
    const { state } = this.note.value;
    if (this.conflict.value) return 'conflict';
    if (!this.text.value) return 'missing';
    if (state === 'machine') return state;
    // The note may say otherwise, but be of an earlier source.
    if (state === 'stale' || this.findings.value.some(({ check }) => check === 'stale')) return 'stale';
    if (this.findings.value.length > 0 || this.refusal.value.length > 0) return 'finding';
    return state === 'reviewed' ? 'reviewed' : 'translated';
  }
}

/** @param {string} locale @returns {boolean} whether its messages are not translated: the source, and pseudo-locales made of it */
export const isReadOnly = (locale) => locale === SOURCE_LOCALE || PSEUDO_LOCALES.includes(locale);

/** All messages of a language. */
export class Messages {
  /** @type {Message[]} in the order of folders and of their source catalogs */
  all = [];
  /** @type {Map<string, Message>} by id */
  #byId = new Map();
  /** @type {Map<string, number>} from 1, by id: pictures have it beside each text */
  #numbers = new Map();
  /** Findings that belong to no message, such as a file that cannot be read. */
  otherFindings = signal(/** @type {Finding[]} */ ([]));

  /**
   * @param {import('./files.js').ProjectFiles} files
   * @param {string} locale
   */
  constructor(files, locale) {
    this.locale = locale;
    this.folders = files.folders;
    for (const folder of this.folders) {
      const target = readCatalog(files.text(catalogPath(folder, locale)));
      for (const [key, source] of readCatalog(files.text(catalogPath(folder, SOURCE_LOCALE)))) {
        const message = new Message(folder, locale, key, source, target.get(key));
        this.all.push(message);
        this.#byId.set(message.id, message);
        this.#numbers.set(message.id, this.all.length);
      }
    }
  }

  /** Whether its messages are only looked at. */
  get isReadOnly() {
    return isReadOnly(this.locale);
  }

  /** @param {string} folder @param {string} key */
  find(folder, key) {
    return this.#byId.get(`${folder}/${key}`);
  }

  /** @param {Message} message @returns {number} from 1 */
  numberOf({ id }) {
    return this.#numbers.get(id) ?? 0;
  }

  /** @param {string} id */
  findById(id) {
    return this.#byId.get(id);
  }

  /**
   * Shows what a catalog says now. Drafts that were not taken stay.
   * @param {string} folder
   * @param {string | null} json
   */
  showCatalog(folder, json) {
    const catalog = readCatalog(json);
    for (const message of this.all) {
      if (message.folder !== folder) continue;
      const entry = catalog.get(message.key);
      const text = entry?.text ?? '';
      if (message.draft.value === message.text.value) message.draft.value = text;
      message.text.value = text;
      if (JSON.stringify(message.note.value) !== JSON.stringify(entry?.note ?? {})) message.note.value = entry?.note ?? {};
    }
  }

  /**
   * @param {string[]} folders that were checked
   * @param {Finding[]} findings in this language
   */
  showFindings(folders, findings) {
    /** @type {Map<string, Finding[]>} */
    const byKey = new Map();
    /** @type {Finding[]} */
    const others = this.otherFindings.value.filter(({ file }) => !folders.some((folder) => file.includes(`/${folder}/`)));
    for (const finding of findings) {
      const folder = folders.find((name) => finding.file.includes(`/${name}/`));
      const message = folder && finding.key ? this.find(folder, finding.key) : undefined;
      if (message) byKey.set(message.id, [...byKey.get(message.id) ?? [], finding]);
      else others.push(finding);
    }
    this.otherFindings.value = others;
    for (const message of this.all) {
      if (!folders.includes(message.folder)) continue;
      const found = byKey.get(message.id) ?? [];
      if (JSON.stringify(found) !== JSON.stringify(message.findings.value)) message.findings.value = found;
    }
  }
}

/**
 * What the list shows.
 * @typedef {object} Filter
 * @property {string} text in source, target or key; whatever the case
 * @property {string} folder '' for all
 * @property {Task | 'open' | 'changed' | ''} task '' for all; `open`: those that need a translator
 * @property {string} check id of the check that finds something; '' for all
 * @property {string} screen that shows them, `guide/screen`; `nowhere`; '' for all
 */

/** @type {Filter} */
export const NO_FILTER = { text: '', folder: '', task: '', check: '', screen: '' };

/**
 * @param {Message} message
 * @param {Filter} filter
 * @param {(message: Message, screen: string) => boolean} isShown whether a screen shows the message
 * @returns {boolean}
 */
export function matches(message, { text, folder, task, check, screen }, isShown) {
  if (folder && message.folder !== folder) return false;
  if (task === 'open' && !OPEN_TASKS.some((one) => one === message.task.value)) return false;
  if (task === 'changed' && !message.isChanged.value) return false;
  if (task && task !== 'open' && task !== 'changed' && message.task.value !== task) return false;
  if (check && ![...message.findings.value, ...message.refusal.value].some((finding) => finding.check === check)) return false;
  if (screen && !isShown(message, screen)) return false;
  const wanted = text.toLocaleLowerCase();
  return !wanted || [message.key, message.source, message.draft.value].some((one) => one.toLocaleLowerCase().includes(wanted));
}

/** @param {Message} message @returns {number} less for what is more urgent; errors before warnings */
function rankOf({ task, findings, refusal }) {
  const hasError = [...findings.value, ...refusal.value].some(({ severity }) => severity === 'error');
  return 2 * TASKS.indexOf(task.value) + Number(!hasError);
}

/** @param {Message[]} messages @returns {Message[]} in the order of the queue: what is most urgent first */
export const inQueueOrder = (messages) => {
  const ranked = messages.map((message) => /** @type {const} */ ([message, rankOf(message)]));
  return ranked.sort(([, one], [, other]) => one - other).map(([message]) => message);
};
