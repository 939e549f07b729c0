// The errors of a failed compilation, and the end of a program and its children by a signal.
import assert from 'node:assert/strict';
import { watch } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { errorsOf } from '../../scripts/lib/dev/compile.mjs';
import { run } from '../../scripts/lib/process.mjs';

/** Flag of a process that is ending (Linux, include/linux/sched.h). */
const PF_EXITING = 4;

test('errors of a compilation are the messages of the compiler', () => {
  const output = `ninja: Entering directory \`build/wasm-dev'
[1/3] Building CXX object a.cc.o
FAILED: CMakeFiles/base.dir/src/base/utf8.cc.o
/usr/bin/em++ -O1 -g -c src/base/utf8.cc
src/base/utf8.cc:10:5: error: unknown type name 'in'
    in x;
    ^
1 error generated.
[2/3] Building CXX object b.cc.o
ninja: build stopped: subcommand failed.
`;
  assert.equal(errorsOf(output), `src/base/utf8.cc:10:5: error: unknown type name 'in'
    in x;
    ^
1 error generated.`);
});

test('a signal stops a program and what it has started', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guided-help-stop-'));
  try {
    const stop = new AbortController();
    const started = new Promise((resolve) => {
      const watcher = watch(folder, (_, name) => {
        if (name !== 'pid') return;
        watcher.close();
        resolve(undefined);
      });
    });
    const running = run('bash', ['-c', `sleep 1000 & echo $! > '${folder}/new'; mv '${folder}/new' '${folder}/pid'; wait`],
      { signal: stop.signal });
    await started;
    const pid = Number(await readFile(join(folder, 'pid'), 'utf8'));
    assert.ok(process.kill(pid, 0));
    stop.abort();
    assert.deepEqual(await running, { ok: false, output: '', how: 'signal SIGKILL' });
    // Its pipes are closed, so it is ending, or has ended; at most its entry in the process table is left.
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const flags = Number(stat.split(') ')[1]?.split(' ')[6]);
    assert.ok(stat === '' || flags & PF_EXITING, stat);
  } finally {
    await rm(folder, { recursive: true });
  }
});
