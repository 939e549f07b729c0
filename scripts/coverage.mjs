// Measures which lines of the readers and parsers the tests run. scripts/coverage builds the tests first.
import { mkdir, realpath, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ROOT, findFiles, run } from './lib/process.mjs';

const FOLDER = 'build/native-coverage';
const PROFILES = `${FOLDER}/profiles`;
const MINIMUM = 95;

/** The readers of untrusted content and customer input. */
const READERS = [
  /^src\/base\/utf8\./,
  /^src\/json\//,
  /^src\/guide\/guide_reader\./,
  /^src\/localization\/(catalog_document|catalog_notes|catalog_reader|locale|markup|message|message_parser|message_pattern|typed_number)\./,
  /^src\/interchange\//,
  /^src\/checks\/(inline_scanner|inline_text|message_text|rules_reader)\./,
];

/** @typedef {{filename: string, summary: {lines: {count: number, covered: number, percent: number}}}} FileCoverage */

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
async function runOrThrow(command, args, env = {}) {
  const { ok, output, how } = await run(command, args, { env });
  if (!ok) throw new Error(`${output}\n${command}: ${how}`);
  return output;
}

/** @returns {Promise<FileCoverage[]>} coverage of the readers, sorted by name */
async function measure() {
  await rm(join(ROOT, PROFILES), { recursive: true, force: true });
  await mkdir(join(ROOT, PROFILES), { recursive: true });
  const programs = await findFiles(`${FOLDER}/tests`, /\/(base|json|guide|localization|interchange|checks|fuzz)_test$/);
  for (const [index, program] of programs.entries()) {
    await runOrThrow(program, ['--gtest_brief=1'], { LLVM_PROFILE_FILE: join(ROOT, PROFILES, `${index}.profraw`) });
  }
  const profiles = await findFiles(PROFILES, /\.profraw$/);
  const merged = `${PROFILES}/all.profdata`;
  await runOrThrow('llvm-profdata-14', ['merge', '-sparse', '-o', merged, ...profiles]);
  const [first, ...more] = programs;
  const objects = more.map((program) => `-object=${program}`);
  const output = await runOrThrow('llvm-cov-14', ['export', '-summary-only', `-instr-profile=${merged}`, first, ...objects]);
  // The JSON follows warnings about functions that differ between two programs.
  /** @type {{data: {files: FileCoverage[]}[]}} */
  const { data } = JSON.parse(output.slice(output.indexOf('{')));
  // Headers are included through links in the build tree; resolve them.
  const files = data[0].files.map(async (file) => ({ ...file, filename: relative(ROOT, await realpath(file.filename)) }));
  return (await Promise.all(files))
    .filter(({ filename }) => READERS.some((pattern) => pattern.test(filename)))
    .sort((a, b) => (a.filename < b.filename ? -1 : 1));
}

const files = await measure();
console.log('| file | lines | run | % |\n| --- | --- | --- | --- |');
for (const { filename, summary } of files) {
  const { count, covered, percent } = summary.lines;
  console.log(`| ${filename} | ${count} | ${covered} | ${percent.toFixed(1)} |`);
}
const below = files.filter(({ summary }) => summary.lines.percent < MINIMUM);
for (const { filename } of below) console.log(`${filename}: line coverage is below ${MINIMUM} %`);
process.exitCode = files.length === 0 || below.length > 0 ? 1 : 0;
