// Answers the requests of the preview: its page, the modules of the page, and what it shows of a guide.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { guideIds, localesOfGuide } from '../../content.mjs';
import { findProblems } from './findings.mjs';
import { makeGraph } from './graph.mjs';
import { previewPage } from './html.mjs';
import { RouteFinder } from './routes.mjs';

/** The files that the page loads. */
const PAGE_FILES = [
  'card.mjs', 'drawing.mjs', 'journey.mjs', 'page.mjs', 'preview.css', 'report.mjs', 'today.mjs', 'ways.mjs',
];

/** The locale that every guide has. */
const DEFAULT_LOCALE = 'en-US';

/** @type {import('./graph.mjs').Graph} */
const NO_GRAPH = { nodes: [], edges: [], svg: '', version: '', note: 'There is no graph yet.' };

/**
 * @typedef {object} Reply
 * @property {string} body
 * @property {string} [type] the content type, if the extension of the path does not say it
 * @property {number} [status]
 */

/**
 * @param {object} options
 * @param {string} options.project root of guides and words
 * @param {string} options.dist the folder served
 * @param {string} options.command path of the native command
 * @param {string} [options.graphviz] path of the program `dot`
 * @returns {(url: URL) => Promise<Reply | undefined>} undefined for a path that is not one of the preview
 */
export function makePreview({ project, dist, command, graphviz = 'dot' }) {
  const tools = { project, command, graphviz };
  const routes = new RouteFinder(tools);
  /** The last graph that could be made. @type {Map<string, import('./graph.mjs').Graph>} by guide and locale */
  const graphs = new Map();

  /** @param {string} guide @param {string} locale */
  async function analyze(guide, locale) {
    const name = `${guide} ${locale}`;
    const [findings] = await Promise.all([
      findProblems(tools, guide),
      // The findings say what is wrong.
      makeGraph(tools, guide, locale).then((made) => graphs.set(name, made), () => {}),
    ]);
    const { svg, ...graph } = graphs.get(name) ?? NO_GRAPH;
    return { findings, graph: { ...graph, isDrawn: svg !== '' } };
  }

  /** @param {string} guide @param {string} locale @param {URL} url @returns {Promise<Reply>} */
  async function page(guide, locale, { searchParams }) {
    const article = await readFile(join(dist, `static/${guide}.${locale}.html`), 'utf8').catch(() => '');
    const locales = await localesOfGuide(project, guide);
    const today = searchParams.get('today') ?? '';
    return { body: previewPage({ guide, locale, locales, today, article }), type: 'text/html; charset=utf-8' };
  }

  /** @type {Record<string, (guide: string, locale: string, url: URL) => Promise<Reply>>} */
  const answers = {
    '': page,
    'analysis.json': async (guide, locale) => ({ body: JSON.stringify(await analyze(guide, locale)) }),
    'graph.svg': async (guide, locale) =>
      ({ body: graphs.get(`${guide} ${locale}`)?.svg ?? '', type: 'image/svg+xml' }),
    'routes.json': async (guide) => routes.find(guide).then((found) => ({ body: JSON.stringify(found) }),
      (error) => ({ body: JSON.stringify({ error: error.message }), status: 503 })),
  };

  return async (url) => {
    const file = /^\/@dev\/preview\/([\w.-]+)$/.exec(url.pathname)?.[1];
    if (file && PAGE_FILES.includes(file)) return { body: await readFile(new URL(file, import.meta.url), 'utf8') };
    const [, guide, rest] = /^\/preview\/([\w-]+)\/([\w.]*)$/.exec(url.pathname) ?? [];
    if (guide === undefined || !Object.hasOwn(answers, rest)) return undefined;
    if (!(await guideIds(project)).includes(guide)) return undefined;
    const locales = await localesOfGuide(project, guide);
    const wanted = url.searchParams.get('lang') ?? '';
    return answers[rest](guide, locales.includes(wanted) ? wanted : DEFAULT_LOCALE, url);
  };
}
