/** @param {string} text */
const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Fills in the template of a demo page.
 *
 * @param {string} template with `{name}` placeholders
 * @param {object} page
 * @param {string} page.guide
 * @param {string} page.folder below demo/<locale>/, with a trailing slash; empty for a page directly in it
 * @param {string} page.locale
 * @param {Record<string, string>} page.locales names by locale
 * @param {Record<string, string>} page.words the catalog `demo`
 * @param {string} page.article HTML
 * @param {string} page.integrity of the script
 * @param {string} page.engineIntegrity of the part with the engine, which is preloaded; empty: there is no such file
 * @returns {string}
 * @throws {Error} if the template has an unknown placeholder
 */
export function demoPage(template, { guide, folder, locale, locales, words, article, integrity, engineIntegrity }) {
  const root = folder ? '../../../' : '../../';
  const links = Object.entries(locales)
    .filter(([other]) => other !== locale)
    .map(([other, name]) =>
      `<a href="${root}demo/${other}/${folder}" lang="${other}" hreflang="${other}">${escapeHtml(name)}</a>`);
  const direction = /** @type {[string, string][]} */ ([...article.matchAll(/^<section lang="([^"]+)" dir="([^"]+)"/g)]
    .map((match) => [match[1], match[2]]))[0]?.[1] ?? 'ltr';
  const preload = engineIntegrity &&
    `<link rel="modulepreload" href="${root}guided-help-engine.js" integrity="${engineIntegrity}">\n`;
  /** @type {Record<string, string>} */
  const html = { root, preload, guide, locale, direction, article, integrity, languages: links.join('') };
  return template.replace(/\{([a-z.]+)\}/g, (_, name) => {
    const value = html[name] ?? (name in words ? escapeHtml(words[name]) : undefined);
    if (value === undefined) throw new Error(`web/demo/index.html: unknown placeholder {${name}}`);
    return value;
  });
}
