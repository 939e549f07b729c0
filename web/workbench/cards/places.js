// Where messages are on a card: found by their places, so that it does not matter what shows them, elements or a canvas.

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box CSS px in the window */

/**
 * A text of a card.
 * @typedef {object} Place
 * @property {string} key of the message
 * @property {Box[]} boxes one for each line
 */

/** @param {Iterable<DOMRect>} rects @returns {Box[]} */
const boxesOf = (rects) => [...rects].filter(({ width, height }) => width > 0 && height > 0)
  .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));

/** @param {Node} node @returns {Box[]} of its text, one for each line */
function textBoxes(node) {
  const document = /** @type {Document} */ (node.ownerDocument);
  const range = document.createRange();
  /** @type {Box[]} */
  const lines = [];
  for (const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT); walker.nextNode();) {
    range.selectNodeContents(walker.currentNode);
    for (const box of boxesOf(range.getClientRects())) {
      const line = lines.at(-1);
      const isSameLine = line && Math.abs(box.top + box.bottom - line.top - line.bottom) < box.bottom - box.top;
      if (!isSameLine) lines.push(box);
      else Object.assign(line, {
        left: Math.min(line.left, box.left), right: Math.max(line.right, box.right), top: Math.min(line.top, box.top), bottom: Math.max(line.bottom, box.bottom),
      });
    }
  }
  return lines;
}

/**
 * @param {ParentNode} card
 * @param {(text: string, key: string) => string | undefined} labelIn key of the label that a message shows as this text
 * @returns {Place[]} messages on the card, and the labels inside of them after these
 */
export function placesOn(card, labelIn) {
  /** @type {Place[]} */
  const places = [];
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll('[data-key]'))) {
    const key = element.dataset.key ?? '';
    const isField = element.localName === 'input';
    const owner = isField ? element.closest('div')?.querySelector('label') ?? element : element;
    places.push({ key, boxes: isField ? boxesOf([element.getBoundingClientRect(), owner.getBoundingClientRect()]) : textBoxes(element) });
    for (const strong of element.querySelectorAll('strong')) {
      const label = labelIn(strong.textContent ?? '', key);
      if (label) places.push({ key: label, boxes: textBoxes(strong) });
    }
  }
  return places;
}

/** @param {Box} box */
const areaOf = ({ left, top, right, bottom }) => (right - left) * (bottom - top);

/** CSS px around a text that belong to it. */
const NEAR = 6;

/**
 * @param {Place[]} places
 * @param {{x: number, y: number}} point CSS px in the window
 * @returns {string | undefined} key of the smallest text there
 */
export function keyAt(places, { x, y }) {
  const hits = places.flatMap(({ key, boxes }) => boxes
    .filter(({ left, top, right, bottom }) => x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR)
    .map((box) => ({ key, area: areaOf(box), isInside: x >= box.left && x <= box.right && y >= box.top && y <= box.bottom })));
  hits.sort((one, other) => Number(other.isInside) - Number(one.isInside) || one.area - other.area);
  return hits[0]?.key;
}
