// What `guided-help lint` and `guided-help test` say about a guide.
import { join } from 'node:path';
import { runProgram } from './command.mjs';

/**
 * A finding, as the preview shows it.
 * @typedef {object} Finding
 * @property {string} check name of the check; empty if the command could not run it
 * @property {'error' | 'warning'} severity
 * @property {string} place `file:line:column`, relative to the project; only the file if there is no position
 * @property {string} absolute the same with the absolute path, for an editor
 * @property {string} message
 * @property {string} hint may be empty
 * @property {string} path what a customer does to meet it; may be empty
 */

/** @param {{file: string, line: number, column: number}} finding */
const placeOf = ({ file, line, column }) => (line > 0 ? `${file}:${line}:${column}` : file);

/**
 * @param {{command: string, project: string}} tools
 * @param {string} guide
 * @param {'lint' | 'test'} check
 * @returns {Promise<Finding[]>}
 */
async function runCheck({ command, project }, guide, check) {
  const { stdout, stderr } = await runProgram(command, ['--root', project, check, guide, '--format', 'json']);
  try {
    const { findings } = JSON.parse(stdout);
    return findings.map((/** @type {any} */ finding) => ({
      check: finding.check,
      severity: finding.severity,
      place: placeOf(finding),
      absolute: join(project, placeOf(finding)),
      message: finding.message,
      hint: finding.hint ?? '',
      path: finding.path ?? '',
    }));
  } catch {
    const message = stderr.trim() || `guided-help ${check} printed no findings`;
    return [{ check: '', severity: 'error', place: '', absolute: '', message, hint: '', path: '' }];
  }
}

/**
 * @param {{command: string, project: string}} tools
 * @param {string} guide
 * @returns {Promise<Finding[]>} those of lint, then those of test, errors first. Both report a guide that cannot be read;
 *   it is listed once
 */
export async function findProblems(tools, guide) {
  const found = (await Promise.all([runCheck(tools, guide, 'lint'), runCheck(tools, guide, 'test')])).flat();
  const different = new Map(found.map((finding) => [JSON.stringify(finding), finding]));
  const isError = (/** @type {Finding} */ { severity }) => Number(severity === 'error');
  return [...different.values()].sort((one, other) => isError(other) - isError(one));
}
