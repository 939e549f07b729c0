// clang-tidy over our C++, on all cores; a file that was clean is not looked at again until it, a
// header of ours, its compile command or the rules change.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, findFiles, run, runShell } from './process.mjs';
import { failedOne, passedOne } from './report.mjs';

/** Definitions before Dear ImGui's own sources, in its own style of names. */
const NOT_OURS = 'src/ui/imgui_core.cc';

const PROGRAM = 'clang-tidy-14';
const PRESET = 'native-asan';
const STAMPS = 'build/clang-tidy';

/** @typedef {{file: string, command: string, directory: string}} CompileCommand */

/** @param {string[]} parts */
const hashOf = (parts) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** @returns {Promise<Map<string, string>>} compile commands by file, relative to the root */
async function readCompileCommands() {
  const path = join(ROOT, 'build', PRESET, 'compile_commands.json');
  const commands = /** @type {CompileCommand[]} */ (JSON.parse(await readFile(path, 'utf8')));
  return new Map(commands.map(({ file, command }) => [relative(ROOT, file), command]));
}

/** @returns {Promise<string>} of all that a finding in any file can depend on */
async function hashOfRulesAndHeaders() {
  const headers = await findFiles('src', /\.h$/);
  const files = ['.clang-tidy', ...headers];
  const texts = await Promise.all(files.map((file) => readFile(join(ROOT, file), 'utf8')));
  return hashOf([PROGRAM, ...files, ...texts]);
}

/**
 * @param {string} file
 * @returns {Promise<string | null>} what clang-tidy says, or null if nothing
 */
async function check(file) {
  const { ok, output, how } = await run(
    PROGRAM,
    // The compile commands are those of g++, which knows warnings that clang does not.
    ['-p', `build/${PRESET}`, '--quiet', '--extra-arg=-Wno-unknown-warning-option', file],
    { seconds: 600 },
  );
  return ok ? null : `${output}\n${file}: ${how}`;
}

/**
 * Every file that the native build compiles; what only WASM compiles has no native command.
 *
 * @returns {Promise<import('./report.mjs').Result>}
 */
export async function runClangTidy() {
  const configured = await runShell('configure', PRESET);
  if (!configured.ok) return failedOne(`${PRESET} cannot be configured`);
  const commands = await readCompileCommands();
  const files = (await findFiles('src', /\.cc$/)).filter((file) => commands.has(file) && file !== NOT_OURS);
  const common = await hashOfRulesAndHeaders();
  await mkdir(join(ROOT, STAMPS), { recursive: true });

  /** @type {string[]} */
  const findings = [];
  const stamps = new Set();
  const waiting = [...files];
  const worker = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const text = await readFile(join(ROOT, file), 'utf8');
      const stamp = hashOf([common, file, text, commands.get(file) ?? '']);
      stamps.add(stamp);
      const path = join(ROOT, STAMPS, stamp);
      if (existsSync(path)) continue;
      const finding = await check(file);
      if (finding === null) await writeFile(path, '');
      else findings.push(finding);
    }
  };
  await Promise.all(cpus().map(worker));

  for (const old of await readdir(join(ROOT, STAMPS))) {
    if (!stamps.has(old)) await rm(join(ROOT, STAMPS, old));
  }
  return findings.length === 0 ? passedOne() : failedOne(findings.join('\n'));
}
