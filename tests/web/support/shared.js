// One page for all tests of a group, each with a new element: loading the page again takes longer than most tests.
import { after, before } from 'node:test';
import { untilPainted } from './mirror.js';
import { eventsOf, untilEvent } from './recorder.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {Awaited<ReturnType<typeof import('./site.js').openSite>>} Site */

/** For `evaluate`: keeps a copy of the element as the page has it. */
function keepElement() {
  // Without the article in it, whose script with data a copy must not contain.
  Object.assign(window, { kept: document.querySelector('guided-help')?.cloneNode() });
}

/** For `evaluate`: replaces the element with a new one. */
function replaceElement() {
  const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  /** @type {HTMLElement | null} */ (element.shadowRoot.activeElement)?.blur();
  element.replaceWith(/** @type {any} */ (window).kept.cloneNode());
  scrollTo(0, 0);
}

/** For `evaluate`: forgets all events but those that tell how many elements have arrived. */
function forgetEvents() {
  const { events } = window.recorded;
  events.splice(0, events.length, ...events.filter(({ name }) => name === 'ready' || name === 'tier'));
}

/** @param {Page} page */
async function renew(page) {
  const arrived = (await eventsOf(page, 'ready')).length;
  await page.mouse.move(1, 1);
  await page.evaluate(replaceElement);
  await untilEvent(page, 'settled', arrived + 1);
  // Those before may have come to their canvas more than once.
  await page.waitForFunction(() => document.querySelector('guided-help')?.tier === window.recorded.tier);
  await page.evaluate(forgetEvents);
  await untilPainted(page);
}

/**
 * Call it in a `describe`, whose tests then use the page, and no other of the site. They may change the element as they
 * like, but nothing else of the page.
 * @param {Site} site
 * @param {import('./site.js').Visit} visit
 * @returns {<T>(use: (page: Page) => Promise<T>) => Promise<T>} hands the page, with a new element, to a test
 */
export function sharePage(site, visit) {
  /** @type {Page | undefined} */
  let page;
  let isNew = true;
  let close = () => {};
  /** @type {Promise<unknown>} */
  let closed = Promise.resolve();
  before(() => new Promise((resolve, reject) => {
    closed = site.visit(visit, async (opened) => {
      page = opened;
      await page.evaluate(keepElement);
      resolve(undefined);
      return new Promise((end) => {
        close = () => end(undefined);
      });
    });
    closed.catch(reject);
  }));
  // Fails if the page had problems.
  after(() => {
    close();
    return closed;
  });
  return async (use) => {
    if (!page) throw new Error('the page is not open');
    if (!isNew) await renew(page);
    isNew = false;
    return use(page);
  };
}
