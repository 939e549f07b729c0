// The canvas of every screen of the guides beside the demo's main one: each in one language, or in all of them.
import { after, describe, test } from 'node:test';
import { OTHER_GUIDES, endsOf, visitGuide } from './support/guides.js';
import { shareOf } from './support/matrix.js';
import { untilPainted } from './support/mirror.js';
import { assertPainted } from './support/painted.js';
import { openSite } from './support/site.js';

const site = await openSite();
after(() => site.close());

for (const { id, guide, ways } of OTHER_GUIDES) {
  describe(id, () => {
    const locales = Object.keys(guide.locales);
    for (const [index, locale] of locales.entries()) {
      test(`the canvas shows the screens, in ${locale}`, () => visitGuide(site, id, locale, async (page) => {
        await page.setViewport({ width: 420, height: 1000 });
        await page.waitForFunction(() => innerWidth === 420);
        for (const { screen, actions } of shareOf(ways, index, locales.length)) {
          await page.evaluate(endsOf, [actions]);
          await untilPainted(page);
          await assertPainted(page, `${screen} in ${locale}`);
        }
      }));
    }
  });
}
