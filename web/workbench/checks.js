// The checks of the command `guided-help check`, over a project in memory: the same C++, as a module of its own.
import { WasmModule, makeInstance } from '../engine/module.js';
import { pageServices } from '../engine/services.js';
import { EDIT_MARKS, EXCHANGE_FORMATS } from './abi.js';
import { languageName } from './language-name.js';
import { textIn } from './memory.js';
import { sourceHash } from './source-hash.js';
import { xmlEvents } from './xml-events.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A problem in a file of the project, as docs/formats.md describes it.
 * @typedef {object} Finding
 * @property {string} check id
 * @property {'error' | 'warning'} severity
 * @property {string} file path below the project's root
 * @property {number} line from 1; 0 for none
 * @property {number} column from 1; 0 for none
 * @property {string | null} locale
 * @property {string | null} key of the message
 * @property {string} message
 * @property {string | null} hint how to correct it
 */

/**
 * What to look at; everything, if nothing is given.
 * @typedef {object} Scope
 * @property {string[]} [folders] of localization
 * @property {string[]} [locales]
 * @property {boolean} [release] whether unreviewed machine translations are errors
 * @property {boolean} [onlyTranslations] leaves out the source's own catalogs: fast enough for each keystroke
 */

/**
 * The new text of one message of a catalog.
 * @typedef {object} Edit
 * @property {string} folder of localization
 * @property {string} locale whose catalog may be new
 * @property {string} key of the message
 * @property {string} text in the syntax of messages; an empty one changes nothing
 * @property {typeof EDIT_MARKS[number]} [mark] `reviewed`: approved; `none`, the default: a new text is translated
 */

/**
 * @typedef {object} Edited
 * @property {string} file path of the catalog below the project's root
 * @property {string | null} text its contents, as the project writes them; null if there is no such file
 * @property {Finding[]} findings why the text was not taken, if one is an error: the catalog is then as before
 */

/**
 * A stop of a tour through a guide, as docs/formats.md describes it.
 * @typedef {object} TourStop
 * @property {string} screen id
 * @property {string[]} actions that lead there from the start
 * @property {Record<string, string[]>} keys of messages by screen, without those that an earlier stop showed there
 */

/**
 * Where a guide shows its messages.
 * @typedef {object} GuideScreens
 * @property {string[]} screens ids, in the guide's order
 * @property {TourStop[]} tour whose stops together show each message on each screen
 * @property {Record<string, string[]>} where by message of the guide's and the interface's catalogs: the ids of the screens that
 *   show it, with `(article)` last; none if no screen does
 * @property {string[]} unshown keys of messages that are read but never shown
 * @property {Finding[]} findings an error if the guide cannot be read; all else is then empty
 */

/**
 * Names of pictures that show messages, by folder of localization and key, as docs/formats.md describes them.
 * @typedef {{version: 1, pictures: Record<string, Record<string, string[]>>}} Pictures
 */

/**
 * What to export.
 * @typedef {object} ExportRequest
 * @property {string} folder of localization
 * @property {string} locale to translate into; it need not have a catalog
 * @property {typeof EXCHANGE_FORMATS[number]} [format] XLIFF 1.2 by default
 * @property {boolean} [findings] whether to add what the checks find in the translation
 * @property {Pictures} [pictures] to name in the messages
 */

/**
 * @typedef {object} Exported
 * @property {string} file its name, `cancel-subscription.zh-TW.xlf`
 * @property {string | null} text null after an error
 * @property {Finding[]} findings the error
 */

/**
 * A file to import: of a translation tool (XLIFF 1.2, 2.0, 2.1, PO), or another version of a catalog (JSON).
 * @typedef {object} ImportRequest
 * @property {string} name of the file, for findings
 * @property {string | Uint8Array<ArrayBuffer>} text or bytes of the file, which can be UTF-16
 * @property {string} [folder] of localization, instead of the one that the file names; a catalog names none
 * @property {string} [locale] instead of the one that the file names; a catalog names none
 * @property {string[]} [keys] the messages to take, even if the catalog has changed, too, since the export; without it, nothing is
 *   taken
 */

/** @typedef {'machine' | 'translated' | 'reviewed' | 'stale'} MessageState */

/**
 * @typedef {object} MessageChange
 * @property {string} key
 * @property {string} source the English text
 * @property {string | null} before the text in the catalog; null for none, and so is its state
 * @property {MessageState | null} beforeState
 * @property {string | null} after the text with the change
 * @property {MessageState | null} afterState
 * @property {boolean} conflict whether the catalog has changed, too, since the export: only taken if `keys` has its key
 */

/**
 * What a file changes in a catalog.
 * @typedef {object} ImportedCatalog
 * @property {string} folder of localization
 * @property {string} locale
 * @property {string} file path of the catalog
 * @property {string | null} text with `keys`: its contents now, which are as before after an error
 * @property {MessageChange[]} changes in the order of the source; with `keys`, those taken
 */

/**
 * What a file changes, in the catalog that it is for. Tools can join files, so there may be several: `catalogs`, of which this is
 * the first; keys are taken in all of them. If there is none, because of an error, the names are null.
 * @typedef {object} Imported
 * @property {string | null} folder
 * @property {string | null} locale
 * @property {string | null} file
 * @property {string | null} text
 * @property {MessageChange[]} changes
 * @property {ImportedCatalog[]} catalogs
 * @property {Finding[]} findings as of `guided-help import`. After errors other than those of the checks, no keys are taken
 */

/**
 * Catalogs that have been put into the project.
 * @typedef {object} Written
 * @property {{file: string, text: string}[]} files by path, in the order of their folders
 * @property {Finding[]} findings the error, if there are no files because of one
 */

/**
 * An instance of guided-help-checks.wasm, with the files of one project.
 * @extends {WasmModule<import('./abi.js').Functions>}
 */
export class Checks extends WasmModule {
  /** @param {import('./abi.js').Exports} exports */
  constructor(exports) {
    super(exports, exports.gc_input);
  }

  /**
   * Creates or replaces a file. Those that matter are the guides, all of localization, and the template of the demo.
   * @param {string} path below the project's root
   * @param {string} text
   * @throws {import('../engine/help-error.js').HelpError} trap
   */
  putFile(path, text) {
    this.call('gc_put_file', `${path}\n${text}`);
  }

  /** @param {string} path below the project's root @throws {import('../engine/help-error.js').HelpError} trap */
  removeFile(path) {
    this.call('gc_remove_file', path);
  }

  /**
   * Gives a message a new text. Its state follows from the edit as from an import (docs/translating.md).
   * @param {Edit} edit
   * @returns {Edited}
   * @throws {import('../engine/help-error.js').HelpError} trap
   */
  edit({ folder, locale, key, text, mark = 'none' }) {
    if (!EDIT_MARKS.includes(mark)) throw new RangeError(`unknown mark: ${mark}`);
    this.call('gc_edit', `${folder}\n${locale}\n${key}\n${text}`, EDIT_MARKS.indexOf(mark));
    return JSON.parse(this.#output());
  }

  /**
   * Walks a guide, which takes a second for a large one.
   * @param {string} guide id
   * @returns {GuideScreens}
   * @throws {import('../engine/help-error.js').HelpError} trap
   */
  screens(guide) {
    this.call('gc_screens', guide);
    return JSON.parse(this.#output());
  }

  /**
   * Writes messages for translation tools, as `guided-help export` does.
   * @param {ExportRequest} request
   * @returns {Exported}
   * @throws {import('../engine/help-error.js').HelpError} trap
   */
  export({ folder, locale, format = 'xliff', findings = false, pictures }) {
    if (!EXCHANGE_FORMATS.includes(format)) throw new RangeError(`unknown format: ${format}`);
    const names = pictures ? JSON.stringify(pictures) : '';
    this.call('gc_export', `${folder}\n${locale}\n${names}`, EXCHANGE_FORMATS.indexOf(format), Number(findings));
    return JSON.parse(this.#output());
  }

  /**
   * Imports a file as `guided-help import` does. With `keys`, these messages are taken into the project's catalog.
   * @param {ImportRequest} request
   * @returns {Imported}
   * @throws {import('../engine/help-error.js').HelpError} trap
   */
  import({ name, text, folder = '', locale = '', keys }) {
    const line = name.replace(/[\r\n]/g, ' ');
    const { buffer } = typeof text === 'string' ? encoder.encode(text) : text.slice();
    this.callWith('gc_import', `${line}\n${folder}\n${locale}\n${JSON.stringify(keys ?? null)}\n`, buffer);
    const { catalogs, findings } = JSON.parse(this.#output());
    const none = { folder: null, locale: null, file: null, text: null, changes: [] };
    return { ...none, ...catalogs[0], catalogs, findings };
  }

  /**
   * Puts the catalogs of all folders in a pseudo-locale into the project, as `guided-help pseudo` writes them.
   * @param {string} locale `en-XA`, `zh-XC` or `ar-XB`
   * @returns {Written}
   * @throws {import('../engine/help-error.js').HelpError} trap
   */
  pseudo(locale) {
    this.call('gc_pseudo', locale);
    return JSON.parse(this.#output());
  }

  /**
   * Starts the translation to a language, or completes it: puts the catalogs that lack messages into the project, as
   * `guided-help add-locale` writes them. Each of those messages has its English text and is stale. Rules for the checks are left to
   * the command: CLDR's number words, which they have, are not in a browser.
   * @param {string} locale such as de-DE
   * @param {{demo?: boolean}} [options] `demo`: also the demo page
   * @returns {Written} without files and findings if every message is there
   * @throws {import('../engine/help-error.js').HelpError} trap
   */
  addLocale(locale, { demo = false } = {}) {
    this.call('gc_add_locale', locale, Number(demo));
    return JSON.parse(this.#output());
  }

  #output() {
    const { memory, gc_output: pointer, gc_output_size: size } = this.exported;
    return decoder.decode(new Uint8Array(memory.buffer, pointer(), size()));
  }

  /**
   * @param {Scope} [scope]
   * @returns {string} what `guided-help check --format json` prints
   * @throws {import('../engine/help-error.js').HelpError} trap
   */
  report({ folders = [], locales = [], release = false, onlyTranslations = false } = {}) {
    this.call('gc_check', `${folders.join(' ')}\n${locales.join(' ')}`, Number(release), Number(onlyTranslations));
    return this.#output();
  }

  /** @param {Scope} [scope] @returns {Finding[]} @throws {import('../engine/help-error.js').HelpError} trap */
  find(scope) {
    return JSON.parse(this.report(scope)).findings;
  }
}

/** @param {string} locale @returns {string} its name, or nothing: an exception would look like a trap of the module */
function nameOf(locale) {
  try {
    return languageName(locale);
  } catch {
    return '';
  }
}

/**
 * @param {ArrayBuffer} bytes of guided-help-checks.wasm
 * @returns {Promise<Checks>} with an empty project
 * @throws {import('../engine/help-error.js').HelpError} no-wasm
 */
export async function loadChecks(bytes) {
  /** @type {import('./abi.js').Exports} */
  const exports = await makeInstance(bytes, (memory) => {
    const { read, write } = textIn(memory);
    return {
      page: {
        ...pageServices(read, write),
        languageName(/** @type {number} */ locale, /** @type {number} */ size, /** @type {number} */ out, /** @type {number} */ capacity) {
          return write(nameOf(read(locale, size)), out, capacity);
        },
        parseXml(/** @type {number} */ pointer, /** @type {number} */ size) {
          const events = xmlEvents(new Uint8Array(memory(), pointer, size));
          // May move the memory.
          const target = exports.gc_xml(events.length);
          new Uint8Array(memory(), target, events.length).set(events);
        },
        sourceHash: (/** @type {number} */ pointer, /** @type {number} */ size, /** @type {number} */ out, /** @type {number} */ capacity) =>
          write(sourceHash(new Uint8Array(memory(), pointer, size)), out, capacity),
      },
    };
  });
  return new Checks(exports);
}
