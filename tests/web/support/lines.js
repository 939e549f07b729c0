// Finds where lines of text begin and end in the layout.

/**
 * For `evaluate`: lines whose first or last character is not allowed there.
 * @param {string} notFirst characters
 * @param {string} notLast characters
 */
export function badLines(notFirst, notLast) {
  const element = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  /** @type {Node[]} */
  const roots = element.tier === 'static' ? [element] : [element.shadowRoot];
  /** @type {string[]} */
  const bad = [];
  /** @param {string} line */
  const end = (line) => {
    if (line && (notFirst.includes(line[0]) || notLast.includes(line[line.length - 1]))) bad.push(line);
  };
  for (const root of roots) {
    /** @type {Element | null | undefined} */
    let block;
    let line = '';
    let bottom = -Infinity;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      let owner = text.parentElement;
      while (owner && getComputedStyle(owner).display === 'inline') owner = owner.parentElement;
      // Elements for assistive technology only have no lines.
      if (!owner || owner.getBoundingClientRect().width <= 1) continue;
      const content = text.textContent ?? '';
      for (let index = 0; index < content.length; ++index) {
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        const [box] = range.getClientRects();
        if (!box || box.width === 0 || !content[index].trim()) continue;
        // Smaller text in the line is higher or lower, but its middle is not below the line.
        if (owner !== block || (box.top + box.bottom) / 2 > bottom) {
          end(line);
          line = '';
          block = owner;
        }
        bottom = line ? Math.max(bottom, box.bottom) : box.bottom;
        line += content[index];
      }
    }
    end(line);
  }
  return bad;
}
