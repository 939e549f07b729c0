// Downloads are as large as sizes.json says, and within the budget.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { FILES, STAGES, measure, readCommitted, sumUntil } from '../../scripts/lib/sizes.mjs';
import { DIST, ROOT, distFiles } from './support/dist.js';
import { openSite } from './support/site.js';

const site = await openSite();
after(() => site.close());

const sizes = await measure(DIST);
const files = (await distFiles()).filter((file) => !file.endsWith('.br'));

/** Each version of Node.js brings a brotli that compresses a little differently. */
const tolerance = (/** @type {number} */ size) => Math.max(32, size * 0.005);

test('dist/ is as large as sizes.json says (./scripts/build --update-sizes commits a change)', async () => {
  const committed = await readCommitted(join(ROOT, 'sizes.json'));
  assert.deepEqual(Object.keys(committed).sort(), [...FILES, 'total'].sort());
  for (const [file, size] of Object.entries(sizes)) {
    const difference = size - committed[file];
    assert.ok(Math.abs(difference) <= tolerance(size), `${file}: ${difference} bytes against sizes.json`);
  }
});

for (const { name, budget } of STAGES) {
  test(`what is downloaded until ${name} is within the budget`, () => {
    const sum = sumUntil(name, sizes);
    assert.ok(sum <= budget, `${sum} bytes of ${budget}`);
  });
}

/** The files that docs/embedding.md lists. */
const KNOWN_FILES = [
  /^guided-help(-engine|-canvas)?\.js$/,
  /^guided-help(-painter)?\.wasm$/,
  /^guides\/[\w-]+\.json$/,
  /^locales\/[\w-]+\/[\w-]+\.json$/,
  /^static\/[\w-]+\.[\w-]+\.(html|json)$/,
  /^demo\/([\w-]+\/([\w-]+\/)?index\.html|demo\.(css|svg))$/,
  /^workbench\/(guided-help-checks\.wasm|index\.html|workbench\.(js|css)|worker\.js|project\.json|LICENSES\.txt|rules\/[\w-]+\.json)$/,
  /^(LICENSE|NOTICE)$/,
];

describe('every file of dist/', () => {
  test('has a compressed copy with the same content', async () => {
    assert.ok(files.length > 10);
    for (const file of files) {
      const [plain, compressed] = await Promise.all([file, `${file}.br`].map((name) => readFile(join(DIST, name))));
      assert.ok(brotliDecompressSync(compressed).equals(plain), file);
    }
  });

  test('is named in docs/embedding.md', () => {
    assert.deepEqual(files.filter((file) => !KNOWN_FILES.some((known) => known.test(file))), []);
  });
});

test('the browser receives as many bytes as are counted', async () => {
  /** @type {Map<string, {url: string, bytes: number, encoding?: string}>} */
  const received = new Map();
  const prepare = async (/** @type {import('puppeteer-core').Page} */ page) => {
    const session = await page.createCDPSession();
    session.on('Network.responseReceived', ({ requestId, response }) => {
      const encoding = response.headers['Content-Encoding'] ?? response.headers['content-encoding'];
      received.set(requestId, { url: response.url, bytes: 0, encoding });
    });
    session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      const response = received.get(requestId);
      if (response) response.bytes += encodedDataLength;
    });
    await session.send('Network.enable');
  };
  await site.visit({ locale: 'zh-TW', prepare }, async (page) => {
    await page.waitForNetworkIdle({ idleTime: 200 });
    for (const { url, bytes, encoding } of received.values()) {
      const file = url.slice(site.server.url.length);
      if (file === 'demo/zh-TW/') continue;
      assert.equal(encoding, 'br', file);
      assert.equal(bytes, sizes[file], file);
    }
    // The browser may request the icon later, or never.
    assert.ok(received.size >= FILES.length);
  });
});
