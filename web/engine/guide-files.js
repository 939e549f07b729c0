/** Milliseconds. After this long, assume the user is reading the article. */
export const PATIENCE = 10_000;

/** @returns {AbortSignal | undefined} aborts loading that takes too long; undefined in browsers without such signals */
export const deadline = () => AbortSignal.timeout?.(PATIENCE);

/** Files are requested without cookies. @type {RequestInit} */
export const REQUEST = { credentials: 'omit' };

/** @type {Map<string, Promise<Response> | undefined>} by URL; undefined for those that were taken */
const prefetched = new Map();

/** Whether any element has requested the module, from wherever: a page has one engine. */
let isModuleRequested = false;

/** Addresses of the files of a guide, and requests of files that will be needed. */
export class GuideFiles {
  #base;
  #id;

  /**
   * @param {string} base URL of dist/
   * @param {string} id of the guide
   */
  constructor(base, id) {
    this.#base = base;
    this.#id = id;
    this.module = this.#url('guided-help.wasm');
    this.painter = this.#url('guided-help-painter.wasm');
    this.guide = this.#url(`guides/${encodeURIComponent(id)}.json`);
  }

  /** @param {string} path below dist/ */
  #url(path) {
    return new URL(path, this.#base).href;
  }

  /**
   * @param {string} locale
   * @returns {string[]} the catalogs of the guide and of the interface
   */
  catalogs(locale) {
    return [this.#id, 'interface'].map((folder) =>
      this.#url(`locales/${encodeURIComponent(folder)}/${encodeURIComponent(locale)}.json`));
  }

  /** @param {string} locale @returns {string} the screen at the guide's start */
  firstScreen(locale) {
    return this.#url(`static/${encodeURIComponent(this.#id)}.${encodeURIComponent(locale)}.json`);
  }

  /**
   * Requests what an engine needs, before the code that reads it is loaded.
   * @param {string} [locale] undefined if it is not known yet
   */
  prefetch(locale) {
    const request = { ...REQUEST, signal: deadline() };
    for (const url of [this.module, this.guide, ...(locale ? this.catalogs(locale) : [])]) {
      if (prefetched.has(url) || (url === this.module && isModuleRequested)) continue;
      isModuleRequested ||= url === this.module;
      const response = fetch(url, url === this.module ? { ...request, integrity: INTEGRITY.module } : request);
      // What reads the file requests it again, and reports the failure.
      response.catch(() => prefetched.delete(url));
      prefetched.set(url, response);
    }
  }

  /** @param {string} url @returns {Promise<Response> | undefined} its response, for the first call only */
  take(url) {
    const response = prefetched.get(url);
    prefetched.set(url, undefined);
    return response;
  }
}
