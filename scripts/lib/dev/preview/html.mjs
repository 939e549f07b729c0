// The HTML of the preview page. What it shows, it asks for later (page.mjs).

/** @param {string} text */
const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * @param {string} article with the first screen as a data block
 * @returns {string} without it: the preview replays answers once the engine asks the first question
 */
const withoutFirstScreen = (article) => article.replace(/<script type="application\/json".*<\/script>\n?/g, '');

/**
 * @param {object} page
 * @param {string} page.guide
 * @param {string} page.locale
 * @param {string[]} page.locales of the guide
 * @param {string} page.today as requested; may be empty
 * @param {string} page.article HTML; empty if it is not built
 * @returns {string}
 */
export function previewPage({ guide, locale, locales, today, article }) {
  const keptDate = today ? `&amp;today=${encodeURIComponent(today)}` : '';
  const languages = locales.map((other) =>
    `<a href="?lang=${other}${keptDate}"${other === locale ? ' aria-current="true"' : ''}>${other}</a>`).join('\n');
  return `<!doctype html>
<html lang="en" data-preview="${guide}" data-locale="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview: ${guide}</title>
<link rel="icon" href="/demo/demo.svg">
<link rel="stylesheet" href="/@dev/preview/preview.css">
<script type="module" src="/@dev/preview/page.mjs"></script>
<script type="module" src="/guided-help.js"></script>
</head>
<body>
<header>
<h1>${guide}</h1>
<nav aria-label="Languages">${languages}</nav>
<form>
<input type="hidden" name="lang" value="${locale}">
<label>Today <input type="date" name="today" value="${escapeHtml(today)}"></label>
<button>Set</button>
<span id="today"></span>
</form>
</header>
<p id="status" role="status"></p>
<main>
<div id="card">
<guided-help guide="${guide}" lang="${locale}" loading="eager">
${withoutFirstScreen(article)}</guided-help>
</div>
<div id="side">
<section aria-labelledby="findings-title">
<h2 id="findings-title">Findings</h2>
<div id="problems"></div>
<ul id="findings"></ul>
</section>
<section aria-labelledby="graph-title">
<h2 id="graph-title">Graph</h2>
<p id="zoom"><button type="button" value="0.8">Smaller</button> <button type="button" value="1.25">Larger</button>
Click a node to go there.</p>
<p id="graph-note"></p>
<div id="graph"></div>
</section>
</div>
</main>
</body>
</html>
`;
}
