// Divides the download among the rooms of src/, the folders of web/ and the libraries.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { PARTS, SCRIPT, partFile, separateParts } from '../scripts/lib/script-parts.mjs';
import { styleSheetsAsText } from '../scripts/lib/style-sheets.mjs';
import { table } from './report.mjs';

/** @param {Map<string, number>} sums @param {string} name @param {number} bytes */
const add = (sums, name, bytes) => void sums.set(name, (sums.get(name) ?? 0) + bytes);

/**
 * @param {string} title
 * @param {Map<string, number>} sums bytes before compression
 * @param {number} compressed bytes of the whole file as it is downloaded
 * @returns {string} a table, the largest first
 */
function shares(title, sums, compressed) {
  const total = [...sums.values()].reduce((sum, bytes) => sum + bytes, 0);
  const rows = [...sums].sort(([, a], [, b]) => b - a).map(([name, bytes]) =>
    [name, bytes.toLocaleString('en-US'), `${(100 * bytes / total).toFixed(1)} %`]);
  rows.push(['total', total.toLocaleString('en-US'), `${compressed.toLocaleString('en-US')} bytes compressed`]);
  return table([title, 'bytes', 'share'], rows);
}

/**
 * A module, linked once more with the names of its functions.
 * @param {string} root
 * @param {string} file its name
 * @returns {Map<string, number>} bytes of code by room or library
 */
function divideModule(root, file) {
  const folder = join(root, 'build/wasm-release');
  const named = join(root, 'build/bench/named.wasm');
  const env = { ...process.env, NODE_PATH: '/usr/share/nodejs' };
  mkdirSync(dirname(named), { recursive: true });
  const commands = execFileSync('ninja', ['-C', folder, '-t', 'commands', file], { encoding: 'utf8' });
  const link = commands.trim().split('\n').at(-1) ?? '';
  const relink = link.replace(` -o ${file}`, ` -o ${named} --profiling-funcs`);
  if (relink === link) throw new Error(`this does not link ${file}: ${link}`);
  execFileSync('sh', ['-c', relink], { cwd: folder, env });

  /** Rooms by mangled name. @type {Map<string, string>} */
  const rooms = new Map();
  const archives = [...new Set(link.match(/lib\w+\.a/g))];
  for (const archive of archives) {
    const room = archive.slice('lib'.length, -'.a'.length);
    const symbols = execFileSync('emnm', ['--defined-only', '--format=just-symbols', archive], { cwd: folder, env, encoding: 'utf8' });
    for (const symbol of symbols.split('\n')) if (!rooms.has(symbol)) rooms.set(symbol, room);
  }
  const mangled = [...rooms.keys()];
  const demangled = execFileSync('c++filt', { input: mangled.join('\n'), encoding: 'utf8' }).split('\n');
  const roomOf = new Map(mangled.map((name, index) => [demangled[index].replace(/ /g, ''), /** @type {string} */ (rooms.get(name))]));

  const tools = join(dirname(createRequire(import.meta.url).resolve('binaryen')), 'bin');
  const metrics = execFileSync(process.execPath, [join(tools, 'wasm-opt'), named, '--func-metrics', '--all-features', '-o', '/dev/null'],
    { encoding: 'utf8', maxBuffer: 1 << 28 });
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const [, escaped, bytes] of metrics.matchAll(/^func: (.+)\n(?:.*\n)*? \[binary-bytes\] *: *(\d+)/gm)) {
    const name = escaped.replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16))).replace(/ /g, '');
    const library = /^(void)?std::|^operator/.test(name) ? 'standard library (templates)'
      : name.includes('nlohmann::') ? 'nlohmann_json'
        : /^g[hp]_/.test(name) ? 'src/wasm, and what is inlined there' : undefined;
    const room = roomOf.get(name);
    add(sums, library ?? (room === 'imgui' ? 'Dear ImGui' : room ? `src/${room}` : 'C and C++ runtime'), Number(bytes));
  }
  return sums;
}

/**
 * @param {string} root
 * @param {string} entry
 * @returns {Promise<Map<string, number>>} bytes of JavaScript and CSS by folder, as the bundler minifies them
 */
async function divideScript(root, entry) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    define: { INTEGRITY: '{}' },
    plugins: [styleSheetsAsText, separateParts],
    outdir: 'unused',
  });
  const sums = new Map();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      add(sums, file.endsWith('.css') ? 'style sheet' : file.startsWith('<') ? 'esbuild' : dirname(file), bytesInOutput);
    }
  }
  return sums;
}

/**
 * @param {string} root of the repository; `dist/` must be built
 * @returns {Promise<string>} Markdown
 */
export async function bytesTables(root) {
  const size = async (/** @type {string} */ file) => (await stat(join(root, 'dist', `${file}.br`))).size;
  const sizes = Object.entries(JSON.parse(await readFile(join(root, 'sizes.json'), 'utf8')));
  const entries = [['guided-help.js', SCRIPT], ...Object.entries(PARTS).map(([part, entry]) => [partFile(part), entry])];
  const scripts = await Promise.all(entries.map(async ([file, entry]) =>
    shares(file, await divideScript(root, entry), await size(file))));
  return `${table(['file', 'bytes, compressed'], sizes.map(([name, bytes]) => [name, Number(bytes).toLocaleString('en-US')]))}

${shares('guided-help.wasm, code', divideModule(root, 'guided-help.wasm'), await size('guided-help.wasm'))}

${shares('guided-help-painter.wasm, code', divideModule(root, 'guided-help-painter.wasm'), await size('guided-help-painter.wasm'))}

The linker inlines: a function that is called once counts for its caller.

${scripts.join('\n\n')}
`;
}
