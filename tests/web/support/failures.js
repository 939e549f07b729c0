// What fails on the way, and what must be there then.
import assert from 'node:assert/strict';
import { GUIDE } from './dist.js';

/** @param {Buffer} bytes */
export function flipBit(bytes) {
  bytes[bytes.length >> 1] ^= 1;
  return bytes;
}

/** The article is on the screen, with all that a customer needs of it. @param {import('puppeteer-core').Page} page */
export async function assertArticle(page) {
  const shown = await page.evaluate(() => {
    const article = document.querySelector('guided-help > section');
    const links = [...(article?.querySelectorAll('a') ?? [])].filter((link) => link.checkVisibility());
    return {
      visible: article?.checkVisibility() && article.getBoundingClientRect().height > 300,
      links: [...new Set(links.map(({ dataset }) => dataset.link ?? ''))].sort(),
    };
  });
  assert.deepEqual(shown, { visible: true, links: Object.keys(GUIDE.links).sort() });
}
