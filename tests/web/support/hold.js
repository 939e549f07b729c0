// Holds a request back, so that a test decides when the assistant arrives.

/**
 * Call before the page is visited.
 * @param {import('puppeteer-core').Page} page
 * @param {string} path that the address ends with
 * @returns {Promise<() => void>} releases the request, now or as soon as it is made
 */
export async function hold(page, path) {
  let released = false;
  /** @type {import('puppeteer-core').HTTPRequest[]} */
  const held = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!released && request.url().endsWith(path)) held.push(request);
    else request.continue();
  });
  return () => {
    released = true;
    for (const request of held) request.continue();
  };
}
