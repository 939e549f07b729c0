// Runs in the pages of scripts/dev, before everything else: reloads the page when its files have changed, and shows
// errors of the build and of the page. Nothing of it ships.

import { inspectModules } from './inspect.mjs';

/** @typedef {import('./loop.mjs').State} State */

const LOOKS = `
  :host { all: initial }
  section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto; box-sizing: border-box;
    padding: 12px 16px; font: 13px/1.5 ui-monospace, monospace; color: #fff; background: #8b1a1a; white-space: pre-wrap }
  section[data-mood="note"] { background: #334; animation: late 0.4s step-end }
  @keyframes late { from { visibility: hidden } }
  h2 { margin: 0; font: inherit; font-weight: bold }
  p { margin: 0 0 8px }
`;

/** Version of the files that this page was loaded from. */
const version = Number(new URL(import.meta.url).searchParams.get('version'));

/** The preview shows errors of the build beside the card, instead of over it. */
const isPreview = document.documentElement.dataset.preview !== undefined;

/** @type {{part: string, text: string}[]} errors in this page */
const failures = [];
/** @type {State} */
let state = { version, building: '', problems: [] };
let isConnected = true;

const host = document.createElement('div');
host.id = 'guided-help-dev';
const root = host.attachShadow({ mode: 'open' });
const looks = new CSSStyleSheet();
looks.replaceSync(LOOKS);
root.adoptedStyleSheets = [looks];

/** @param {string} name @param {string} text */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function show() {
  const notes = [];
  if (!isConnected) notes.push('The development server does not answer: this page may be out of date.');
  if (state.building) notes.push(`Building: ${state.building} …`);
  const problems = [...(isPreview ? [] : state.problems), ...failures];
  if (notes.length + problems.length === 0) return host.remove();
  const section = element('section', '');
  section.role = 'status';
  section.dataset.mood = problems.length > 0 ? 'problem' : 'note';
  section.append(...problems.flatMap(({ part, text }) => [element('h2', part), element('p', text)]));
  section.append(...notes.map((note) => element('div', note)));
  root.replaceChildren(section);
  document.documentElement.append(host);
}

/** @param {string} part @param {unknown} error */
function fail(part, error) {
  failures.push({ part, text: error instanceof Error ? error.stack ?? String(error) : String(error) });
  show();
}

addEventListener('error', ({ message, filename, lineno, colno, error }) =>
  fail('Exception in this page', error?.stack ?? `${message}\n    at ${filename}:${lineno}:${colno}`));
addEventListener('unhandledrejection', ({ reason }) => fail('Unhandled rejection in this page', reason));
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  fail('Content Security Policy', `${effectiveDirective} forbids ${blockedURI}`));
addEventListener('guided-help-error', (event) => {
  const { code, message } = /** @type {CustomEvent<{code: string, message: string}>} */ (event).detail;
  fail(`guided-help-error: ${code}`, message);
});

inspectModules(async (name, stack) => {
  const response = await fetch(`/@dev/trap/${name}`, { method: 'POST', body: stack });
  fail(`Trap in the ${name}`, await response.text());
});

const events = new EventSource('/@dev/events');
events.onmessage = ({ data }) => {
  isConnected = true;
  state = JSON.parse(data);
  if (state.version > version) location.reload();
  else show();
};
events.onerror = () => {
  isConnected = false;
  show();
};
// A page that is left needs no state. One that is restored from the cache may be out of date.
addEventListener('pagehide', () => events.close());
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
