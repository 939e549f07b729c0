// Builds what is compared, into a folder that is served like any site: compressed, under a content security policy.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compressFiles } from '../scripts/lib/sizes.mjs';
import { surveyOf } from './survey.mjs';

/** @typedef {'plain' | 'canvas' | 'mirror' | 'interaction' | 'survey'} Kind of page */

/** In the order of the tables. `flags` are the browser's. @type {{kind: Kind, title: string, flags: string[]}[]} */
export const KINDS = [
  { kind: 'plain', title: 'the page without us', flags: [] },
  { kind: 'canvas', title: 'Guided Help', flags: [] },
  { kind: 'mirror', title: 'Guided Help without WebGL', flags: ['--disable-3d-apis'] },
  { kind: 'interaction', title: 'Guided Help on interaction', flags: [] },
  { kind: 'survey', title: 'SurveyJS', flags: [] },
];

/** How many times the product is on one page. */
export const COUNTS = [1, 10, 50];

/**
 * @param {Kind} kind
 * @param {number} count
 * @returns {string} path of the page
 */
export const pathOf = (kind, count) => `${kind === 'mirror' ? 'canvas' : kind}-${count}.html`;

/** @param {string} locale @param {string} head @param {string} body */
const pageOf = (locale, head, body) => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Help</title>
<link rel="icon" href="demo/demo.svg">
<link rel="stylesheet" href="demo/demo.css">
${head}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/**
 * @param {object} options
 * @param {string} options.root of the repository; `dist/` must be built
 * @param {string} options.packages folder with the compared packages
 * @param {string} options.folder is written
 * @param {string} options.guide
 * @param {string} options.locale
 */
export async function buildPages({ root, packages, folder, guide, locale }) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const dist = join(root, 'dist');
  await cp(dist, folder, { recursive: true, filter: (path) => !path.endsWith('.br') });
  const article = await readFile(join(dist, `static/${guide}.${locale}.html`), 'utf8');

  /** @param {string} name */
  const readWords = async (name) => JSON.parse(await readFile(join(dist, `locales/${name}/${locale}.json`), 'utf8'));
  const words = { ...await readWords('interface'), ...await readWords(guide) };
  const model = surveyOf(JSON.parse(await readFile(join(dist, `guides/${guide}.json`), 'utf8')), words, locale);
  await build({
    stdin: {
      resolveDir: packages,
      contents: `
        import 'survey-core/survey-core.fontless.min.css';
        import { Model } from 'survey-core';
        import 'survey-core/i18n/traditional-chinese';
        import 'survey-js-ui';
        for (const place of document.querySelectorAll('.survey')) {
          const survey = new Model(${JSON.stringify(model)});
          survey.onAfterRenderSurvey.add(() => place.dispatchEvent(new Event('answerable', { bubbles: true })));
          survey.render(place);
        }`,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    outfile: join(folder, 'survey.js'),
    logLevel: 'error',
  });

  for (const count of COUNTS) {
    /** @param {string} each */
    const times = (each) => Array(count).fill(each).join('\n');
    /** @type {[Kind, string, string][]} */
    const pages = [
      ['plain', '', article],
      ['canvas', '<script type="module" src="guided-help.js"></script>',
        `<guided-help guide="${guide}" lang="${locale}">\n${article}</guided-help>`],
      ['interaction', '<script type="module" src="guided-help.js"></script>',
        `<guided-help guide="${guide}" lang="${locale}" loading="interaction">\n${article}</guided-help>`],
      ['survey', '<link rel="stylesheet" href="survey.css">\n<script type="module" src="survey.js"></script>',
        `<div class="survey">\n${article}</div>`],
    ];
    for (const [kind, head, body] of pages) {
      await writeFile(join(folder, pathOf(kind, count)), pageOf(locale, head, times(body)));
    }
  }
  await compressFiles(folder);
}
