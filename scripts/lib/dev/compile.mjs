// Compiles one target of a preset, and reports the compiler's errors.
import { run } from '../process.mjs';

/**
 * @param {string} output of Ninja
 * @returns {string} the messages of compiler and linker, without Ninja's progress and the commands that failed
 */
export function errorsOf(output) {
  const lines = output.split('\n');
  return lines.filter((line, index) =>
    !/^\[\d+\/\d+\] |^ninja: |^FAILED: /.test(line) && !lines[index - 1]?.startsWith('FAILED: ')).join('\n').trim();
}

/**
 * @param {string} preset
 * @param {string} target
 * @param {AbortSignal} signal stops it
 * @throws {Error} with the compiler's errors
 */
export async function compile(preset, target, signal) {
  const script = 'source scripts/lib.sh; configure "$1"; exec ninja -C "build/$1" "$2"';
  const { ok, output, how } = await run('bash', ['-c', script, 'bash', preset, target], { signal });
  if (!ok) throw new Error(errorsOf(output) || how);
}
