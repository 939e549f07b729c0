// Takes pictures of the canvas tier, and finds the places of the mirror's lines of text in them.
import { GUIDE } from './dist.js';
import { find, untilPainted } from './mirror.js';
import { decode } from './pixels.js';
import { show } from './walk.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./walk.js').Move} Move */

const { routes = [] } = GUIDE.nodes[GUIDE.start];
/** @param {string} kind @returns {Move} the answer that leads to a node of that kind */
const answerTo = (kind) => ({ action: 'answer', typed: `${routes.find(({ node }) => GUIDE.nodes[node].kind === kind)?.from}` });

/** A screen of each kind; together they have every kind of block. @type {{name: string, moves: Move[]}[]} */
export const SCREENS = [
  { name: 'a question', moves: [] },
  { name: 'a wrong answer', moves: [{ action: 'answer', typed: '' }] },
  { name: 'the second step', moves: [answerTo('steps'), { action: 'next' }] },
  { name: 'an outcome', moves: [answerTo('outcome')] },
  { name: 'the article', moves: [answerTo('outcome'), { action: 'article' }] },
];

/**
 * A rectangle in the window, CSS px.
 * @typedef {object} Rect
 * @property {number} left
 * @property {number} top
 * @property {number} right
 * @property {number} bottom
 */

/** @typedef {Rect & {text: string}} Line */

/** For `evaluate`. @returns {Line[]} every piece of text that the mirror shows on one line, in the window */
export function textLines() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  /** @type {Line[]} */
  const lines = [];
  const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    // Elements for assistive technology only are 1 px wide.
    if (!text.parentElement?.checkVisibility() || text.parentElement.closest('.hidden')) continue;
    range.selectNodeContents(text);
    for (const { left, top, right, bottom } of range.getClientRects()) {
      if (right - left <= 1 || top < 0 || bottom > innerHeight) continue;
      lines.push({ text: text.textContent ?? '', left, top, right, bottom });
    }
  }
  return lines;
}

/**
 * Shows a screen at rest: without focus or a pointer.
 * @param {Page} page
 * @param {{name: string, moves: Move[]}} screen
 */
export async function showStill(page, screen) {
  await show(page, screen);
  await page.evaluate((atArticle) => {
    const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
    /** @type {HTMLElement | null} */ (shadowRoot.activeElement)?.blur();
    // An odd position, so that pictures are also compared when the page is scrolled by half a device px.
    if (atArticle) scrollTo(0, scrollY + shadowRoot.querySelectorAll('h3')[1].getBoundingClientRect().top - 17);
    else scrollTo(0, 0);
  }, screen.moves.some(({ action }) => action === 'article'));
  await untilPainted(page);
}

/** @param {Page} page @returns {Promise<import('./pixels.js').Picture>} of the window */
export const pictureOf = async (page) =>
  decode(await page.screenshot({ optimizeForSpeed: true, captureBeyondViewport: false }));

/** For `evaluate`. @returns {Rect} */
export function cardOf() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const { left, top, right, bottom } = /** @type {Element} */ (shadowRoot.querySelector('section')).getBoundingClientRect();
  return { left, top, right, bottom };
}

/** CSS px around the card: more than its shadow and focus rings need. */
const MARGIN = 20;

/**
 * For windows in which the longest screen is in view: most screens fill a third of them, and the time that a picture
 * takes grows with its size.
 * @param {Page} page
 * @returns {Promise<import('./pixels.js').Picture>} of the window, from its top to the end of the card
 */
export async function pictureOfCard(page) {
  const { bottom } = await page.evaluate(cardOf);
  const { width, height } = page.viewport() ?? { width: 0, height: 0 };
  const clip = { x: 0, y: 0, width, height: Math.min(height, Math.ceil(bottom) + MARGIN) };
  return decode(await page.screenshot({ optimizeForSpeed: true, captureBeyondViewport: false, clip }));
}

/**
 * For `evaluate`: hides the mirror, so that only the canvas is visible, or shows it again. Unlike other
 * properties that hide, this one is not measured: the canvas stays as it is.
 * @param {boolean} hides
 */
export function setMirrorHidden(hides) {
  const kept = /** @type {{mirrorHider?: CSSStyleSheet}} */ (window);
  if (!kept.mirrorHider) {
    kept.mirrorHider = new CSSStyleSheet();
    kept.mirrorHider.replaceSync('.card { -webkit-mask-box-image: linear-gradient(transparent, transparent) !important }');
  }
  const { mirrorHider } = kept;
  const root = /** @type {GuidedHelp} */ (document.querySelector('guided-help')).shadowRoot;
  // A test may have added sheets of its own.
  const others = root.adoptedStyleSheets.filter((each) => each !== mirrorHider);
  root.adoptedStyleSheets = [...others, ...(hides ? [mirrorHider] : [])];
}

/**
 * The mirror is hidden for this picture only: the canvas follows how the mirror looks, and would paint the next screen
 * as hidden.
 * @param {Page} page
 * @returns {Promise<import('./pixels.js').Picture>} what the canvas shows by itself
 */
export async function pictureOfCanvas(page) {
  await untilPainted(page);
  await page.evaluate(setMirrorHidden, true);
  const picture = await pictureOf(page);
  await page.evaluate(setMirrorHidden, false);
  return picture;
}

/**
 * @param {Page} page
 * @returns {Promise<{painted: import('./pixels.js').Picture, html: import('./pixels.js').Picture}>} what the canvas
 *   shows by itself, and what the mirror would show without it
 */
export async function bothPictures(page) {
  /** @param {boolean} painted */
  const showOne = async (painted) => {
    await page.evaluate((showsCanvas) => {
      const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
      const [canvas, card] = /** @type {HTMLElement[]} */ ([...shadowRoot.querySelectorAll('.stage > *')]);
      canvas.style.visibility = showsCanvas ? '' : 'hidden';
      card.classList.toggle('painted', showsCanvas);
      card.classList.toggle('unseen', showsCanvas);
    }, painted);
    await page.evaluate(setMirrorHidden, painted);
  };
  await showOne(true);
  // In some browsers, a screenshot shows the last composed frame.
  await untilPainted(page);
  const painted = await pictureOf(page);
  await showOne(false);
  await untilPainted(page);
  const html = await pictureOf(page);
  await showOne(true);
  await page.evaluate(setMirrorHidden, false);
  return { painted, html };
}

/**
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<import('puppeteer-core').Point>} its middle, in view
 */
export async function middleOf(page, selector) {
  const element = await find(page, selector);
  await element.scrollIntoView();
  return element.clickablePoint();
}

/**
 * For `evaluate`: what the browser finds at a place, whatever shadow root it is in.
 * @param {number} x
 * @param {number} y
 */
export function whatIsAt(x, y) {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) found = found.shadowRoot.elementFromPoint(x, y);
  return { name: found?.closest('a, button, input')?.localName ?? '', cursor: found ? getComputedStyle(found).cursor : '' };
}
