// Runs clang-tidy over our C++, on all cores. A file that was clean is checked again only if it, a header of ours, its
// compile command or the rules change.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, findFiles, run, runShell } from './process.mjs';
import { failedOne, passedOne } from './report.mjs';

/** Includes Dear ImGui's own sources, and uses their style of names. */
const NOT_OURS = 'src/ui/imgui_core.cc';

const PROGRAM = 'clang-tidy-14';
// Never built: clang would find GCC's precompiled headers, and refuse them.
const PRESET = 'native-tidy';
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

/** @returns {Promise<string>} hash of everything that findings in every file depend on */
async function hashOfRulesAndHeaders() {
  const headers = await findFiles('src', /\.h$/);
  const files = ['.clang-tidy', ...headers];
  const texts = await Promise.all(files.map((file) => readFile(join(ROOT, file), 'utf8')));
  return hashOf([PROGRAM, ...files, ...texts]);
}

/**
 * @param {string} file
 * @returns {Promise<string | null>} the findings of clang-tidy, or null
 */
async function check(file) {
  const { ok, output, how } = await run(
    PROGRAM,
    // The compile commands are those of g++, which has warnings that clang does not know.
    ['-p', `build/${PRESET}`, '--quiet', '--extra-arg=-Wno-unknown-warning-option', file],
    { seconds: 600 },
  );
  return ok ? null : `${output}\n${file}: ${how}`;
}

/**
 * Checks every file that the native build compiles. Files that only WASM compiles have no native compile command.
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
