// Decorative elements, hidden from screen readers: progress, markers, icons.

/**
 * @param {Element} element
 * @param {Record<string, string | undefined>} attributes undefined removes one
 */
export function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/**
 * @param {string} className
 * @param {string} [text]
 * @returns {HTMLElement} a decorative element
 */
export function ornament(className, text = '') {
  const element = document.createElement('span');
  setAttributes(element, { class: className, 'aria-hidden': 'true' });
  element.append(text);
  return element;
}

/** @param {import('../types.js').Block} block */
export function progressBar({ current = 0, total = 1 }) {
  const bar = ornament('bar');
  const value = ornament('value');
  value.style.width = `${(100 * current) / total}%`;
  bar.append(value);
  return bar;
}

/**
 * @param {Element} element of a step, already in its list
 * @param {import('../types.js').Block} block
 */
export function stepMarker(element, { state }) {
  const done = state === 'done';
  const number = [...(element.parentElement?.querySelectorAll('.step') ?? [])].indexOf(element) + 1;
  const marker = ornament('marker', done ? '' : `${number}`);
  if (done) marker.append(ornament('icon check'));
  return marker;
}
