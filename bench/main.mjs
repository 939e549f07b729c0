// Runs the comparison, the micro-benchmarks and the table of bytes; scripts/bench sets up and calls this.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { startServer } from '../scripts/lib/server.mjs';
import { bytesTables } from './bytes.mjs';
import { nativeTable } from './native.mjs';
import { COUNTS, KINDS, buildPages, pathOf } from './pages.mjs';
import { chart, figuresTable, median, table } from './report.mjs';
import { LIMITS, visit } from './visit.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'build/bench/pages');
const GUIDE = 'cancel-subscription';
const LOCALE = 'zh-TW';

/** Software WebGL: a machine without a graphics card has no other. */
const FLAGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update',
  '--enable-unsafe-swiftshader', '--use-angle=swiftshader'];

const USAGE = `usage: ./scripts/bench [web|many|native|bytes]… [--rounds N]
web compares one product on a page, many compares ${COUNTS.slice(1).join(' and ')}, native measures the C++ rooms, bytes divides the
download; all of them without a name. Each writes its part of docs/bench.md. --rounds is 9 unless given.`;

const PARTS = ['web', 'many', 'native', 'bytes'];

const MEMORY = ['heap', 'memory of the process', 'memory of the graphics process'];

/** Of one product on a page. */
const FIGURES = [
  'first text', 'question visible', 'answerable', 'all painted', 'requests until answerable', 'bytes until answerable',
  'requests in all', 'bytes in all', 'blocking time', 'longest task', 'creating the WebGL context',
  'longest script without it', 'layout shift', 'click to painted', 'frames from click to painted',
  'main thread at rest', 'processor at rest', ...MEMORY,
];

/** @typedef {{title: string, rounds: import('./visit.mjs').Figures[]}} Column */

/**
 * Visits the pages of all kinds in turn, so that what disturbs the machine disturbs all of them.
 * @param {import('./visit.mjs').Limits} limits
 * @param {number} count of the product on a page
 * @param {number} rounds
 * @param {Partial<Parameters<typeof visit>[2]>} options of the last rounds: what takes long
 * @returns {Promise<Column[]>} in the order of `KINDS`
 */
async function compare(limits, count, rounds, options) {
  const { url, close } = await startServer({ root: FOLDER, csp: null });
  const flagSets = [...new Set(KINDS.map(({ flags }) => flags.join()))];
  const browsers = new Map(await Promise.all(flagSets.map(async (flags) => /** @type {const} */ ([
    flags,
    await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: [...FLAGS, ...flags.split(',').filter(Boolean)] }),
  ]))));
  const columns = KINDS.map(({ title }) => /** @type {Column} */ ({ title, rounds: [] }));
  try {
    // The first round warms up the browsers and does not count.
    for (let round = 0; round <= rounds; ++round) {
      // A page is slower after a large one, so the order changes.
      const shuffled = [...KINDS.keys()].map((index) => ({ index, at: Math.random() })).sort((a, b) => a.at - b.at);
      for (const { index } of shuffled) {
        const { kind, flags } = KINDS[index];
        const browser = /** @type {import('puppeteer-core').Browser} */ (browsers.get(flags.join()));
        const figures = await visit(browser, url + pathOf(kind, count),
          {
            limits, answer: '12', rests: false, ...(round > Math.max(0, rounds - 3) && options),
            count: kind === 'plain' ? 0 : count,
            // Of many, only those in view are painted.
            paints: kind === 'canvas' && count === 1,
          });
        if (round > 0) columns[index].rounds.push(figures);
      }
      console.error(`${limits.name}, ${count} on a page: round ${round} of ${rounds}`);
    }
  } finally {
    for (const browser of browsers.values()) await browser.close();
    await close();
  }
  return columns;
}

/** @param {number} rounds @returns {Promise<string>} Markdown */
async function compareOne(rounds) {
  const groups = [];
  const ratios = [];
  let text = '';
  for (const limits of LIMITS) {
    const columns = await compare(limits, 1, rounds, { rests: limits.cpu === 1 });
    text += `\n### ${limits.name}\n\n${figuresTable(FIGURES, columns)}\n`;
    const bars = KINDS.map(({ kind, title }, index) => ({ kind, title, values: columns[index].rounds.map(({ answerable }) => answerable) }))
      .filter(({ kind }) => kind !== 'plain');
    groups.push({ label: limits.name, bars });
    const survey = median(bars[bars.length - 1].values);
    ratios.push([limits.name, ...bars.slice(0, -1).map(({ values }) => (median(values) / survey).toFixed(2))]);
  }
  await writeFile(join(ROOT, 'docs/bench.svg'), chart('Until the first question can be answered', groups));
  const names = KINDS.filter(({ kind }) => kind !== 'plain' && kind !== 'survey').map(({ title }) => title);
  return `![Until the first question can be answered](bench.svg)

Time until the first question can be answered, as a part of SurveyJS's (medians of ${rounds} rounds):

${table(['', ...names], ratios)}
${text}`;
}

/** @param {number} rounds @returns {Promise<string>} Markdown */
async function compareMany(rounds) {
  let text = '';
  for (const count of COUNTS.slice(1)) {
    text += `\n### ${count} on a page\n\n${figuresTable(FIGURES, await compare(LIMITS[0], count, rounds, { rests: true }))}\n`;
  }
  for (const density of [2, 3]) {
    for (const count of [COUNTS[0], COUNTS[COUNTS.length - 1]]) {
      const columns = await compare(LIMITS[0], count, Math.min(rounds, 3), { weighs: true, density });
      text += `\n### Memory of ${count} at density ${density}\n\n${figuresTable(MEMORY, columns)}\n`;
    }
  }
  return text;
}

/** What each part writes. @type {Record<string, (rounds: number) => Promise<string>>} */
const WRITERS = {
  web: compareOne,
  many: compareMany,
  native: () => nativeTable(ROOT),
  bytes: () => bytesTables(ROOT),
};

/**
 * Replaces one part of docs/bench.md, between its two comments.
 * @param {string} part
 * @param {string} text
 */
async function writePart(part, text) {
  const file = join(ROOT, 'docs/bench.md');
  const [begin, end] = [`<!-- ${part} -->`, `<!-- end of ${part} -->`];
  const page = await readFile(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`docs/bench.md lacks ${begin} or ${end}`);
  const { model } = cpus()[0];
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const measured = `Measured on ${new Date().toISOString().slice(0, 10)} at ${commit}, on ${cpus().length} cores (${model.trim()}).`;
  await writeFile(file, `${page.slice(0, from)}${begin}\n\n${measured}\n\n${text.trim()}\n\n${page.slice(to)}`);
}

/** @returns {Promise<number>} the exit code */
async function main() {
  /** @type {string[]} */
  let parts;
  let rounds;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { rounds: { type: 'string', default: '9' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    const unknown = positionals.find((name) => !PARTS.includes(name));
    if (unknown !== undefined) throw new TypeError(`unknown part: ${unknown}`);
    rounds = Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 1) throw new TypeError('--rounds must be a whole number from 1');
    parts = positionals.length > 0 ? positionals : PARTS;
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
  if (parts.includes('web') || parts.includes('many')) {
    await buildPages({ root: ROOT, packages: join(ROOT, 'build/bench'), folder: FOLDER, guide: GUIDE, locale: LOCALE });
  }
  for (const part of parts) await writePart(part, await WRITERS[part](rounds));
  console.log('wrote docs/bench.md');
  return 0;
}

process.exitCode = await main();
