// Finds characters that have no glyph.

/** For `evaluate`. @returns {[font: string, characters: string][]} the characters on the screen, by their font */
export function charactersShown() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  /** @type {Map<string, Set<string>>} */
  const fonts = new Map();
  /** @param {CSSStyleDeclaration} style @param {string} text */
  const add = ({ fontStyle, fontWeight, fontFamily }, text) => {
    const font = `${fontStyle} ${fontWeight} 32px ${fontFamily}`;
    const characters = fonts.get(font) ?? new Set();
    fonts.set(font, characters);
    for (const character of text) if (character.trim()) characters.add(character);
  };
  const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement) add(getComputedStyle(text.parentElement), text.textContent ?? '');
  }
  for (const element of shadowRoot.querySelectorAll('*')) {
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      // "✓" / "": the text, then its alternative text.
      add(style, /^"([^"]*)"/.exec(style.content)?.[1] ?? '');
    }
  }
  return [...fonts].map(([font, characters]) => [font, [...characters].join('')]);
}

/**
 * For `evaluate`: the characters that look like one that is in no font.
 * @param {string} font
 * @param {string} characters
 * @param {string} lang
 */
export function missingGlyphs(font, characters, lang) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 64, height: 64, lang });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
  context.font = font;
  /** @param {string} character */
  const picture = (character) => {
    context.clearRect(0, 0, 64, 64);
    context.fillText(character, 16, 48);
    return context.getImageData(0, 0, 64, 64).data.join();
  };
  const blank = picture(' ');
  // A private character, and one that Unicode has not assigned.
  const tofus = new Set(['\u{10FFFD}', '\u0378'].map(picture));
  return [...characters].filter((character) => {
    const seen = picture(character);
    return seen === blank || tofus.has(seen);
  });
}
