// Takes a picture of every screen, for people to look at: artifacts/screenshots/.
import assert from 'node:assert/strict';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { LOCALES, ROOT } from './support/dist.js';
import { combinations, shareOf } from './support/matrix.js';
import { decode, detail } from './support/pixels.js';
import { TIERS, openSite } from './support/site.js';
import { findScreens, show } from './support/walk.js';

// Both tiers look alike (canvas-likeness.test.js), so each theme is shown in one of them only.
const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));

const FOLDER = join(ROOT, 'artifacts/screenshots');
await rm(FOLDER, { recursive: true, force: true });

/** Pixels that differ from their neighbors: screens have more than 35,000, a card without text only its border. */
const LEAST_DETAIL = 10_000;

const LOOKS = /** @type {const} */ ([['light', sites[0]], ['dark', sites[1]]]);

const VISITS = combinations({ locale: LOCALES, look: LOOKS, width: [320, 480] });

for (const { locale, look: [theme, { tier, visit }], width } of shareOf(VISITS, 0, 3)) {
  test(`every screen in ${locale}, ${theme}, ${tier}, at ${width} px`, () =>
    visit({ locale, theme, width, still: true }, async (page) => {
      const screens = await findScreens(page);
      const folder = join(FOLDER, `${locale}-${width}-${theme}`);
      await mkdir(folder, { recursive: true });
      for (const [index, screen] of screens.entries()) {
        await show(page, screen);
        const png = await page.screenshot({ fullPage: true, optimizeForSpeed: true });
        assert.ok(detail(decode(png)) > LEAST_DETAIL, screen.name);
        const number = `${index + 1}`.padStart(2, '0');
        await writeFile(join(folder, `${number}-${screen.name}.png`), png);
      }
      assert.equal((await readdir(folder)).length, screens.length);
    }));
}
