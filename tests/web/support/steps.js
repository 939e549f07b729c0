// Goes to the first step, and checks steps and their events.
import assert from 'node:assert/strict';
import { answer, keyed, stateOf, untilPainted } from './mirror.js';
import { eventsOf } from './recorder.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** The button that leads to the next step. */
export const NEXT = keyed('action.next');

/**
 * @param {Awaited<ReturnType<typeof import('./site.js').openSite>>} site
 * @param {(page: Page) => Promise<unknown>} use
 */
export const atSteps = (site, use) => site.visit({}, async (page) => {
  await answer(page, '3');
  await use(page);
});

/** @param {Page} page @param {number | null} step @param {number} changes of place so far */
export async function assertStep(page, step, changes) {
  await untilPainted(page);
  assert.equal((await stateOf(page)).step, step);
  assert.equal((await eventsOf(page, 'step')).length, changes);
}
