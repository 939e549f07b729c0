// Opens what the page works on: the files that were built with it, or a folder.
import { effect, signal } from '@preact/signals';
import { startChecking } from './checking.js';
import { readFolder, readServedFiles, request } from './project/files.js';
import { Session } from './session.js';

/**
 * @param {string} base URL of dist/
 * @param {FileSystemDirectoryHandle | null} [folder] of a project, instead of the files that were built with the page
 * @returns {Promise<Session>}
 * @throws {Error} if a file is missing
 */
export async function openSession(base, folder = null) {
  const url = (/** @type {string} */ path) => new URL(path, base).href;
  const files = folder ? await readFolder(folder) : await readServedFiles();
  const failed = signal('');
  const { checking, end } = startChecking(new URL('worker.js', document.baseURI), ({ message }) => {
    failed.value = message || 'worker.js';
  });
  // The page does not wait for the checks; what it asks them before waits in the worker.
  checking.open(new URL('guided-help-checks.wasm', document.baseURI).href, files.entries).catch((error) => {
    failed.value = String(error);
  });
  const module = await (await request(url('guided-help.wasm'))).arrayBuffer();
  /** @type {Promise<ArrayBuffer> | undefined} */
  let painter;
  const session = new Session(files, checking, module,
    () => (painter ??= request(url('guided-help-painter.wasm')).then((response) => response.arrayBuffer())));
  session.endChecking = end;
  effect(() => {
    if (failed.value) session.checkError.value = failed.value;
  });
  session.folder = folder;
  try {
    await session.start();
  } catch (error) {
    session.close();
    throw error;
  }
  return session;
}
