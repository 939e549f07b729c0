// Guides and catalogs: fetched once a page and read once an engine, however many elements show them.
import { HelpError } from './help-error.js';

const FALLBACK_LOCALE = 'en-US';

/** Bytes: kMaximumFileBytes of src/base/limits.h. What is larger costs no memory in the engine. */
const MAXIMUM_FILE_BYTES = 256 * 1024;

/**
 * @template T
 * @param {Map<string, Promise<T>>} kept
 * @param {string} url
 * @param {() => Promise<T>} get
 * @returns {Promise<T>} what is kept for the URL; what failed is tried again the next time
 */
function once(kept, url, get) {
  let promise = kept.get(url);
  if (!promise) {
    promise = get();
    promise.catch(() => kept.delete(url));
    kept.set(url, promise);
  }
  return promise;
}

/** @type {Map<string, Promise<string>>} */
const texts = new Map();

/**
 * @param {string} url
 * @param {import('./types.js').ErrorCode} code
 * @returns {Promise<string>}
 */
const fetchText = (url, code) => once(texts, url, async () => {
  try {
    const response = await fetch(url, { credentials: 'omit' });
    if (!response.ok) throw new HelpError(code, `${url}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > MAXIMUM_FILE_BYTES) throw new HelpError(code, `${url}: larger than 256 KiB`);
    return new TextDecoder().decode(bytes);
  } catch (error) {
    throw error instanceof HelpError ? error : new HelpError(code, `${url}: ${error}`);
  }
});

/**
 * Reads a file into the engine, once an engine. What could not be read is fetched anew the next time.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {string} url
 * @param {import('./types.js').ErrorCode} code
 * @param {(text: string) => number} add
 * @returns {Promise<number>} the handle
 */
const load = (engine, url, code, add) => once(handlesOf(engine), url, async () => {
  const text = await fetchText(url, code);
  try {
    return add(text);
  } catch (error) {
    texts.delete(url);
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
 * Begins to fetch a guide, beside the engine that will read it. Failure is told by `loadGuide`.
 * @param {string} base
 * @param {string} id
 */
export const prefetchGuide = (base, id) => void fetchText(guideUrl(base, id), 'guide').catch(() => {});

/**
 * @param {import('./engine.js').Engine} engine
 * @param {string} base
 * @param {string} id
 * @returns {Promise<number>} the guide's handle
 */
export function loadGuide(engine, base, id) {
  const url = guideUrl(base, id);
  return load(engine, url, 'guide', (json) => engine.addGuide(url, json));
}

/**
 * @param {import('./engine.js').Engine} engine
 * @param {string} base
 * @param {string} id of the guide
 * @param {string} locale
 * @returns {Promise<number[]>} handles of the guide's and the interface's catalog
 */
function loadCatalogs(engine, base, id, locale) {
  return Promise.all([id, 'interface'].map((folder) => {
    const url = new URL(`locales/${encodeURIComponent(folder)}/${encodeURIComponent(locale)}.json`, base).href;
    return load(engine, url, 'catalog', (json) => engine.addCatalog(url, locale, json));
  }));
}

/** @type {Set<string>} what has been said of missing messages */
const reported = new Set();

/**
 * The words of a locale; where some are missing, with those of the fallback behind them. A missing translation is
 * reported once and never fails.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {string} base
 * @param {string} id of the guide
 * @param {number} guide its handle
 * @param {string} locale
 * @returns {Promise<number[]>} four handles, best first, 0 for none
 */
export async function loadWords(engine, base, id, guide, locale) {
  const catalogs = await loadCatalogs(engine, base, id, locale);
  const missing = engine.missing(guide, catalogs);
  if (!missing) return [...catalogs, 0, 0];
  const report = `guided-help: ${id} in ${locale} has no ${missing}`;
  if (!reported.has(report)) console.warn(report);
  reported.add(report);
  const fallback = locale === FALLBACK_LOCALE ? [0, 0]
    : await loadCatalogs(engine, base, id, FALLBACK_LOCALE).catch(() => [0, 0]);
  return [...catalogs, ...fallback];
}
