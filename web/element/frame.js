/**
 * The box that replaces the article without moving the content below it: at first it is as high as the visible part of
 * the article, and the card stays in view inside it.
 */
export class Frame {
  /** The outermost element, for the shadow root. */
  root = document.createElement('div');

  /**
   * @param {Element} card the mirror's root
   * @param {HTMLSlotElement} slot of the article; print shows it until something is answered
   * @param {DOMRect} place of the article, CSS px
   * @param {number} innerHeight of the window, CSS px
   */
  constructor(card, slot, { top, height }, innerHeight) {
    this.root.className = 'frame';
    this.root.style.minHeight = `${Math.max(0, Math.min(height, innerHeight - top))}px`;
    const stage = document.createElement('div');
    stage.className = 'stage';
    stage.append(card);
    this.root.append(stage, slot);
  }

  /** @param {boolean} answered whether the customer has answered anything; if so, print shows the card */
  setAnswered(answered) {
    this.root.classList.toggle('answered', answered);
  }

  /** Makes the frame as high as the card from now on. */
  releaseHeight() {
    this.root.style.minHeight = '';
  }
}
