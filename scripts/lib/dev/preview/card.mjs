// Acts on the card as a customer does, through its real elements.
import { isoDate } from './today.mjs';

/** @typedef {HTMLElement & {node: string | null, step: number | null, locale: string | null, restart(): void}} Help */
/** @typedef {import('./routes.mjs').Move} Move */

/** @param {Help} help @returns {string} the place shown: `node`, or `node.2` for a step; empty if there is none */
export const placeOf = ({ node, step }) => (node === null ? '' : step === null ? node : `${node}.${step}`);

/** @param {Help} help @returns {HTMLElement[]} the buttons shown */
const buttonsOf = (help) => [...help.shadowRoot?.querySelectorAll('button') ?? []];

/** @param {Help} help @param {string} action @returns {boolean} whether the card has a button for it */
export const offers = (help, action) => buttonsOf(help).some(({ dataset }) => dataset.action === action);

/**
 * @param {Help} help
 * @param {string} action in its readable form (web/engine/actions.js)
 * @returns {boolean} whether the screen has a field, or a button, for it
 */
export function perform(help, action) {
  if (!action.startsWith('draft ')) {
    const button = buttonsOf(help).find(({ dataset }) => dataset.action === action);
    button?.click();
    return button !== undefined;
  }
  /** @type {HTMLInputElement | null | undefined} */
  const field = help.shadowRoot?.querySelector('#input');
  if (!field) return false;
  field.value = action.slice('draft '.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

/** @param {Move} move @returns {string[]} its actions */
export function actionsOf(move) {
  if ('action' in move) return [move.action];
  if ('number' in move) return [`draft ${move.number}`, 'answer'];
  const date = new Date();
  date.setDate(date.getDate() - move.daysAgo);
  return [`draft ${isoDate(date.getTime())}`, 'answer'];
}
