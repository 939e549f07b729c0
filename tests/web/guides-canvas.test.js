// The canvas of every screen of the guides beside the demo's main one, in every language.
import { after, describe, test } from 'node:test';
import { OTHER_GUIDES, endsOf, visitGuide } from './support/guides.js';
import { untilPainted } from './support/mirror.js';
import { assertPainted } from './support/painted.js';
import { openSite } from './support/site.js';

const site = await openSite();
after(() => site.close());

for (const { id, guide, screens, ways } of OTHER_GUIDES) {
  describe(id, () => {
    for (const locale of Object.keys(guide.locales)) {
      test(`the canvas shows every screen, in ${locale}`, () => visitGuide(site, id, locale, async (page) => {
        await page.setViewport({ width: 420, height: 1000 });
        await page.waitForFunction(() => innerWidth === 420);
        for (const [at, actions] of ways.entries()) {
          await page.evaluate(endsOf, [actions]);
          await untilPainted(page);
          await assertPainted(page, `${screens[at]} in ${locale}`);
        }
      }));
    }
  });
}
