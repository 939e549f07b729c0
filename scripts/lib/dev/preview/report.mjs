// Shows what the checks found, and problems of the build.

/** @typedef {import('./findings.mjs').Finding} Finding */

/**
 * @param {string} name of the element
 * @param {string} text
 * @param {string} [className]
 */
export function element(name, text, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** @param {Finding} finding */
function placeOf({ place, absolute }) {
  const line = element('div', '', 'place');
  const shown = element('code', place);
  const copy = element('button', 'Copy');
  copy.title = absolute;
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(absolute);
      copy.textContent = 'Copied';
    } catch {
      // The browser does not allow it: the keyboard does.
      getSelection()?.selectAllChildren(shown);
    }
  });
  line.append(shown, copy);
  return line;
}

/** @param {Finding} finding */
function itemOf(finding) {
  const { check, severity, place, message, hint, path } = finding;
  const item = element('li', '', severity);
  if (place) item.append(placeOf(finding));
  item.append(element('strong', check ? `${severity} [${check}] ` : `${severity} `), element('span', message));
  if (hint) item.append(element('div', hint, 'hint'));
  if (path) item.append(element('div', `Way there: ${path}`, 'path'));
  return item;
}

/** @param {number} count @param {string} noun */
const countOf = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The findings shown, as JSON. */
let listed = '';

/** @param {Finding[]} findings */
export function showFindings(findings) {
  // The list keeps its focus, its place and its selection.
  if (JSON.stringify(findings) === listed) return;
  listed = JSON.stringify(findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const summary = findings.length === 0 ? 'none'
    : `${countOf(errors, 'error')}, ${countOf(findings.length - errors, 'warning')}`;
  document.querySelector('#findings-title')?.replaceChildren(`Findings: ${summary}`);
  document.querySelector('#findings')?.replaceChildren(...findings.map(itemOf));
}

/** @param {{part: string, text: string}[]} problems of the build */
export function showProblems(problems) {
  document.querySelector('#problems')?.replaceChildren(...problems.flatMap(({ part, text }) => [
    element('strong', `Not built: ${part}. The card shows the last version that was built.`),
    element('pre', text),
  ]));
}
