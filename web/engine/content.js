// Loads guides and catalogs: fetched once per page and read once per engine, however many elements show them.
import { DEFAULT_LOCALE, MAXIMUM_FILE_BYTES } from './abi.js';
import { fetchFile, forgetFile, once } from './files.js';
import { HelpError } from './help-error.js';

/** @typedef {import('./abi.js').CatalogHandle} CatalogHandle */

const NO_CATALOGS = /** @type {[CatalogHandle, CatalogHandle]} */ ([0, 0]);

/**
 * Reads a file into the engine; only once per engine.
 *
 * @template {number} Handle
 * @param {import('./engine.js').Engine} engine
 * @param {string} url
 * @param {import('../types.js').ErrorCode} code
 * @param {AbortSignal | undefined} by
 * @param {(json: ArrayBuffer) => Handle} add
 * @returns {Promise<Handle>}
 */
const load = (engine, url, code, by, add) => once(/** @type {Map<string, Promise<Handle>>} */ (handlesOf(engine)), url, async () => {
  const json = await fetchFile(url, { code, by });
  try {
    if (json.byteLength > MAXIMUM_FILE_BYTES) throw new HelpError(code, `${url}: larger than 256 KiB`);
    return add(json);
  } catch (error) {
    forgetFile(url);
    throw error;
  }
});

/** @type {WeakMap<import('./engine.js').Engine, Map<string, Promise<number>>>} */
const handles = new WeakMap();

/** @param {import('./engine.js').Engine} engine */
function handlesOf(engine) {
  let kept = handles.get(engine);
  if (!kept) handles.set(engine, (kept = new Map()));
  return kept;
}

/** @param {string} base @param {string} id */
const guideUrl = (base, id) => new URL(`guides/${encodeURIComponent(id)}.json`, base).href;

/**
 * Starts to fetch a guide while the engine is loading. `loadGuide` reports a failure.
 * @param {string} base
 * @param {string} id
 * @param {AbortSignal} [by]
 */
export const prefetchGuide = (base, id, by) =>
  void fetchFile(guideUrl(base, id), { code: 'guide', by }).catch(() => {});

/**
 * @param {import('./engine.js').Engine} engine
 * @param {string} base
 * @param {string} id
 * @param {AbortSignal} [by]
 * @returns {Promise<import('./abi.js').GuideHandle>}
 */
export function loadGuide(engine, base, id, by) {
  const url = guideUrl(base, id);
  return load(engine, url, 'guide', by, (json) => engine.addGuide(url, json));
}

/**
 * @param {import('./engine.js').Engine} engine
 * @param {string} base
 * @param {string} id of the guide
 * @param {string} locale
 * @param {AbortSignal} [by]
 * @returns {Promise<[guide: CatalogHandle, shared: CatalogHandle]>} the catalogs of the guide and of the interface
 */
function loadCatalogs(engine, base, id, locale, by) {
  /** @param {string} folder */
  const loadCatalog = (folder) => {
    const url = new URL(`locales/${encodeURIComponent(folder)}/${encodeURIComponent(locale)}.json`, base).href;
    return load(engine, url, 'catalog', by, (json) => engine.addCatalog(url, locale, json));
  };
  return Promise.all([loadCatalog(id), loadCatalog('interface')]);
}

/** @type {Set<string>} warnings about missing messages that have been printed */
const reported = new Set();

/**
 * Loads the words of a locale; if some are missing, also those of the fallback locale. A missing translation is
 * reported once and is never an error.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {string} base
 * @param {string} id of the guide
 * @param {import('./abi.js').GuideHandle} guide
 * @param {string} locale
 * @param {AbortSignal} [by]
 * @returns {Promise<import('./engine.js').Words>}
 */
export async function loadWords(engine, base, id, guide, locale, by) {
  const catalogs = await loadCatalogs(engine, base, id, locale, by);
  const missing = engine.missing(guide, catalogs);
  if (!missing) return [...catalogs, ...NO_CATALOGS];
  const report = `guided-help: ${id} in ${locale} has no ${missing}`;
  if (!reported.has(report)) console.warn(report);
  reported.add(report);
  const fallback = locale === DEFAULT_LOCALE ? NO_CATALOGS
    : await loadCatalogs(engine, base, id, DEFAULT_LOCALE, by).catch(() => NO_CATALOGS);
  return [...catalogs, ...fallback];
}
