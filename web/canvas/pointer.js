import { POINTER } from '../engine/engine.js';

/** What the browser itself answers pointers on: links have their menus, the field its caret. */
const BROWSERS_OWN = 'a, input, label';

/**
 * Tells Dear ImGui what the pointer does on a painted mirror. Scrolling and pinching stay the browser's.
 *
 * @param {HTMLElement} root of the mirror
 * @param {object} painted
 * @param {(kind: number, x: number, y: number) => void} painted.point client coordinates, CSS px
 * @param {AbortSignal} signal ends it
 */
export function followPointer(root, painted, signal) {
  let pressing = false;
  // Of the last press.
  let overButton = false;
  let answered = false;

  /** @param {keyof typeof POINTER} kind @param {PointerEvent} event */
  const forward = (kind, event) => {
    // A second finger is a pinch.
    if (event.isPrimary) painted.point(POINTER[kind], event.clientX, event.clientY);
  };
  /** @param {PointerEvent} event */
  const letGo = (event) => {
    pressing = false;
    forward('cancel', event);
  };

  root.addEventListener('pointermove', (event) => {
    // Released where nobody told: in a menu, or outside of the window.
    if (pressing && event.pointerType === 'mouse' && !(event.buttons & 1)) letGo(event);
    else forward('move', event);
  }, { signal });
  root.addEventListener('pointerdown', (event) => {
    answered = false;
    if (!event.isPrimary || event.button !== 0) return;
    const target = /** @type {Element} */ (event.target);
    overButton = target.closest('button') !== null;
    if (target.closest(BROWSERS_OWN)) return;
    pressing = answered = true;
    forward('down', event);
  }, { signal });
  // Buttons lie under the pointer, so that a blind customer's finger finds them. But what a pointer does there is answered
  // already: only a click without one is the keyboard's, or assistive technology's. Not on the card: screen readers would
  // call all of it clickable.
  root.getRootNode().addEventListener('click', (event) => {
    const { detail, target } = /** @type {UIEvent} */ (event);
    if (answered && detail && /** @type {Element} */ (target).closest('button')) event.stopPropagation();
  }, { signal, capture: true });
  root.addEventListener('pointerleave', (event) => {
    // Who presses and leaves can come back.
    if (!pressing) forward('cancel', event);
  }, { signal });
  // Like a press on a real button, this one selects no text. It may well take focus from where it was: that is how
  // browsers know that a pointer, not the keyboard, has moved it.
  root.addEventListener('selectstart', (event) => {
    if (pressing && overButton) event.preventDefault();
  }, { signal });
  // A finger is followed by mouse events, later: they would meet the next screen.
  root.addEventListener('touchend', (event) => {
    if (overButton && event.cancelable) event.preventDefault();
  }, { signal });

  const { defaultView } = root.ownerDocument;
  // In the capturing phase: the page may keep events from going further.
  defaultView?.addEventListener('pointerup', (event) => {
    if (!pressing || !event.isPrimary || event.button !== 0) return;
    pressing = false;
    forward('up', event);
    // A finger that is lifted hovers over nothing.
    if (event.pointerType === 'touch') forward('cancel', event);
  }, { signal, capture: true });
  defaultView?.addEventListener('pointercancel', letGo, { signal, capture: true });
  root.addEventListener('contextmenu', (event) => {
    if (pressing) letGo(/** @type {PointerEvent} */ (event));
  }, { signal });
}
