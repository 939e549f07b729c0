// Runs the native command on drafts of guides, many at a time.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { commandPath } from '../../../scripts/lib/command.mjs';

/** @typedef {{check: string, severity: string, file: string, message: string, hint: string | null, path?: string}} Finding */

/**
 * A guide, its scenarios, and words if the project has none: by locale.
 * @typedef {{guide: any, scenarios?: any, words?: Record<string, any>}} Draft
 */

/** Calls `use` with a new folder, and removes the folder. @template T @param {(folder: string) => Promise<T>} use @returns {Promise<T>} */
export async function inNewFolder(use) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'guided-help-drafts-')));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {string} file @param {unknown} content text, or a value to write as JSON */
export async function write(file, content) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
}

/**
 * @param {string} root folder of a project
 * @param {string[]} args
 * @returns {Promise<{code: number, output: string}>}
 */
export const runCommand = (root, args) => new Promise((done, fail) => {
  execFile(commandPath(), ['--root', root, ...args], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
    const code = error ? error.code : 0;
    if (typeof code === 'number' && code < 2) done({ code, output: stdout });
    else fail(error ?? new Error(stderr));
  });
});

/**
 * @param {'lint' | 'test'} command
 * @param {string} root folder of a project, which has the words
 * @param {Draft[]} drafts
 * @returns {Promise<Finding[][]>} the findings of each draft
 */
export const findIn = (command, root, drafts) => inNewFolder(async (folder) => {
  const files = drafts.map(({ guide }, index) => join(folder, `${index}`, `${guide.id}.json`));
  await Promise.all(drafts.map(async ({ guide, scenarios }, index) => {
    await write(files[index], guide);
    if (scenarios) await write(files[index].replace(/json$/, 'scenarios.json'), scenarios);
  }));
  const { output } = await runCommand(root, [command, '--format', 'json', ...files]);
  /** @type {Finding[]} */
  const findings = JSON.parse(output).findings;
  return files.map((file) => findings.filter((finding) => dirname(resolve(root, finding.file)) === dirname(file)));
});
