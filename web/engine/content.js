// Reads guides and catalogs into engines: each once per engine, however many elements show them.
import { DEFAULT_LOCALE, MAXIMUM_FILE_BYTES } from './abi.js';
import { fetchFile, forgetFile } from './files.js';
import { HelpError } from './help-error.js';
import { once } from './once.js';

/** @typedef {import('./abi.js').CatalogHandle} CatalogHandle */
/** @typedef {import('./guide-files.js').GuideFiles} GuideFiles */

const NO_CATALOGS = /** @type {[CatalogHandle, CatalogHandle]} */ ([0, 0]);

/**
 * Reads a file into the engine; only once per engine.
 *
 * @template {number} Handle
 * @param {import('./engine.js').Engine} engine
 * @param {GuideFiles} files
 * @param {string} url
 * @param {import('../types.js').ErrorCode} code
 * @param {AbortSignal | undefined} by
 * @param {(json: ArrayBuffer) => Handle} add
 * @returns {Promise<Handle>}
 */
const load = (engine, files, url, code, by, add) => once(/** @type {Map<string, Promise<Handle>>} */ (handlesOf(engine)), url, async () => {
  const json = await fetchFile(files, url, { code, by });
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

/**
 * @param {import('./engine.js').Engine} engine
 * @param {GuideFiles} files
 * @param {AbortSignal} [by]
 * @returns {Promise<import('./abi.js').GuideHandle>}
 */
export function loadGuide(engine, files, by) {
  const url = files.guide;
  return load(engine, files, url, 'guide', by, (json) => engine.addGuide(url, json));
}

/**
 * @param {import('./engine.js').Engine} engine
 * @param {GuideFiles} files
 * @param {string} locale
 * @param {AbortSignal} [by]
 * @returns {Promise<[guide: CatalogHandle, shared: CatalogHandle]>} the catalogs of the guide and of the interface
 */
function loadCatalogs(engine, files, locale, by) {
  const [guide, shared] = files.catalogs(locale).map((url) =>
    load(engine, files, url, 'catalog', by, (json) => engine.addCatalog(url, locale, json)));
  return Promise.all([guide, shared]);
}

/** @type {Set<string>} warnings about missing messages that have been printed */
const reported = new Set();

/**
 * Loads the words of a locale; if some are missing, also those of the fallback locale. A missing translation is
 * reported once and is never an error.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {GuideFiles} files
 * @param {import('./abi.js').GuideHandle} guide
 * @param {string} locale
 * @param {AbortSignal} [by]
 * @returns {Promise<import('./engine.js').Words>}
 */
export async function loadWords(engine, files, guide, locale, by) {
  const catalogs = await loadCatalogs(engine, files, locale, by);
  const missing = engine.missing(guide, catalogs);
  if (!missing) return [...catalogs, ...NO_CATALOGS];
  const report = `guided-help: ${files.guide} in ${locale} has no ${missing}`;
  if (!reported.has(report)) console.warn(report);
  reported.add(report);
  const fallback = locale === DEFAULT_LOCALE ? NO_CATALOGS
    : await loadCatalogs(engine, files, DEFAULT_LOCALE, by).catch(() => NO_CATALOGS);
  return [...catalogs, ...fallback];
}
