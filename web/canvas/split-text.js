// Divides a text as its layout does: into lines, and into runs of one direction.

/** CSS px. Under a transform, text without width is reported as slightly wide: ignore what is narrower than this. */
const LEAST_WIDTH = 0.05;

/**
 * @param {Text} node
 * @param {number} start offset in the node
 * @param {Range} range
 * @param {DOMRect[]} rects of the pieces in its layout: one per line and direction
 * @returns {string[]} the text of each piece, without the spaces that the layout drops
 */
export function splitText(node, start, range, rects) {
  const texts = rects.map(() => '');
  const data = node.data.slice(start);
  // A space at either end may be one that a line break dropped.
  if (rects.length === 1 && !/^[ \t\n]|[ \t\n]$/.test(data)) return [data];
  let piece = 0;
  let offset = start;
  for (const character of data) {
    range.setStart(node, offset);
    offset += character.length;
    range.setEnd(node, offset);
    // At the start of a line, some browsers add an empty rectangle at the end of the previous line.
    const { left, right, top, bottom, width } = [...range.getClientRects()].find((rect) => rect.width > 0)
      ?? range.getBoundingClientRect();
    if (width < LEAST_WIDTH && /[ \t\n]/.test(character)) continue;
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    // A character without width, such as a combining mark, belongs to the one before it.
    const found = width >= LEAST_WIDTH ? rects.findIndex((rect) =>
      x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom) : -1;
    if (found >= 0) piece = found;
    texts[piece] += character;
  }
  return texts;
}
