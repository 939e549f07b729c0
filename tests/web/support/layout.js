// Finds text without room, and targets that are too small.

/** For `evaluate`. CSS px. @returns {string[]} controls that are too small to hit */
export function smallTargets() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const targets = [...shadowRoot.querySelectorAll('button, input, a[href]')];
  return targets.flatMap((target) => {
    // Layout is in 64ths of a px.
    const tooLow = [...target.getClientRects()].filter(({ height }) => height < 43.98);
    const { width } = target.getBoundingClientRect();
    const size = tooLow.map(({ height }) => `${height} high`).concat(width < 43.98 ? `${width} wide` : []);
    return size.map((each) => `${target.closest('[data-key]')?.getAttribute('data-key')}: ${each}`);
  });
}

/** For `evaluate`. @returns {string[]} elements that are wider than their place */
export function overflowing() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  const card = /** @type {Element} */ (shadowRoot.querySelector('section'));
  const { left, right } = card.getBoundingClientRect();
  const found = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
  if (card.scrollWidth > card.clientWidth) found.push('the card');
  for (const element of card.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    const inside = box.left >= left && box.right <= right;
    // Elements for assistive technology only are 1 px wide.
    if (box.width > 1 && !inside) found.push(`${element.localName}#${element.id}: ${box.left}-${box.right}`);
  }
  return found;
}

/** For `evaluate`. @returns {string[]} texts that overlap other texts, or stick out of their boxes */
export function crowded() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  /** CSS px by which boxes of letters, which are taller than the letters, may overlap. */
  const slack = 3;
  /** @type {string[]} */
  const found = [];
  /** @type {{text: string, block: Element | null, rect: DOMRect}[]} */
  const lines = [];
  const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const owner = text.parentElement;
    if (!owner?.checkVisibility() || owner.closest('.hidden')) continue;
    const block = owner.closest('h2, h3, h4, p, li, label, .text, button, .link, .marker');
    const frame = owner.closest('button, .link, .notice, .step, .marker')?.getBoundingClientRect();
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) {
      if (rect.width <= 1) continue;
      const name = `${text.textContent?.slice(0, 30)}`;
      lines.push({ text: name, block, rect });
      const fits = !frame || (rect.left >= frame.left - 1 && rect.right <= frame.right + 1 &&
        rect.top >= frame.top - slack && rect.bottom <= frame.bottom + slack);
      if (!fits) found.push(`${name} sticks out`);
    }
  }
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (one.block === other.block) continue;
      const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (wide > slack && high > slack) found.push(`${one.text} | ${other.text}`);
    }
  }
  return found;
}
