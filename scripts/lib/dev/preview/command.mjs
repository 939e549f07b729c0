// Runs a program and returns what it printed, however it ended.
import { execFile } from 'node:child_process';

/** Bytes; the paths of a large guide take megabytes. */
const MOST_OUTPUT = 1e8;

/**
 * @typedef {object} Printed
 * @property {number | string} code 0 after success; the name of an error, such as `ENOENT`, if it could not be run
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * @param {string} program
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.input] for standard input
 * @param {AbortSignal} [options.signal] stops it
 * @returns {Promise<Printed>}
 */
export function runProgram(program, args, { input = '', signal } = {}) {
  return new Promise((resolve) => {
    const child = execFile(program, args, { maxBuffer: MOST_OUTPUT, signal }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code ?? error.signal ?? 1 : 0, stdout, stderr: stderr || error?.message || '' }));
    // A program that ends early does not read it.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
