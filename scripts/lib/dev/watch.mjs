// Reports changed files below some folders. On Linux, Node.js 18 cannot watch a folder together with its subfolders.
import { existsSync, readdirSync, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Milliseconds without a change after which earlier ones are reported together: editors write a file in several steps.
 */
const QUIET = 30;

/** Temporary files of editors. */
const NOT_SOURCES = /^\.|~$|^#|\.sw.$|^4913$/;

/** @param {string} folder @returns {string[]} the folder and those below it; [] if it is gone */
function withSubfolders(folder) {
  try {
    const below = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !NOT_SOURCES.test(entry.name));
    return [folder, ...below.flatMap(({ name }) => withSubfolders(join(folder, name)))];
  } catch {
    return [];
  }
}

/** @param {string} folder @returns {string[]} the paths of its entries; [] if it is gone */
function filesIn(folder) {
  try {
    return readdirSync(folder).filter((name) => !NOT_SOURCES.test(name)).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * @param {object} watched absolute paths
 * @param {string[]} watched.folders with their subfolders
 * @param {string[]} [watched.files]
 * @param {(files: string[]) => void} onchange called with the absolute paths of files that were written, created, moved
 *   or removed
 * @returns {() => void} stops watching
 */
export function watchFiles({ folders, files = [] }, onchange) {
  /** @type {Map<string, import('node:fs').FSWatcher & {identity?: string}>} by folder */
  const watchers = new Map();
  /** @type {Set<string>} */
  const changed = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  const report = () => {
    const paths = [...changed].sort();
    changed.clear();
    onchange(paths);
  };

  /** @param {string} path */
  const add = (path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(report, QUIET);
  };

  /** @param {string} folder that may be gone */
  const forget = (folder) => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };

  /** @param {string} folder @param {boolean} [isNew] whether to report its files */
  const follow = (folder, isNew = false) => {
    for (const path of withSubfolders(folder)) {
      const stats = statSync(path, { throwIfNoEntry: false });
      // A folder that was removed and created again needs a new watcher; its inode may be the same.
      const identity = `${stats?.ino} ${stats?.birthtimeMs}`;
      if (!stats || watchers.get(path)?.identity === identity) continue;
      watchers.get(path)?.close();
      const watcher = watch(path, (_, name) => {
        if (name === null || NOT_SOURCES.test(name)) return;
        const file = join(path, name);
        if (existsSync(file)) follow(file, true);
        else forget(file);
        add(file);
      });
      watcher.on('error', () => forget(path));
      watchers.set(path, Object.assign(watcher, { identity }));
      // Files may have been written before the watcher existed.
      if (isNew) filesIn(path).forEach(add);
    }
  };
  for (const folder of folders) follow(folder);
  // Editors may save a file by renaming another to it: only a watcher of the folder reports that.
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    watchers.set(`files of ${folder}`, watch(folder, (_, name) => {
      if (name !== null && files.includes(join(folder, name))) add(join(folder, name));
    }));
  }

  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}
