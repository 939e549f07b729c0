/** @param {string} text */
const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A guide of the demo, as a page lists it.
 * @typedef {object} ListedGuide
 * @property {string} folder below demo/<locale>/, with a trailing slash; empty for the main one
 * @property {string} title of its article
 * @property {string} published ISO date of its article
 */

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
 * @param {ListedGuide[]} page.guides all guides in this locale, this one included
 * @param {string} page.article HTML
 * @param {string} page.integrity of the script
 * @param {string} page.engineIntegrity of the part with the engine, which is preloaded; empty: there is no such file
 * @returns {string}
 * @throws {Error} if the template has an unknown placeholder
 */
export function demoPage(template, { guide, folder, locale, locales, words, guides, article, integrity, engineIntegrity }) {
  const root = folder ? '../../../' : '../../';
  const links = Object.entries(locales)
    .filter(([other]) => other !== locale)
    .map(([other, name]) =>
      `<a href="${root}demo/${other}/${folder}" lang="${other}" hreflang="${other}">${escapeHtml(name)}</a>`);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const items = guides.map((each) => {
    const title = escapeHtml(each.title);
    const current = each.folder === folder;
    const name = current ? `<strong>${title}</strong>` : `<a href="${root}demo/${locale}/${each.folder}">${title}</a>`;
    return `<li>${name} <small>${dates.format(new Date(each.published))}</small></li>\n`;
  });
  const title = escapeHtml(guides.find((each) => each.folder === folder)?.title ?? '');
  const direction = /** @type {[string, string][]} */ ([...article.matchAll(/^<section lang="([^"]+)" dir="([^"]+)"/g)]
    .map((match) => [match[1], match[2]]))[0]?.[1] ?? 'ltr';
  const preload = engineIntegrity &&
    `<link rel="modulepreload" href="${root}guided-help-engine.js" integrity="${engineIntegrity}">\n`;
  /** @type {Record<string, string>} */
  const html = { root, preload, guide, locale, direction, article, integrity, title, languages: links.join(''), guides: items.join('') };
  return template.replace(/\{([a-z.]+)\}/g, (_, name) => {
    const value = html[name] ?? (name in words ? escapeHtml(words[name]) : undefined);
    if (value === undefined) throw new Error(`web/demo/index.html: unknown placeholder {${name}}`);
    return value;
  });
}
