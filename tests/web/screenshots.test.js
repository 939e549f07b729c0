// A picture of every screen, for people to look at: artifacts/screenshots/.
import assert from 'node:assert/strict';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { LOCALES, ROOT } from './support/dist.js';
import { TIERS, openSite } from './support/site.js';
import { findScreens, show } from './support/walk.js';

// Both look alike (canvas-likeness.test.js); without a canvas there is less to wait for.
const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));

const FOLDER = join(ROOT, 'artifacts/screenshots');
await rm(FOLDER, { recursive: true, force: true });

/**
 * @param {Uint8Array} png
 * @returns {number} how many of its pixels' bytes differ from the same in the pixel before
 */
function detail(png) {
  const bytes = Buffer.from(png);
  /** @type {Buffer[]} */
  const data = [];
  const SIGNATURE = 8;
  // A chunk is its length, its type, its data and 4 bytes of checksum.
  for (let at = SIGNATURE; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const start = at + 8;
    const isData = bytes.toString('latin1', at + 4, start) === 'IDAT';
    if (isData) data.push(bytes.subarray(start, start + bytes.readUInt32BE(at)));
  }
  // Lines are stored as differences, so that plain areas are zeros.
  return inflateSync(Buffer.concat(data)).filter((byte) => byte !== 0).length;
}

for (const locale of LOCALES) {
  for (const [theme, { tier, visit }] of /** @type {const} */ ([['light', sites[0]], ['dark', sites[1]]])) {
    test(`every screen in ${locale}, ${theme}, ${tier}, at 320 and 480 px`, () =>
      visit({ locale, theme }, async (page) => {
        const screens = await findScreens(page);
        for (const width of [320, 480]) {
          const folder = join(FOLDER, `${locale}-${width}-${theme}`);
          await mkdir(folder, { recursive: true });
          await page.setViewport({ width, height: 900 });
          for (const [index, screen] of screens.entries()) {
            await show(page, screen);
            const png = await page.screenshot({ fullPage: true, optimizeForSpeed: true });
            assert.ok(detail(png) > 5000, screen.name);
            const number = `${index + 1}`.padStart(2, '0');
            await writeFile(join(folder, `${number}-${screen.name}.png`), png);
          }
          assert.equal((await readdir(folder)).length, screens.length);
        }
      }));
  }
}
