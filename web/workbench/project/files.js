// The files of the project as they were served: what a translator's changes are compared with.

import { readCatalog } from './catalog.js';

/** Version of project.json, as scripts/lib/workbench.mjs writes it. */
const VERSION = 1;

/** The locale that every message is written in first. */
export const SOURCE_LOCALE = 'en-US';

/** Pseudo-locales that the checks can make, with what each is for. */
export const PSEUDO_LOCALES = ['en-XA', 'zh-XC', 'ar-XB'];

const CATALOG = /^localization\/([\w-]+)\/([\w-]+)\.json$/;
const GUIDE = /^web\/guides\/([\w-]+)\.json$/;

/** @param {string} folder of localization @param {string} locale @returns {string} path of the catalog */
export const catalogPath = (folder, locale) => `localization/${folder}/${locale}.json`;

/** @param {string} path @returns {{folder: string, locale: string} | null} null if it is no catalog */
export function parseCatalogPath(path) {
  const [, folder, locale] = CATALOG.exec(path) ?? [];
  return folder && folder !== 'rules' ? { folder, locale } : null;
}

/** @param {string} locale @returns {string} path of its rules for the checks */
export const rulesPath = (locale) => `localization/rules/${locale}.json`;

/**
 * @param {string} url of a file beside the page
 * @returns {Promise<Response>}
 * @throws {Error} with what is missing, and where
 */
export async function request(url) {
  const response = await fetch(url, { credentials: 'omit' }).catch((error) => {
    throw new Error(`${url}: ${error instanceof Error ? error.message : error}`);
  });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** The files of a project, by path below its root. */
export class ProjectFiles {
  /** @type {Map<string, string>} */
  #texts;
  /** @type {Map<string, import('./catalog.js').Catalog>} by path */
  #catalogs = new Map();
  /** @type {Record<string, any> | undefined} */
  #guides;
  /** @type {Map<string, Promise<string | null>>} of rules, by locale */
  #rules = new Map();
  #readRules;

  /**
   * @param {Iterable<[path: string, text: string]>} files
   * @param {(locale: string) => Promise<string | null>} readRules null if the language has no rules
   */
  constructor(files, readRules) {
    this.#texts = new Map(files);
    this.#readRules = readRules;
  }

  /** @param {[path: string, text: string][]} files that the workbench makes itself: catalogs of pseudo-locales */
  add(files) {
    for (const [path, text] of files) {
      this.#texts.set(path, text);
      this.#catalogs.delete(path);
    }
  }

  /** @param {string} path @returns {string | null} null if there is no such file */
  text(path) {
    return this.#texts.get(path) ?? null;
  }

  /** @param {string} folder @param {string} locale @returns {import('./catalog.js').Catalog} */
  catalog(folder, locale) {
    const path = catalogPath(folder, locale);
    const known = this.#catalogs.get(path) ?? readCatalog(this.text(path));
    this.#catalogs.set(path, known);
    return known;
  }

  get entries() {
    return [...this.#texts];
  }

  /** Guides, by id. @returns {Record<string, any>} unchecked JSON */
  get guides() {
    return (this.#guides ??= Object.fromEntries(this.entries.flatMap(([path, text]) => {
      const id = GUIDE.exec(path)?.[1];
      return id ? [[id, JSON.parse(text)]] : [];
    })));
  }

  /** @returns {string[]} folders of localization that have a source catalog: guides first, in the order of their ids */
  get folders() {
    const guides = Object.keys(this.guides);
    const folders = new Set(this.entries.flatMap(([path]) => parseCatalogPath(path)?.folder ?? []));
    return [...folders].filter((folder) => this.text(catalogPath(folder, SOURCE_LOCALE)) !== null)
      .sort((one, other) => Number(guides.includes(other)) - Number(guides.includes(one)) || (one < other ? -1 : 1));
  }

  /** @returns {string[]} locales that have a catalog, the source first */
  get locales() {
    const locales = new Set(this.entries.flatMap(([path]) => parseCatalogPath(path)?.locale ?? []));
    for (const locale of [SOURCE_LOCALE, ...PSEUDO_LOCALES]) locales.delete(locale);
    return [SOURCE_LOCALE, ...[...locales].sort()];
  }

  /** @param {string} locale @returns {Promise<string | null>} the rules of its checks; null if there are none */
  rules(locale) {
    const known = this.#rules.get(locale) ?? this.#readRules(locale);
    this.#rules.set(locale, known);
    known.catch(() => this.#rules.delete(locale));
    return known;
  }
}

/**
 * Reads the files that were built with the page.
 * @returns {Promise<ProjectFiles>}
 * @throws {Error} if a file is missing, or comes from another build
 */
export async function readServedFiles() {
  const { version, files, rules } = await (await request('project.json')).json();
  if (version !== VERSION) throw new Error(`project.json: version ${version} instead of ${VERSION}`);
  return new ProjectFiles(Object.entries(files), async (locale) =>
    (rules.includes(locale) ? (await request(`rules/${locale}.json`)).text() : null));
}

/**
 * Reads the files of a project's folder that the reader has opened.
 * @param {FileSystemDirectoryHandle} root
 * @returns {Promise<ProjectFiles>}
 * @throws {Error} if it is not the folder of a project
 */
export async function readFolder(root) {
  /** @param {string} path @returns {Promise<FileSystemDirectoryHandle>} */
  const folderAt = async (path) => {
    let folder = root;
    for (const name of path.split('/')) folder = await folder.getDirectoryHandle(name);
    return folder;
  };
  /** @type {[string, string][]} */
  const files = [];
  /** @param {FileSystemDirectoryHandle} folder @param {string} path */
  const readAll = async (folder, path) => {
    for await (const [name, handle] of /** @type {any} */ (folder).entries()) {
      if (handle.kind === 'file' && name.endsWith('.json')) files.push([`${path}/${name}`, await (await handle.getFile()).text()]);
    }
  };
  const localization = await folderAt('localization');
  for await (const [name, handle] of /** @type {any} */ (localization).entries()) {
    if (handle.kind === 'directory' && name !== 'rules') await readAll(handle, `localization/${name}`);
  }
  await readAll(await folderAt('web/guides'), 'web/guides');
  for (const path of ['web/demo/index.html', 'tests/localization/back-translation/zh-TW.json']) {
    const at = path.lastIndexOf('/');
    const handle = await folderAt(path.slice(0, at)).then((folder) => folder.getFileHandle(path.slice(at + 1))).catch(() => null);
    if (handle) files.push([path, await (await handle.getFile()).text()]);
  }
  return new ProjectFiles(files, async (locale) => {
    const handle = await folderAt('localization/rules').then((folder) => folder.getFileHandle(`${locale}.json`)).catch(() => null);
    return handle ? (await handle.getFile()).text() : null;
  });
}
