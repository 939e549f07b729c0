// What axe-core finds (nothing), how large targets are, and that nothing overflows: on every screen.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { LOCALES, ROOT } from './support/dist.js';
import { TIERS, openSite } from './support/site.js';
import { findScreens, show } from './support/walk.js';

const sites = await Promise.all(TIERS.map((tier) => openSite({ tier })));
after(() => Promise.all(sites.map((site) => site.close())));
const [site, mirrorSite] = sites;

const AXE = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Runs in the page.
 * @param {string} [kind] violations, or incomplete: what axe could not decide on
 * @returns {Promise<string[]>} each of them, with where it is
 */
async function runAxe(kind = 'violations') {
  const found = (await /** @type {any} */ (window).axe.run(document, { resultTypes: [kind] }))[kind];
  return found.flatMap((/** @type {any} */ { id, nodes }) =>
    nodes.map((/** @type {any} */ { target, failureSummary }) => `${id}: ${target}: ${failureSummary}`));
}

// Behind a canvas axe cannot tell colours; they are the mirror tier's, pixel by pixel (canvas-likeness.test.js).
const THEMES = /** @type {const} */ ({ canvas: ['light'], mirror: ['light', 'dark'] });

for (const locale of LOCALES) {
  for (const { tier, visit } of sites) {
    for (const theme of THEMES[tier]) {
      test(`axe finds nothing on any screen, ${locale}, ${theme}, ${tier}`, () =>
        visit({ locale, theme }, async (page) => {
          await page.evaluate(AXE);
          for (const screen of await findScreens(page)) {
            await show(page, screen);
            assert.deepEqual(await page.evaluate(runAxe), [], screen.name);
          }
        }));
    }
  }

  test(`axe finds nothing in the static article, ${locale}`, async () => {
    site.server.setOverride('/guided-help.wasm', { status: 404 });
    await site.visit({ locale, ready: false, clean: false }, async (page) => {
      await page.evaluate(() => window.recorded.until('error', 1));
      await page.evaluate(AXE);
      assert.deepEqual(await page.evaluate(runAxe), []);
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

test('axe can decide on every contrast of the mirror tier, and would find a low one', () =>
  mirrorSite.visit({}, async (page) => {
    await page.evaluate(AXE);
    assert.deepEqual(await page.evaluate(runAxe, 'incomplete'), []);
    await page.evaluate(() => {
      const heading = document.querySelector('guided-help')?.shadowRoot.querySelector('h2');
      if (heading) heading.style.color = '#ddd';
    });
    assert.match((await page.evaluate(runAxe)).join(), /color-contrast/);
  }));

/** Runs in the page. CSS px. @returns {string[]} what can be activated and is too small to hit */
function smallTargets() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const targets = [...shadowRoot.querySelectorAll('button, input, a[href]')];
  return targets.flatMap((target) => {
    // Layout is in 64ths of a px.
    const tooLow = [...target.getClientRects()].filter(({ height }) => height < 43.98);
    const { width } = target.getBoundingClientRect();
    const size = tooLow.map(({ height }) => `${height} high`).concat(width < 43.98 ? `${width} wide` : []);
    return size.map((each) => `${target.closest('[data-key]')?.getAttribute('data-key')}: ${each}`);
  });
}

/** Runs in the page. @returns {string[]} what is wider than the place it has */
function overflowing() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const card = /** @type {Element} */ (shadowRoot.querySelector('section'));
  const { left, right } = card.getBoundingClientRect();
  const found = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
  if (card.scrollWidth > card.clientWidth) found.push('the card');
  for (const element of card.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    const inside = box.left >= left && box.right <= right;
    // What only assistive technology meets is 1 px wide.
    if (box.width > 1 && !inside) found.push(`${element.localName}#${element.id}: ${box.left}-${box.right}`);
  }
  return found;
}

for (const locale of LOCALES) {
  describe(`layout in ${locale}`, () => {
    test('what can be activated is at least 44 px high and wide, at 320 px', () =>
      site.visit({ locale, width: 320 }, async (page) => {
        for (const screen of await findScreens(page)) {
          await show(page, screen);
          assert.deepEqual(await page.evaluate(smallTargets), [], screen.name);
        }
      }));

    for (const [width, { tier, visit }] of /** @type {const} */ ([
      [280, mirrorSite], [320, site], [480, mirrorSite], [800, site]])) {
      test(`nothing overflows at ${width} px, ${tier}`, () =>
        visit({ locale, width }, async (page) => {
          for (const screen of await findScreens(page)) {
            await show(page, screen);
            assert.deepEqual(await page.evaluate(overflowing), [], screen.name);
          }
        }));
    }

    test('nothing overflows with text at twice its size, at 320 px', () =>
      site.visit({ locale, width: 320 }, async (page) => {
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        for (const screen of await findScreens(page)) {
          await show(page, screen);
          assert.deepEqual(await page.evaluate(overflowing), [], screen.name);
        }
      }));
  });
}
