// Finds and uses elements of the mirror, as a person would.
import { formatAction } from '../../../web/engine/actions.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** @param {string} selector inside the element's shadow root */
export const inside = (selector) => `guided-help >>> ${selector}`;

/** @param {string} key of a message */
export const keyed = (key) => inside(`[data-key="${key}"]`);

export const FIELD = keyed('license-count.field');

/**
 * @param {Page} page
 * @param {string} selector for puppeteer
 */
export async function find(page, selector) {
  const element = await page.$(selector);
  if (!element) throw new Error(`nothing matches ${selector} at ${await page.evaluate(whereAmI)}`);
  return element;
}

/** Runs in the page. */
function whereAmI() {
  const { node, step } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  return `${node} ${step ?? ''}`;
}

/** Waits for two frames, in which the canvas must have reacted to the pointer. @param {Page} page */
export const untilPainted = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/**
 * Clicks the button that shows a message.
 * @param {Page} page
 * @param {string} key
 */
export async function press(page, key) {
  await (await find(page, inside(`button[data-key="${key}"]`))).click();
  await untilPainted(page);
}

/**
 * Types into the field, from the start.
 * @param {Page} page
 * @param {string} text
 */
export async function type(page, text) {
  const field = await find(page, FIELD);
  await field.click({ count: 3 });
  await page.keyboard.press('Backspace');
  // Not `type`: characters may be missing on the keyboard.
  if (text) await page.keyboard.sendCharacter(text);
}

/** @param {Page} page @param {string} text */
export async function answer(page, text) {
  await type(page, text);
  await press(page, 'action.next');
}

/**
 * Waits for something to be shown.
 * @param {Page} page
 * @param {string} selector plain CSS, inside the shadow root
 */
export const untilShown = (page, selector) =>
  page.evaluate((wanted) => {
    const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
    return /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        const look = () => {
          if (!shadowRoot.querySelector(wanted)) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(shadowRoot, { subtree: true, childList: true, attributes: true });
        look();
      })
    );
  }, selector);

/** Clicks the button of a language, and does not wait for its words. @param {Page} page @param {string} locale */
export async function pressLanguage(page, locale) {
  await (await find(page, inside(`button[data-action="${formatAction('locale', locale)}"]`))).click();
  await untilPainted(page);
}

/** @param {Page} page @param {string} locale that the customer chooses by its button */
export async function chooseLanguage(page, locale) {
  await pressLanguage(page, locale);
  await untilShown(page, `[lang="${locale}"] h2`);
}

/** The state that a customer, a page and assistive technology can see. @param {Page} page */
export const stateOf = (page) =>
  page.evaluate(() => {
    const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
    const { tier, node, step, locale, shadowRoot } = element;
    const input = shadowRoot.querySelector('input');
    const focused = shadowRoot.activeElement;
    /** @param {Element | null} found */
    const keyOf = (found) => found?.getAttribute('data-key') ?? '';
    return {
      tier,
      node,
      step,
      locale,
      draft: input?.value ?? null,
      invalid: input?.getAttribute('aria-invalid') === 'true',
      errors: [...shadowRoot.querySelectorAll('[data-key^="error."]')].map(keyOf),
      keys: [...shadowRoot.querySelectorAll('[data-key]')].map(keyOf),
      status: shadowRoot.querySelector('[role=status]')?.textContent ?? null,
      heading: keyOf(shadowRoot.querySelector('h2')),
      focus: focused && {
        name: focused.localName,
        // A step's text has an element of its own, beside the one with the step's state.
        keys: [focused, ...focused.querySelectorAll('[data-key]')].map(keyOf),
        current: focused.getAttribute('aria-current') === 'step',
      },
    };
  });
