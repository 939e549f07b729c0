// Runs the micro-benchmarks and turns them into a table.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { table } from './report.mjs';

/** @param {number} nanoseconds @returns {string} */
function formatTime(nanoseconds) {
  if (nanoseconds < 1e3) return `${nanoseconds.toFixed(0)} ns`;
  return nanoseconds < 1e6 ? `${(nanoseconds / 1e3).toFixed(1)} µs` : `${(nanoseconds / 1e6).toFixed(1)} ms`;
}

/**
 * @param {string} root of the repository; the preset native-bench must be built
 * @returns {Promise<string>} Markdown: a line a benchmark, its sizes and times, and the growth fitted to them
 */
export async function nativeTable(root) {
  const json = execFileSync(join(root, 'build/native-bench/rooms_bench'), ['--benchmark_format=json'],
    { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] });
  /** @type {Map<string, {sizes: string[], last: number, growth: string}>} */
  const rows = new Map();
  for (const { name, run_type: type, cpu_time: time, big_o: growth, time_unit: unit } of JSON.parse(json).benchmarks) {
    const [benchmark, size] = name.split(/[/_]/);
    const row = rows.get(benchmark) ?? { sizes: [], last: 0, growth: '' };
    rows.set(benchmark, row);
    if (type === 'iteration') {
      if (unit !== 'ns') throw new Error(`${name} is in ${unit}`);
      row.sizes.push(`${Number(size).toLocaleString('en-US')}: ${formatTime(time)}`);
      row.last = time / Number(size);
    } else if (growth) {
      row.growth = growth;
    }
  }
  return table(['', 'size: time', 'of it, each of the largest', 'growth'],
    [...rows].map(([name, { sizes, last, growth }]) => [name, sizes.join('<br>'), formatTime(last), growth]));
}
