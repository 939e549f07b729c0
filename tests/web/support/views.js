// Finds and uses the element wherever it is: in a frame, in a shadow root, rotated, scrolled.
import assert from 'node:assert/strict';
import { find, untilPainted } from './mirror.js';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @param {Page} page
 * @param {{frame?: string, shadow?: string}} place selector of the frame, or of the host of the shadow root, that it is
 *   in
 * @returns {Promise<Page>} like a page, in which the element is found
 */
export async function viewOf(page, { frame, shadow }) {
  if (!frame && !shadow) return page;
  const inside = frame ? await (await page.$(frame))?.contentFrame() : page.mainFrame();
  assert.ok(inside);
  return /** @type {any} */ ({
    evaluate: inside.evaluate.bind(inside),
    evaluateHandle: inside.evaluateHandle.bind(inside),
    $: (/** @type {string} */ selector) => inside.$(shadow ? `${shadow} >>> ${selector}` : selector),
    screenshot: page.screenshot.bind(page),
    viewport: () => page.viewport(),
    mouse: page.mouse,
    keyboard: page.keyboard,
  });
}

/** Clicks an element with the mouse, where it is shown. @param {Page} page @param {string} selector */
export async function pressAt(page, selector) {
  const { x, y } = await (await find(page, selector)).evaluate((element) => {
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(x, y);
  await untilPainted(page);
}

/** For `evaluate`. */
export function linksShown() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  return [...shadowRoot.querySelectorAll('a')].map((link) => {
    link.scrollIntoView({ block: 'nearest' });
    const [{ left, top, width, height }] = link.getClientRects();
    const [x, y] = [left + width / 2, top + height / 2];
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) found = found.shadowRoot.elementFromPoint(x, y);
    return {
      id: link.dataset.link ?? '',
      href: link.href,
      rel: link.rel,
      policy: link.referrerPolicy,
      target: link.target,
      found: found?.closest('a') === link,
    };
  });
}
