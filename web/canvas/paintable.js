// Checks whether the canvas can show the mirror's elements, which the page or an extension may have changed.

/** Our elements in blocks, besides text and other blocks. */
const PARTS = 'input, .text, .marker, .rail, .icon, .bar, .value';

/**
 * @param {Element} element in the mirror, displayed
 * @param {CSSStyleDeclaration} css its computed style
 * @param {boolean} isBlock whether it is the card or one of the screen's blocks
 * @returns {boolean} whether the canvas can show all of it, except its children
 */
export function isPaintable(element, css, isBlock) {
  const { localName, parentElement } = element;
  const leftOut = [css.opacity, css.filter, css.backgroundImage, css.textShadow, css.rotate, css.translate,
    css.maskImage, css.mixBlendMode,
    // The card may have a transform while it is measured.
    parentElement?.matches('.stage') || css.transform,
    ...['::before', '::after'].map((part) => getComputedStyle(element, part).content), css.textDecorationLine];
  if (!/^1(,|none|normal|true)*(underline)?$/.test(`${leftOut}`)) return false;
  const set = `${localName} ${css.position} ${css.display}`;
  if (isBlock) return /static|relative/.test(set) && css.clipPath === 'none';
  // Elements of others must be part of a text. Images stay visible over the canvas.
  return element.matches(PARTS) || /^(?!svg|math)\w+ static inline$/.test(set);
}

/** @param {CSSStyleDeclaration} css of the card @returns {boolean} whether the browser darkens a light card */
export const isDarkened = ({ colorScheme, webkitTextStrokeColor }) =>
  // The style sheet sets it to `canvas`.
  colorScheme === 'light' && webkitTextStrokeColor !== 'rgb(255, 255, 255)';

/**
 * @param {Element} root of a mirror that should be transparent
 * @returns {boolean} whether a background hides the canvas
 */
export const isCovering = (root) => [root, ...root.querySelectorAll(':not(input)')]
  .some((element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)');
