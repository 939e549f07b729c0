// Three ways to use a page, each complete on its own: pointer, keyboard, and the accessibility tree.
import assert from 'node:assert/strict';
import { readMessages } from './dist.js';
import * as mirror from './mirror.js';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @typedef {object} Hands
 * @property {(key: string) => Promise<void>} press the button whose message this is
 * @property {(text: string) => Promise<void>} type into the field
 */

/** @param {Page} page @returns {Promise<Hands>} */
export const pointer = async (page) => ({
  press: (key) => mirror.press(page, key),
  type: (text) => mirror.type(page, text),
});

/** More stops than any page of ours has. */
const MOST_STOPS = 60;

/** Runs in the page: the key of the focused element, in any shadow root. */
export function focusedKey() {
  let focused = document.activeElement;
  while (focused?.shadowRoot) focused = focused.shadowRoot.activeElement;
  return focused?.getAttribute('data-key') ?? focused?.localName ?? '';
}

/**
 * Moves focus to an element by Tab, or by Shift+Tab if Tab does not lead there.
 * @param {Page} page
 * @param {string} key
 */
export async function reach(page, key) {
  for (const keys of /** @type {const} */ ([['Tab'], ['Shift', 'Tab']])) {
    for (let stop = 0; stop < MOST_STOPS; ++stop) {
      if (keys.length === 2) await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (keys.length === 2) await page.keyboard.up('Shift');
      const focused = await page.evaluate(focusedKey);
      if (focused === key) return;
      if (focused === 'body') break;
    }
  }
  assert.fail(`the keyboard does not reach ${key}`);
}

/** Presses buttons by Enter and Space in turn. @param {Page} page @returns {Promise<Hands>} */
export async function keyboard(page) {
  let presses = 0;
  return {
    async press(key) {
      await reach(page, key);
      await page.keyboard.press(++presses % 2 ? 'Enter' : ' ');
    },
    async type(text) {
      await reach(page, 'license-count.field');
      await page.keyboard.type(text);
    },
  };
}

/**
 * @param {import('puppeteer-core').CDPSession} session
 * @param {string} role
 * @param {string} name
 * @returns {Promise<import('puppeteer-core').Protocol.Accessibility.AXNode[]>} what assistive technology finds
 */
export async function queryTree(session, role, name) {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    backendNodeId: root.backendNodeId,
    role,
    accessibleName: name,
  });
  return nodes.filter(({ ignored }) => !ignored);
}

/**
 * Finds by role and name, and acts as assistive technology does: default action, value set at once.
 * @param {Page} page
 * @param {string} locale shown
 * @returns {Promise<Hands>}
 */
export async function accessibility(page, locale) {
  const messages = await readMessages(locale);
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');

  /**
   * @param {string} role
   * @param {string} key
   * @param {string} code of a function whose `this` is the element
   * @param {...string} values given to it
   */
  async function act(role, key, code, ...values) {
    const found = await queryTree(session, role, messages[key]);
    assert.equal(found.length, 1, `${role} "${messages[key]}"`);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: found[0].backendDOMNodeId });
    const { exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: code,
      arguments: values.map((value) => ({ value })),
    });
    assert.equal(exceptionDetails, undefined);
  }
  return {
    press: (key) => act('button', key, 'function () { this.click(); }'),
    type: (text) => act('textbox', 'license-count.field', `${setValue}`, text),
  };
}

/** @this {HTMLInputElement} @param {string} text */
function setValue(text) {
  this.value = text;
  this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
