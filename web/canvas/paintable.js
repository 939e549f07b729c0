// Whether the canvas can show what has become of the mirror's elements, whoever has changed them.

/** In blocks, beside text and other blocks. */
const PARTS = 'input, .text, .marker, .rail, .icon, .bar, .value';

/**
 * @param {Element} element in the mirror, and shown
 * @param {CSSStyleDeclaration} css its own
 * @param {boolean} isBlock the card, or one of the screen's blocks
 * @returns {boolean} whether the canvas shows all that there is of it
 */
export function isPaintable(element, css, isBlock) {
  const { localName, parentElement } = element;
  const leftOut = [css.opacity, css.filter, css.backgroundImage, css.textShadow, css.rotate,
    // The card is turned while it is measured.
    parentElement?.matches('.stage') || css.transform,
    ...['::before', '::after'].map((part) => getComputedStyle(element, part).content), css.textDecorationLine];
  if (!/^1(,|none|normal|true)*(underline)?$/.test(`${leftOut}`)) return false;
  const set = `${localName} ${css.position} ${css.display}`;
  if (isBlock) return /static|relative/.test(set) && css.clipPath === 'none';
  // Of others' elements: what is part of a text. Pictures show themselves, over the canvas.
  return element.matches(PARTS) || /^(?!svg|math)\w+ static inline$/.test(set);
}

/** @param {CSSStyleDeclaration} css of the card @returns {boolean} whether the browser darkens what should be light */
export const isDarkened = ({ colorScheme, webkitTextStrokeColor }) =>
  // The style sheet says `canvas`.
  colorScheme === 'light' && webkitTextStrokeColor !== 'rgb(255, 255, 255)';

/** @param {Element} root of a mirror that should not be seen @returns {boolean} whether some of it hides the canvas */
export const isCovering = (root) => [root, ...root.querySelectorAll(':not(input)')]
  .some((element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)');
