// Runs in the preview page: keeps the customer's answers from one version of the guide to the next, and shows findings
// and the graph. Nothing of it ships.
import { todayNote } from './today.mjs';
import { actionsOf, offers, perform, placeOf } from './card.mjs';
import { Drawing } from './drawing.mjs';
import { Journey } from './journey.mjs';
import { showFindings, showProblems } from './report.mjs';

/** @typedef {import('./journey.mjs').Entry} Entry */
/** @typedef {import('./routes.mjs').Routes} Routes */

/** @type {<T extends HTMLElement>(selector: string) => T} */
const find = (selector) => /** @type {any} */ (document.querySelector(selector));

const { preview: guide = '', locale = '' } = document.documentElement.dataset;
const help = /** @type {import('./card.mjs').Help} */ (find('guided-help'));
const drawing = new Drawing(find('#graph'), jumpTo);

/** Key of the actions in the storage of this tab. */
const STORED = `guided-help-preview ${guide}`;

let journey = new Journey('');
/** Whether actions are the customer's, not repeated ones. */
let isRecording = false;
/** Number of analyses requested; only the last one is shown. */
let analyses = 0;
/** @type {Promise<Routes> | undefined} */
let routes;

/** @param {string} text */
const say = (text) => find('#status').replaceChildren(text);

/** Questions that were answered in this visit. @type {Set<string>} */
const asked = new Set();

/** @param {string} node @returns {boolean} whether it is no question, or one whose answer the card lists */
const isOnWay = (node) => offers(help, `change ${node}`) || !asked.has(node);

/**
 * Adds an action to the journey, once its screen is shown.
 * @param {string} action
 * @param {string} from
 */
function record(action, from) {
  if (/^(answer|choose )/.test(action)) asked.add(from);
  journey.record(action, from, placeOf(help), isOnWay);
}

/**
 * Performs actions where the screen shown is the one they were performed on.
 * @param {Entry[]} entries
 * @returns {Entry[]} the others
 */
function repeat(entries) {
  return entries.filter((entry) => {
    if (placeOf(help) !== entry.place || !perform(help, entry.action)) return true;
    record(entry.action, entry.place);
    return false;
  });
}

/** @returns {Entry[]} */
function storedEntries() {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? '[]');
  } catch {
    return [];
  }
}

const store = () => sessionStorage.setItem(STORED, JSON.stringify(journey.entries));

/** Repeats what the customer did before the page was loaded again. */
function restore() {
  const stored = storedEntries();
  journey = new Journey(placeOf(help));
  // What does not apply stays in the storage until the customer does something else: the next version may have it again.
  const rest = repeat(stored);
  if (rest.length > 0) {
    const list = rest.map(({ place, action }) => `${action} (at ${place})`).join(', ');
    say(`Not repeated, because the guide has changed: ${list}.`);
  }
  isRecording = true;
  drawing.light(journey.trail);
}

/** @returns {Promise<Routes>} */
async function loadRoutes() {
  const response = await fetch('routes.json');
  const found = await response.json();
  if (!response.ok) throw new Error(found.error);
  return found;
}

/** @param {string} node */
async function jumpTo(node) {
  say(`Looking for the shortest way to ${node} …`);
  try {
    const way = (await (routes ??= loadRoutes()))[node];
    if (!way) return say(`No answers lead to ${node}.`);
    if (!isRecording) return say('The card shows no question.');
    isRecording = false;
    help.restart();
    journey = new Journey(placeOf(help));
    way.flatMap(actionsOf).every((action) => repeat([{ place: placeOf(help), action }]).length === 0);
    isRecording = true;
    store();
    drawing.light(journey.trail);
    say(help.node === node ? '' : `The card does not offer all answers on the way to ${node}: it is at ${placeOf(help)}.`);
  } catch (error) {
    routes = undefined;
    say(`There is no way to ${node}: ${/** @type {Error} */ (error).message}`);
  }
}

/** Asks for findings and the graph, and shows them. */
async function analyze() {
  const request = ++analyses;
  const query = `?lang=${locale}`;
  try {
    const { findings, graph } = await (await fetch(`analysis.json${query}`)).json();
    if (request !== analyses) return;
    showFindings(findings);
    find('#graph-note').textContent = graph.note;
    await drawing.show(graph, `graph.svg${query}&version=${graph.version}`);
    // The server finds them while the customer reads.
    if (request === analyses) (routes = loadRoutes()).catch(() => {});
  } catch (error) {
    // The server has ended: the page says so already.
    console.warn(`There are no findings: ${error}`);
  }
}

addEventListener('guided-help-dev-action', (event) => {
  if (!isRecording) return;
  const { action } = /** @type {CustomEvent<{action: string}>} */ (event).detail;
  const from = placeOf(help);
  // The screen that follows is shown before this.
  queueMicrotask(() => {
    record(action, from);
    store();
    say('');
    drawing.light(journey.trail);
  });
});
const events = new EventSource('/@dev/events');
events.onmessage = ({ data }) => {
  /** @type {import('../loop.mjs').State} */
  const { building, problems } = JSON.parse(data);
  if (building) return;
  showProblems(problems);
  analyze();
};
addEventListener('pagehide', () => events.close());
help.addEventListener('guided-help-ready', () => {
  restore();
  // The card has a list of languages, too: the page should be loaded again in the one chosen.
  new MutationObserver(() => {
    const url = new URL(location.href);
    url.searchParams.set('lang', help.locale ?? locale);
    history.replaceState(null, '', url);
  }).observe(/** @type {ShadowRoot} */ (help.shadowRoot), { subtree: true, attributeFilter: ['lang'] });
});
find('#zoom').addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement) drawing.zoom(Number(target.value));
});
find('#today').textContent = todayNote();
