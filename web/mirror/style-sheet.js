import { HelpError } from '../engine/help-error.js';

/** @type {WeakMap<Document, Map<string, CSSStyleSheet>>} by text; documents cannot share a style sheet */
const sheets = new WeakMap();

/**
 * Adds a style sheet to a shadow root, which loses its style sheets when it moves to another document.
 * @param {ShadowRoot} root
 * @param {Window & typeof globalThis} window that shows it
 * @param {string} text of the style sheet
 * @throws {HelpError} no-wasm
 */
export function adoptStyleSheet(root, window, text) {
  try {
    const { document } = window;
    const own = sheets.get(document) ?? new Map();
    sheets.set(document, own);
    const sheet = own.get(text) ?? new window.CSSStyleSheet();
    if (!own.has(text)) sheet.replaceSync(text);
    own.set(text, sheet);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch (error) {
    throw new HelpError('no-wasm', `this browser is too old: ${error}`);
  }
}
