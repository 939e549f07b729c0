// The files that are reported, with real files.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { watchFiles } from '../../scripts/lib/dev/watch.mjs';

/** @type {string} */
let root;
/** @type {() => void} */
let stop;
/** @type {Set<string>} */
const reported = new Set();
/** @type {() => void} */
let onreport = () => {};

/** @param {string[]} files waits until all of them are reported */
async function untilReported(...files) {
  while (!files.every((file) => reported.has(join(root, file)))) {
    await new Promise((resolve) => { onreport = () => resolve(undefined); });
  }
}

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'guided-help-watch-'));
  await mkdir(join(root, 'web/canvas'), { recursive: true });
  await writeFile(join(root, 'CMakeLists.txt'), '');
  stop = watchFiles({ folders: [join(root, 'web')], files: [join(root, 'CMakeLists.txt')] }, (files) => {
    for (const file of files) reported.add(file);
    onreport();
  });
});
after(async () => {
  stop();
  await rm(root, { recursive: true });
});

test('files in folders within folders are reported', async () => {
  await writeFile(join(root, 'web/canvas/tiles.js'), '1');
  await untilReported('web/canvas/tiles.js');
});

test('files of a folder that is created, removed and created again are reported', async () => {
  await mkdir(join(root, 'web/mirror'));
  await untilReported('web/mirror');
  await writeFile(join(root, 'web/mirror/mirror.js'), '1');
  await untilReported('web/mirror/mirror.js');
  await rm(join(root, 'web/mirror'), { recursive: true });
  reported.clear();
  await mkdir(join(root, 'web/mirror'));
  await untilReported('web/mirror');
  await writeFile(join(root, 'web/mirror/mirror.js'), '2');
  await untilReported('web/mirror/mirror.js');
});

test('a file that is written at once into a new folder is reported', async () => {
  await mkdir(join(root, 'web/engine/parts'), { recursive: true });
  await writeFile(join(root, 'web/engine/parts/abi.js'), '1');
  await untilReported('web/engine/parts/abi.js');
});

test('a single file is reported, also when it is replaced, and its neighbors are not', async () => {
  await writeFile(join(root, 'README.md'), '1');
  await writeFile(join(root, 'new'), '1');
  await rename(join(root, 'new'), join(root, 'CMakeLists.txt'));
  await untilReported('CMakeLists.txt');
  assert.ok(!reported.has(join(root, 'README.md')) && !reported.has(join(root, 'new')));
});

test('temporary files of editors are not reported', async () => {
  for (const name of ['.tiles.js.swp', 'tiles.js~', '4913', '.#tiles.js']) {
    await writeFile(join(root, 'web', name), '1');
  }
  await writeFile(join(root, 'web/last.js'), '1');
  await untilReported('web/last.js');
  assert.deepEqual([...reported].filter((file) => /swp|~|4913|#/.test(file)), []);
});
