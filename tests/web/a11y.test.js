// axe-core finds no problem on any screen, in any language, theme or tier.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { AXE, runAxe } from './support/axe.js';
import { LOCALES } from './support/dist.js';
import { THEMES, setTheme } from './support/looks.js';
import { combinations, shareOf } from './support/matrix.js';
import { TIERS, openSite } from './support/site.js';
import { findScreens, show } from './support/walk.js';

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site, mirrorSite] = sites;

// The way to a screen is the same in every tier and language.
const screens = await mirrorSite.visit({}, findScreens);

const VISITS = combinations({ locale: LOCALES, site: sites, theme: THEMES });

for (const [index, { locale, site: { tier, visit }, theme }] of VISITS.entries()) {
  // axe cannot judge colors under a canvas; contrast.test.js does.
  test(`axe finds nothing on any screen, ${locale}, ${theme}, ${tier}`, () =>
    visit({ locale, still: true }, async (page) => {
      await page.evaluate(AXE);
      await setTheme(page, theme);
      // Two visits in each language and in each theme share the screens.
      for (const screen of shareOf(screens, index % 2, 2)) {
        await show(page, screen);
        assert.deepEqual(await page.evaluate(runAxe), [], screen.name);
      }
    }));
}

for (const locale of LOCALES) {
  test(`axe finds nothing in the static article in either theme, ${locale}`, async () => {
    site.server.setOverride('/guided-help.wasm', { status: 404 });
    await site.visit({ locale, ready: false, clean: false }, async (page) => {
      await page.evaluate(() => window.recorded.until('error', 1));
      await page.evaluate(AXE);
      for (const theme of THEMES) {
        await setTheme(page, theme);
        assert.deepEqual(await page.evaluate(runAxe), [], theme);
      }
    });
    site.server.setOverride('/guided-help.wasm', null);
  });
}

for (const { tier, visit } of sites) {
  test(`axe would find a field without a label, ${tier}`, () =>
    visit({}, async (page) => {
      await page.evaluate(AXE);
      await page.evaluate(() => document.querySelector('guided-help')?.shadowRoot.querySelector('label')?.remove());
      assert.match((await page.evaluate(runAxe)).join(), /^label/);
    }));
}

test('axe can check every contrast of the mirror tier, and would find a low one', () =>
  mirrorSite.visit({}, async (page) => {
    await page.evaluate(AXE);
    for (const theme of THEMES) {
      await setTheme(page, theme);
      for (const screen of screens) {
        await show(page, screen);
        assert.deepEqual(await page.evaluate(runAxe, 'incomplete'), [], `${screen.name}, ${theme}`);
      }
    }
    await setTheme(page, 'light');
    await page.evaluate(() => {
      const heading = document.querySelector('guided-help')?.shadowRoot.querySelector('h2');
      if (heading) heading.style.color = '#ddd';
    });
    assert.match((await page.evaluate(runAxe)).join(), /color-contrast/);
  }));
