// Starts Chromium for scripts that look at a page.
import puppeteer from 'puppeteer-core';

/** Milliseconds. Far more than any step needs. */
const PATIENCE = 600_000;

/** With WebGL, which a machine without a graphics card has in software, or without: cards then stay unpainted. */
const WEBGL = { true: ['--enable-unsafe-swiftshader', '--use-angle=swiftshader'], false: ['--disable-3d-apis'] };

/**
 * @param {boolean} painted whether pages have WebGL
 * @param {import('puppeteer-core').Viewport} viewport
 * @returns {Promise<{browser: import('puppeteer-core').Browser, page: import('puppeteer-core').Page}>} a page without motion
 */
export async function openChromium(painted, viewport) {
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium-headless-shell', headless: 'shell', protocolTimeout: PATIENCE,
    args: ['--no-sandbox', '--disable-background-networking', ...WEBGL[painted ? 'true' : 'false']],
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport(viewport);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  return { browser, page };
}
