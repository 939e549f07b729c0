// Puts faults into correct translations and counts how many the checks find. scripts/mutations builds the command first.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS } from './lib/mutations/kinds.mjs';
import { ROOT, findFiles, run } from './lib/process.mjs';

/** @typedef {import('./lib/mutations/kinds.mjs').Kind} Kind */
/** @typedef {import('./lib/mutations/kinds.mjs').Pair} Pair */
/** @typedef {{kind: Kind, pair: Pair, target: string, original: number}} Mutation */
/** @typedef {{found: number, all: number}} Share */

const COMMAND = join(ROOT, 'build/native-release/guided-help');
const DOCUMENT = join(ROOT, 'docs/checks.md');
const BEGIN = '<!-- scripts/mutations: begin -->';
const END = '<!-- scripts/mutations: end -->';
/** The most faults of a kind and language. */
const MOST = 40;
const LEAST_CERTAIN = 0.9;
const LEAST_OTHERS = 0.6;
/** The most good pairs of 100 that may have a finding. */
const MOST_FLAGGED = 5;

/** @param {string} file @returns {Promise<Pair[]>} */
async function readPairs(file) {
  const locale = basename(file, '.json');
  /** @type {{pairs: [string, string][]}} */
  const { pairs } = JSON.parse(await readFile(file, 'utf8'));
  return pairs.map(([source, target]) => ({ source, target, locale }));
}

/**
 * Spreads the faults over the pairs: the first of each pair, then the second, …
 *
 * @param {Kind} kind
 * @param {Pair[]} pairs
 * @returns {Mutation[]}
 */
function mutationsOf(kind, pairs) {
  const byPair = pairs.map((pair, original) =>
    [...new Set(kind.mutate(pair))].filter((target) => target !== pair.target).map((target) => ({ kind, pair, target, original })));
  const longest = Math.max(...byPair.map((all) => all.length));
  return Array.from({ length: longest }, (_, round) => byPair.flatMap((all) => all[round] ?? [])).flat().slice(0, MOST);
}

/** @param {Pair[]} pairs @returns {string} a bilingual article */
function articleOf(pairs) {
  const body = pairs.map(({ source, target }, i) => {
    const id = `abcde-${101 + i}`;
    return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n`;
  });
  return `---\nms.translationtype: HT\nms.contentlocale: ${pairs[0].locale}\n---\n${body.join('\n')}`;
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {Pair[]} pairs each becomes an article of its own, because pairs of one article are also compared with each other
 * @returns {Promise<{check: string, message: string}[][]>} the findings of each pair
 */
async function check(folder, name, pairs) {
  const inside = join(folder, name);
  await mkdir(inside, { recursive: true });
  await Promise.all(pairs.map((pair, i) => writeFile(join(inside, `${i}.md`), articleOf([pair]))));
  const { output, how } = await run(COMMAND, ['check-article', '--format', 'json', inside]);
  /** @type {{findings: {check: string, file: string, message: string}[]}} */
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    throw new Error(`check-article: ${how}\n${output.slice(0, 1000)}`);
  }
  const found = pairs.map(() => /** @type {{check: string, message: string}[]} */ ([]));
  for (const finding of report.findings) found[Number(basename(finding.file, '.md'))].push(finding);
  return found;
}

/** @param {string} text */
const quoted = (text) => `"${text.replace(/[\\"]/gu, '\\$&').replaceAll('\n', '\\n')}"`;

/**
 * @param {string} folder
 * @param {string} name
 * @param {Pair[]} pairs
 * @returns {Promise<Set<string>[]>} the tests of pofilter that each pair fails
 */
async function filter(folder, name, pairs) {
  const [from, to] = [join(folder, `${name}.po`), join(folder, `${name}.out.po`)];
  const units = pairs.map(({ source, target }, i) => `#: pair-${i}\nmsgctxt "${i}"\nmsgid ${quoted(source)}\nmsgstr ${quoted(target)}\n`);
  const header = `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ${pairs[0].locale.replace('-', '_')}\\n"\n\n`;
  await writeFile(from, header + units.join('\n'));
  const { ok, how, output } = await run('pofilter', ['--progress=none', `--language=${pairs[0].locale.replace('-', '_')}`, from, to]);
  if (!ok) throw new Error(`pofilter: ${how}\n${output}`);
  const failed = pairs.map(() => /** @type {Set<string>} */ (new Set()));
  const result = await readFile(to, 'utf8').catch(() => '');
  for (const unit of result.split('\n\n')) {
    const index = unit.match(/^msgctxt "(\d+)"/mu);
    if (index) for (const [, test] of unit.matchAll(/\(pofilter\) (\w+)/gu)) failed[Number(index[1])].add(test);
  }
  return failed;
}

/** @param {Share} share */
const percent = ({ found, all }) => (all === 0 ? '–' : `${Math.round((100 * found) / all)}`);

/**
 * @param {string[]} locales
 * @param {{kind: Kind, ours: Map<string, Share>, theirs: Map<string, Share>}[]} rows
 * @param {{ours: Share, theirs: Share}} good
 */
function tableOf(locales, rows, good) {
  const sum = (/** @type {Map<string, Share>} */ shares) =>
    [...shares.values()].reduce((all, share) => ({ found: all.found + share.found, all: all.all + share.all }), { found: 0, all: 0 });
  const cells = rows.map(({ kind, ours, theirs }) => [
    kind.name, kind.certain ? '90' : '60', ...locales.map((locale) => percent(ours.get(locale) ?? { found: 0, all: 0 })), percent(sum(ours)), percent(sum(theirs)), `${sum(ours).all}`,
  ]);
  const flagged = (/** @type {Share} */ { found, all }) => ((100 * found) / all).toFixed(1);
  return [
    `| kind of fault | limit | ${locales.join(' | ')} | all | pofilter | faults |`,
    `|---|${'---|'.repeat(locales.length + 4)}`,
    ...cells.map((row) => `| ${row.join(' | ')} |`),
    '',
    `Percent of the faults that were found. Good pairs with a finding: ${flagged(good.ours)} in 100; with pofilter ${flagged(good.theirs)}.`,
  ].join('\n');
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean', default: false }, missed: { type: 'string' } },
  });
  const files = positionals.length > 0 ? positionals : (await findFiles('tests/checks/fixtures/mutations', /\.json$/)).map((file) => join(ROOT, file));
  const byLocale = new Map(await Promise.all(files.map(async (file) => /** @type {const} */ ([basename(file, '.json'), await readPairs(file)]))));
  const folder = await mkdtemp(join(tmpdir(), 'mutations-'));
  const good = { ours: { found: 0, all: 0 }, theirs: { found: 0, all: 0 } };
  /** @type {Map<Kind, {kind: Kind, ours: Map<string, Share>, theirs: Map<string, Share>}>} */
  const rows = new Map(KINDS.map((kind) => [kind, { kind, ours: new Map(), theirs: new Map() }]));
  try {
    for (const [locale, pairs] of byLocale) {
      const before = { ours: await check(folder, `${locale}/good`, pairs), theirs: await filter(folder, `${locale}.good`, pairs) };
      good.ours.all += pairs.length;
      good.theirs.all += pairs.length;
      good.ours.found += before.ours.filter((findings) => findings.length > 0).length;
      good.theirs.found += before.theirs.filter((tests) => tests.size > 0).length;
      if (values.missed === 'good') {
        before.ours.forEach((findings, i) => findings.forEach((finding) => console.log(`${locale} ${finding.check}: ${finding.message}\n  ${pairs[i].source}\n  ${pairs[i].target}`)));
      }
      const mutations = KINDS.filter(({ only }) => only === undefined || only.includes(locale)).flatMap((kind) => mutationsOf(kind, pairs));
      const faulty = mutations.map(({ pair, target }) => ({ ...pair, target }));
      const after = { ours: await check(folder, `${locale}/faulty`, faulty), theirs: await filter(folder, `${locale}.faulty`, faulty) };
      mutations.forEach(({ kind, pair, target, original }, i) => {
        const known = new Set(before.ours[original].map((finding) => finding.check + finding.message));
        const isFound = after.ours[i].some((finding) => kind.checks.test(finding.check) && !known.has(finding.check + finding.message));
        const isFiltered = [...after.theirs[i]].some((name) => !before.theirs[original].has(name));
        const row = rows.get(kind);
        if (row) {
          for (const [shares, found] of /** @type {const} */ ([[row.ours, isFound], [row.theirs, isFiltered]])) {
            const share = shares.get(locale) ?? { found: 0, all: 0 };
            shares.set(locale, { found: share.found + (found ? 1 : 0), all: share.all + 1 });
          }
        }
        if (!isFound && values.missed === kind.name) console.log(`${locale}\n  ${pair.source}\n  ${pair.target}\n  ${target}\n`);
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const table = tableOf([...byLocale.keys()], [...rows.values()], good);
  console.log(table);
  const below = [...rows.values()].flatMap(({ kind, ours }) =>
    [...ours].filter(([, share]) => share.found < share.all * (kind.certain ? LEAST_CERTAIN : LEAST_OTHERS)).map(([locale, share]) => `${kind.name}, ${locale}: ${share.found} of ${share.all}`));
  const tooMany = good.ours.found * 100 > good.ours.all * MOST_FLAGGED;
  if (values.write) {
    const text = await readFile(DOCUMENT, 'utf8');
    const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
    if (begin < 0 || end < begin) throw new Error(`docs/checks.md has no place for the table: ${BEGIN} … ${END}`);
    await writeFile(DOCUMENT, `${text.slice(0, begin + BEGIN.length)}\n${table}\n${text.slice(end)}`);
  }
  if (below.length > 0) console.error(`\nbelow the limit:\n${below.map((line) => `  ${line}`).join('\n')}`);
  if (tooMany) console.error(`\nmore than ${MOST_FLAGGED} in 100 good pairs have a finding`);
  return below.length > 0 || tooMany ? 1 : 0;
}

process.exitCode = await main();
