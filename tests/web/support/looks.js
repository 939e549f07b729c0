// Emulates what a reader's system prefers.

/** @typedef {import('puppeteer-core').Page} Page */

export const THEMES = /** @type {const} */ (['light', 'dark']);

/**
 * @param {Page} page whose element has no theme of its own
 * @param {typeof THEMES[number]} theme
 */
export async function setTheme(page, theme) {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}
