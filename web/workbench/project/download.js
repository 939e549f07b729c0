// Gives files to the reader: into a folder that they have opened, or as downloads.

/** @param {string} name @param {string} text */
export function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}

/** Whether the browser can open folders. */
export const canOpenFolders = () => 'showDirectoryPicker' in globalThis;

/**
 * @param {FileSystemDirectoryHandle} root
 * @param {[path: string, text: string | null][]} files null: there is no such file
 * @returns {Promise<boolean>} whether the files below the folder have these texts
 */
export async function isUnchanged(root, files) {
  for (const [path, text] of files) {
    const names = path.split('/');
    const name = /** @type {string} */ (names.pop());
    let folder = root;
    try {
      for (const each of names) folder = await folder.getDirectoryHandle(each);
      if (await (await (await folder.getFileHandle(name)).getFile()).text() !== text) return false;
    } catch (error) {
      if (/** @type {Error} */ (error).name !== 'NotFoundError') throw error;
      if (text !== null) return false;
    }
  }
  return true;
}

/**
 * Writes files below a folder.
 * @param {FileSystemDirectoryHandle} root
 * @param {[path: string, text: string][]} files
 */
export async function writeInto(root, files) {
  for (const [path, text] of files) {
    const names = path.split('/');
    const name = /** @type {string} */ (names.pop());
    let folder = root;
    for (const each of names) folder = await folder.getDirectoryHandle(each, { create: true });
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
}
