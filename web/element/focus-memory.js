/** Remembers which element of a mirror had focus when the page removed it, to give it back. */
export class FocusMemory {
  /** @type {HTMLElement | undefined} in the mirror */
  #focused;
  /** @type {HTMLElement | undefined} had focus when the element was removed */
  #lost;

  /**
   * @param {ShadowRoot} root
   * @param {AbortSignal} signal removes the listeners
   */
  listen(root, signal) {
    root.addEventListener('focusin', ({ target }) => {
      this.#focused = /** @type {HTMLElement} */ (target);
    }, { signal });
    root.addEventListener('focusout', async () => {
      // Some browsers dispatch this before they remove the element; then the customer has not left.
      await null;
      if (!root.activeElement) this.#focused = undefined;
    }, { signal });
  }

  /** Call while the element is being removed. */
  keep() {
    this.#lost = this.#focused;
  }

  /** Gives focus back, unless something else has it. @param {Document} document that contains the element now */
  restore({ activeElement, body }) {
    if (!activeElement || activeElement === body) this.#lost?.focus({ preventScroll: true });
    this.#lost = undefined;
  }
}
