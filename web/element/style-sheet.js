import { HelpError } from '../engine/help-error.js';
import styleText from '../mirror/style.css';

/** @type {WeakMap<Document, CSSStyleSheet>} one per document: documents cannot share a style sheet */
const sheets = new WeakMap();

/**
 * @param {ShadowRoot} root that gets the style sheet
 * @param {Window & typeof globalThis} window that shows it
 * @throws {HelpError} no-wasm
 */
export function adoptStyleSheet(root, window) {
  try {
    const { document } = window;
    let sheet = sheets.get(document);
    if (!sheet) {
      sheet = new window.CSSStyleSheet();
      sheet.replaceSync(styleText);
      sheets.set(document, sheet);
    }
    root.adoptedStyleSheets = [sheet];
  } catch (error) {
    throw new HelpError('no-wasm', `this browser is too old: ${error}`);
  }
}
