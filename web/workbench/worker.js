// Runs the checks beside the page, so that typing never waits for them.
import { expose } from 'comlink';
import { loadChecks } from './checks.js';
import { request } from './project/files.js';

/** An edit; one with a note is taken with it. @typedef {import('./checks.js').Edit & {note?: import('./project/catalog.js').Note}} CatalogEdit */

/** What the page calls; every call is answered in order. */
const worker = {
  /** @type {import('./checks.js').Checks | undefined} */
  checks: undefined,

  /** @param {string} url of guided-help-checks.wasm @param {[path: string, text: string][]} files of the project */
  async open(url, files) {
    this.checks = await loadChecks(await (await request(url)).arrayBuffer());
    this.put(files);
  },

  /** @returns {import('./checks.js').Checks} */
  get running() {
    if (!this.checks) throw new Error('the checks are not loaded');
    return this.checks;
  },

  /** @param {[path: string, text: string | null][]} files null removes one */
  put(files) {
    for (const [path, text] of files) {
      if (text === null) this.running.removeFile(path);
      else this.running.putFile(path, text);
    }
  },

  /**
   * @param {CatalogEdit[]} edits in order
   * @returns {import('./checks.js').Edited[]}
   */
  edit(edits) {
    return edits.map((edit) => {
      if (!edit.note) return this.running.edit(edit);
      const { folder, locale, key, text, note } = edit;
      const entry = JSON.stringify({ [key]: text, [`@${key}`]: note });
      const { file, text: json, findings } = this.running.import({ name: `${key}.json`, text: entry, folder, locale, keys: [key] });
      return { file: file ?? '', text: json, findings: findings.filter(({ severity }) => severity === 'error') };
    });
  },

  /**
   * Makes a catalog again, in one piece: nothing else is done to it meanwhile.
   * @param {string} path
   * @param {string | null} text that it begins with
   * @param {CatalogEdit[]} edits
   * @returns {import('./checks.js').Edited[]}
   */
  remake(path, text, edits) {
    this.put([[path, text]]);
    return this.edit(edits);
  },

  /** @param {import('./checks.js').ImportRequest} wanted */
  import(wanted) {
    return this.running.import(wanted);
  },

  /** @param {import('./checks.js').ExportRequest} wanted */
  export(wanted) {
    return this.running.export(wanted);
  },

  /** @param {string} locale */
  pseudo(locale) {
    return this.running.pseudo(locale);
  },

  /** @param {import('./checks.js').Scope} scope */
  find(scope) {
    return this.running.find(scope);
  },

  /** @param {import('./checks.js').Scope} scope */
  report(scope) {
    return this.running.report(scope);
  },

  /**
   * Checks a text as if it were in the catalog, which stays as it is.
   * @param {import('./checks.js').Edit} edit
   * @returns {import('./checks.js').Finding[]} of this message
   */
  tryOut(edit) {
    const { file, text } = this.running.edit({ ...edit, text: '' });
    const { findings } = this.running.edit(edit);
    const found = this.running.find({ folders: [edit.folder], locales: [edit.locale], onlyTranslations: true });
    this.put([[file, text]]);
    return [...findings, ...found.filter(({ key }) => key === edit.key)];
  },

  /** @param {string} guide */
  screens(guide) {
    return this.running.screens(guide);
  },
};

/** @typedef {typeof worker} ChecksWorker */

/** Calls that come before the module is loaded wait for it. @type {(value: unknown) => void} */
let open;
const opened = new Promise((resolve) => {
  open = resolve;
});
expose(new Proxy(worker, {
  get(target, name) {
    const method = /** @type {any} */ (target)[name];
    if (name === 'open') return (/** @type {any[]} */ ...given) => target.open(.../** @type {[any, any]} */ (given)).then(open);
    return typeof method !== 'function' ? method : async (/** @type {any[]} */ ...given) => {
      await opened;
      return method.apply(target, given);
    };
  },
}));
