import { POINTER } from './engine.js';

/** What the browser itself answers pointers on: links have their menus, the field its caret. */
const BROWSERS_OWN = 'a, input, label';

/**
 * Tells Dear ImGui what the pointer does on a painted mirror. Scrolling and pinching stay the browser's.
 *
 * @param {HTMLElement} root of the mirror
 * @param {object} painted
 * @param {(kind: number, x: number, y: number) => void} painted.point client coordinates, CSS px
 * @param {(x: number, y: number) => boolean} painted.isOverButton client coordinates, CSS px
 * @param {AbortSignal} signal ends it
 */
export function followPointer(root, painted, signal) {
  let pressing = false;
  let overButton = false;

  /** @param {keyof typeof POINTER} kind */
  const forward = (kind) => (/** @type {PointerEvent} */ event) => {
    // A second finger is a pinch.
    if (event.isPrimary) painted.point(POINTER[kind], event.clientX, event.clientY);
  };
  const move = forward('move');
  const release = forward('up');
  const cancel = forward('cancel');

  root.addEventListener('pointermove', move, { signal });
  root.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || /** @type {Element} */ (event.target).closest(BROWSERS_OWN)) return;
    pressing = true;
    forward('down')(event);
  }, { signal });
  root.addEventListener('pointerleave', (event) => {
    // Who presses and leaves can come back.
    if (!pressing) cancel(event);
  }, { signal });
  // Like a press on a real button, this one selects no text. It may well take focus from where it was: that is how
  // browsers know that a pointer, not the keyboard, has moved it.
  root.addEventListener('mousedown', ({ clientX, clientY }) => {
    overButton = painted.isOverButton(clientX, clientY);
  }, { signal });
  root.addEventListener('selectstart', (event) => {
    if (overButton) event.preventDefault();
  }, { signal });
  addEventListener('pointerup', (event) => {
    if (!pressing || !event.isPrimary) return;
    pressing = false;
    release(event);
    // A finger that is lifted hovers over nothing.
    if (event.pointerType === 'touch') cancel(event);
  }, { signal });
  addEventListener('pointercancel', (event) => {
    if (!event.isPrimary) return;
    pressing = false;
    cancel(event);
  }, { signal });
}
