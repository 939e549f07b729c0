// Firefox, driven over WebDriver BiDi.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { mustExist, openDisplay } from './display.js';

const FIREFOX = '/usr/bin/firefox-esr';

/**
 * @param {import('./browsers.js').Options} options
 * @returns {Promise<import('./browsers.js').Driven>}
 */
export async function openFirefox({ tier = 'canvas', wasm = true, downloads }) {
  mustExist(FIREFOX);
  const display = await openDisplay();
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      // Without a window there is no WebGL.
      headless: false,
      env: display.env,
      userDataDir: join(display.home, 'profile'),
      extraPrefsFirefox: {
        'webgl.disabled': tier === 'mirror',
        'javascript.options.wasm': wasm,
        'ui.prefersReducedMotion': 0,
        ...(downloads ? { 'browser.download.dir': downloads, 'browser.download.folderList': 2, 'browser.download.alwaysOpenPanel': false } : {}),
      },
      defaultViewport: null,
      protocolTimeout: 0,
    });
    /** @type {import('puppeteer-core').Page | undefined} */
    let page;
    return {
      async open(url) {
        // puppeteer cannot handle a page restored from the cache: each visit has a page of its own.
        await page?.close();
        page = await browser.newPage();
        page.setDefaultTimeout(0);
        await page.setViewport({ width: 800, height: 900, deviceScaleFactor: 1 });
        const screenshot = page.screenshot.bind(page);
        // Firefox does not support `optimizeForSpeed`.
        page.screenshot = /** @type {any} */ (() => screenshot({ captureBeyondViewport: false }));
        await page.goto(url);
        return page;
      },
      // `goBack` waits for the page to load, which a page restored from the cache does not.
      back: async () => page?.evaluate(() => void setTimeout(() => history.back())),
      async close() {
        await browser.close();
        await display.close();
      },
    };
  } catch (error) {
    await display.close();
    throw error;
  }
}
