// Measures check-article on small and large collections. scripts/collection builds the command first.
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/process.mjs';

const COMMAND = join(ROOT, 'build/native-release/guided-help');
/** Of the small collection. */
const FEW = 1000;
/** Bytes that the larger collection may add for each file: its name. */
const NAME = 256;
/** Ms between two looks at the memory, whose peak the system keeps. */
const INTERVAL = 20;

/** @param {string} folder @returns {Promise<string[]>} the articles below it */
async function articlesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/**
 * @param {string[]} articles
 * @param {string} folder is filled with copies of them
 * @param {number} count
 */
async function collect(articles, folder, count) {
  for (let first = 0; first < count; first += 1000) {
    const part = join(folder, `${first}`);
    await mkdir(part, { recursive: true });
    await Promise.all(Array.from({ length: Math.min(1000, count - first) }, (_, at) => {
      const article = articles[(first + at) % articles.length];
      return copyFile(article, join(part, `${at}.${basename(article)}`));
    }));
  }
}

/** @param {string} folder @returns {Promise<{bytes: number, seconds: number}>} peak memory, and time */
async function measure(folder) {
  const begin = performance.now();
  const child = spawn(COMMAND, ['check-article', folder], { cwd: ROOT, stdio: 'ignore' });
  let bytes = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    bytes = Math.max(bytes, 1024 * Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, INTERVAL);
  const code = await new Promise((ended) => child.on('exit', ended));
  clearInterval(watch);
  if (code !== 0 && code !== 1) throw new Error(`check-article ended with ${code}`);
  return { bytes, seconds: (performance.now() - begin) / 1000 };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { files: { type: 'string', default: '100000' } } });
const count = Number(values.files);
const articles = await articlesIn(positionals[0] ?? join(ROOT, 'tests/checks/fixtures'));
if (!(count > FEW) || articles.length === 0) throw new TypeError(`needs articles, and --files above ${FEW}`);

const root = await mkdtemp(join(tmpdir(), 'guided-help-collection-'));
try {
  const peaks = [];
  for (const size of [FEW, count]) {
    const folder = join(root, `${size}`);
    await collect(articles, folder, size);
    const { bytes, seconds } = await measure(folder);
    peaks.push(bytes);
    console.log(`${size} files: ${(size / seconds).toFixed(0)} a second on all cores, at most ${(bytes / 2 ** 20).toFixed(1)} MiB`);
  }
  const grows = peaks[1] - peaks[0] > NAME * count;
  console.log(grows ? 'the memory grows with the collection' : 'the memory grows by no more than the names of the files');
  process.exitCode = grows ? 1 : 0;
} finally {
  await rm(root, { recursive: true });
}
