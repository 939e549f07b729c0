// Changes of files as a patch that `git apply` takes.
import { createTwoFilesPatch } from 'diff';

/**
 * @param {[path: string, before: string | null, after: string | null][]} files null: there is no such file
 * @returns {string} '' if nothing differs
 */
export function makePatch(files) {
  return files.filter(([, before, after]) => before !== after).map(([path, before, after]) => {
    const hunks = createTwoFilesPatch(`a/${path}`, `b/${path}`, before ?? '', after ?? '', undefined, undefined, { context: 3 })
      .replace(/^=+\n/, '').split('\n').slice(2).join('\n');
    const mode = before === null ? 'new file mode 100644\n' : after === null ? 'deleted file mode 100644\n' : '';
    return `diff --git a/${path} b/${path}\n${mode}--- ${before === null ? '/dev/null' : `a/${path}`}\n` +
      `+++ ${after === null ? '/dev/null' : `b/${path}`}\n${hunks}`;
  }).join('');
}
