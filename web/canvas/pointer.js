import { POINTER } from '../engine/abi.js';

/** What the browser itself answers pointers on: links have their menus, the field its caret. */
const BROWSERS_OWN = 'a, input, label';

/** @param {Element} element @param {PointerEvent} event @returns {boolean} whether it is there */
function isOn(element, { clientX, clientY }) {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

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
  // Of the last press: the button that it began on, if any, and the event that has answered it.
  /** @type {Element | null} */
  let button = null;
  /** @type {PointerEvent | undefined} */
  let answer;

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
    answer = undefined;
    if (!event.isPrimary || event.button !== 0) return;
    const target = /** @type {Element} */ (event.target);
    button = target.closest('button');
    // What comes from a tool or a script may not say where it is: the click that follows tells.
    if (target.closest(BROWSERS_OWN) || button && !isOn(button, event)) return;
    pressing = true;
    answer = event;
    forward('down', event);
  }, { signal });
  // Buttons lie under the pointer, so that a blind customer's finger finds them. But what a pointer does there is answered
  // already: only a click without one is the keyboard's, or assistive technology's. Not on the card: screen readers would
  // call all of it clickable.
  root.getRootNode().addEventListener('click', (event) => {
    const { detail, target, clientX, clientY } = /** @type {MouseEvent} */ (event);
    if (!answer || !detail || !/** @type {Element} */ (target).closest('button')) return;
    // Clicks come in whole px.
    if (Math.hypot(answer.clientX - clientX, answer.clientY - clientY) < 2) event.stopPropagation();
    answer = undefined;
  }, { signal, capture: true });
  root.addEventListener('pointerleave', (event) => {
    // Who presses and leaves can come back.
    if (!pressing) forward('cancel', event);
  }, { signal });
  // Like a press on a real button, this one selects no text. It may well take focus from where it was: that is how
  // browsers know that a pointer, not the keyboard, has moved it.
  root.addEventListener('selectstart', (event) => {
    if (pressing && button) event.preventDefault();
  }, { signal });
  // A finger is followed by mouse events, later: they would meet the next screen.
  root.addEventListener('touchend', (event) => {
    if (answer && button && event.cancelable) event.preventDefault();
  }, { signal });

  const { defaultView } = root.ownerDocument;
  // In the capturing phase: the page may keep events from going further.
  defaultView?.addEventListener('pointerup', (event) => {
    if (!answer || !event.isPrimary || event.button !== 0) return;
    answer = button && !isOn(button, event) ? undefined : event;
    if (!pressing) return;
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
