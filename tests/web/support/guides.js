// The guides beside the demo's main one: their paths, their screens, and a page for each, on a day that is known.
import { execFileSync } from 'node:child_process';
import { commandPath } from '../../../scripts/lib/command.mjs';
import { parseAction } from '../../../web/engine/actions.js';
import { GUIDE, ROOT, distFiles, readJson } from './dist.js';
import { INSPECTION } from './fit.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./pseudo.js').Paths} Paths */

/** CSS px: taller than the longest screen at the smallest width, with the whole article open. */
export const HEIGHT = 20_000;

/** Milliseconds. */
const DAY = 86_400_000;

/** The day on which everything happens in the browser. */
const NOW = new Date(2026, 10, 20);

/** The day on which everything happens for the command, which has no other. */
const REAL_DAY = new Date();

/** @param {Date} date @returns {number} its calendar day, in ms of UTC */
const dayOf = (date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/** @param {number} days @returns {string} ISO date */
const daysAgo = (days) => new Date(dayOf(NOW) - days * DAY).toISOString().slice(0, 10);

/** @param {string} action @returns {string} the same with a date as many days ago as it was for the command */
const onNow = (action) => action.replace(/^draft (\d{4}-\d\d-\d\d)$/, (_, date) =>
  `draft ${daysAgo(Math.round((dayOf(REAL_DAY) - Date.parse(date)) / DAY))}`);

/** For `evaluateOnNewDocument`: the clock of the page shows the noon of a day. @param {number} noon */
export function setClock(noon) {
  const real = Date;
  globalThis.Date = /** @type {DateConstructor} */ (class extends real {
    /** @param {any[]} parts */
    constructor(...parts) {
      // @ts-expect-error: the constructor has several forms
      super(...(parts.length ? parts : [noon]));
    }
  });
}

const noon = new Date(NOW.getFullYear(), NOW.getMonth(), NOW.getDate(), 12).getTime();

const ids = (await distFiles('guides')).filter((file) => file.endsWith('.json'))
  .map((file) => file.slice('guides/'.length, -'.json'.length)).filter((id) => id !== GUIDE.id);
/** @type {{guides: Paths[]}} */
const { guides: all } = JSON.parse(execFileSync(commandPath(), ['--root', ROOT, 'paths', ...ids, '--format', 'json'],
  { encoding: 'utf8', maxBuffer: 1e9 }));

/** @type {Record<string, string[]>} keys by guide and locale */
const messages = {};
for (const id of ids) {
  for (const locale of Object.keys((await readJson(`guides/${id}.json`)).locales)) {
    messages[`${id} ${locale}`] = (await Promise.all(
      ['interface', id].map(async (folder) => Object.keys(await readJson(`locales/${folder}/${locale}.json`))))).flat();
  }
}

/** @param {string[]} actions */
export const toSteps = (actions) => actions.map((action) => ({ action, ...parseAction(action) }));

/** @param {Paths['paths'][number]} path @returns {string[]} the actions along it, with the first number of each range */
export const actionsOf = ({ moves }) => moves.flatMap(({ numbers, days, action }) => {
  const typed = numbers ? `${numbers[0]}` : days ? daysAgo(days[0]) : undefined;
  return typed === undefined ? [action] : [`draft ${typed}`, action];
});

/**
 * @typedef {object} OtherGuide
 * @property {string} id
 * @property {any} guide its file
 * @property {Paths} paths
 * @property {string[]} screens the names of all, sorted
 * @property {{screen: string, actions: string[]}[]} ways the actions to each of `screens`
 */

/** @type {OtherGuide[]} */
export const OTHER_GUIDES = await Promise.all(ids.map(async (id, index) => {
  const paths = { ...all[index], tour: all[index].tour.map((stop) => ({ ...stop, actions: stop.actions.map(onNow) })) };
  const screens = [...new Set(paths.tour.map(({ screen }) => screen))].sort();
  const ways = screens.map((screen) => ({ screen, actions: paths.tour.find((stop) => stop.screen === screen)?.actions ?? [] }));
  return { id, guide: await readJson(`guides/${id}.json`), paths, screens, ways };
}));

/** @param {string} id @param {string} locale @returns {string[]} the keys of its messages */
export const keysOf = (id, locale) => messages[`${id} ${locale}`];

/**
 * Visits the demo page of a guide.
 * @param {Awaited<ReturnType<typeof import('./site.js').openSite>>} site
 * @param {string} id
 * @param {string} locale
 * @param {(page: Page) => Promise<unknown>} use
 */
export const visitGuide = (site, id, locale, use) => site.visit({
  path: `demo/${locale}/${id}/`, width: 760, height: HEIGHT, still: true,
  prepare: async (page) => {
    await page.evaluateOnNewDocument(setClock, noon);
    await page.evaluateOnNewDocument(INSPECTION);
  },
}, use);

/**
 * For `evaluate`: follows journeys from the start.
 * @param {string[][]} journeys
 * @returns {(string | null)[]} the node where each ends
 */
export function endsOf(journeys) {
  const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  return journeys.map((actions) => {
    element.restart();
    for (const action of actions) {
      if (action.startsWith('draft ')) {
        const input = /** @type {HTMLInputElement} */ (element.shadowRoot.querySelector('#input'));
        input.value = action.slice('draft '.length);
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        continue;
      }
      const target = element.shadowRoot.querySelector(`[data-action="${action}"]`);
      if (!(target instanceof HTMLElement)) throw new Error(`${element.node} offers no ${action}`);
      target.click();
    }
    return element.node;
  });
}
