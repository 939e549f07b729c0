import { HelpError } from '../engine/help-error.js';
import styleText from '../mirror/style.css';

/** @type {CSSStyleSheet | undefined} one for all elements of a page, made for the first: importing has no effect */
let sheet;

/**
 * @param {ShadowRoot} root that takes the style sheet
 * @throws {HelpError} no-wasm
 */
export function adoptStyleSheet(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styleText);
    }
    root.adoptedStyleSheets = [sheet];
  } catch (error) {
    throw new HelpError('no-wasm', `this browser is too old: ${error}`);
  }
}
