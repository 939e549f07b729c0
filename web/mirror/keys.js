import { formatAction } from '../engine/actions.js';

/** The keys that each kind of element handles. @type {Record<string, RegExp>} */
const KEYS = { a: /^Enter$/, button: /^(Enter| )$/, input: /^(?!Tab|Esc|F\d|Page)/ };

/** @param {KeyboardEvent} event @returns {boolean} whether the focused element handles it */
const isHandled = ({ key, target, ctrlKey, altKey, metaKey }) =>
  KEYS[/** @type {Element} */ (target).localName]?.test(key) && (key === 'Enter' || !(ctrlKey || altKey || metaKey));

/**
 * Answers on Enter in the field, and hides keys that the field, a button or a link handles from the page. Outside the
 * shadow root, the page cannot see which of them has focus: it might press a button of its own on Enter, or take a
 * digit for a shortcut.
 * @param {HTMLElement} root of the mirror
 * @param {(action: string) => void} onaction in its readable form
 * @param {AbortSignal} signal removes the listeners
 */
export function keepKeys(root, onaction, signal) {
  // A held key stays hidden from the page even when focus moves on.
  let heldKey = '';

  /** @param {KeyboardEvent} event */
  const keep = (event) => {
    const { type, key } = event;
    if (key !== heldKey && !isHandled(event)) return;
    event.stopPropagation();
    heldKey = type === 'keyup' ? '' : key;
    // Enter also ends a word in an input method; some browsers set keyCode to 229 instead of isComposing.
    const isComposing = event.isComposing || event.keyCode === 229;
    if (key !== 'Enter' || isComposing || /** @type {Element} */ (event.target).id !== 'input') return;
    event.preventDefault();
    if (type === 'keydown' && !event.repeat) onaction(formatAction('answer'));
  };
  for (const type of /** @type {const} */ (['keydown', 'keypress', 'keyup'])) root.addEventListener(type, keep, { signal });
}
