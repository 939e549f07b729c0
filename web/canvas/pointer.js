import { POINTER } from './abi.js';

/** Elements on which the browser handles pointers: links have context menus, the field has a caret. */
const BROWSERS_OWN = 'a, input, label';

/** @param {Element} element @param {PointerEvent} event @returns {boolean} whether the event is on the element */
function isOn(element, { clientX, clientY }) {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

/**
 * Forwards pointer events on a painted mirror to Dear ImGui. Scrolling and pinching are left to the browser.
 *
 * @param {HTMLElement} root of the mirror
 * @param {object} painted
 * @param {(kind: number, x: number, y: number) => void} painted.point client coordinates, CSS px
 * @param {AbortSignal} signal removes the listeners
 */
export function followPointer(root, painted, signal) {
  let pressing = false;
  // Of the last press: the button it began on, if any, and the event that handled it.
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
    // Released without an event: in a menu, or outside the window.
    if (pressing && event.pointerType === 'mouse' && !(event.buttons & 1)) letGo(event);
    else forward('move', event);
  }, { signal });
  root.addEventListener('pointerdown', (event) => {
    answer = undefined;
    if (!event.isPrimary || event.button !== 0) return;
    const target = /** @type {Element} */ (event.target);
    button = target.closest('button');
    // Events from tools and scripts may have no position. The click that follows them is handled instead.
    if (target.closest(BROWSERS_OWN) || button && !isOn(button, event)) return;
    pressing = true;
    answer = event;
    forward('down', event);
  }, { signal });
  // Buttons take part in hit tests, so that exploring by touch with a screen reader finds them. A press on one is
  // already handled above: stop its click. Clicks without a press come from the keyboard or assistive technology. The
  // listener is not on the card: screen readers would call everything in it clickable.
  root.getRootNode().addEventListener('click', (event) => {
    const { detail, target, clientX, clientY } = /** @type {MouseEvent} */ (event);
    if (!answer || !detail || !/** @type {Element} */ (target).closest('button')) return;
    // Clicks come in whole px.
    if (Math.hypot(answer.clientX - clientX, answer.clientY - clientY) < 2) event.stopPropagation();
    answer = undefined;
  }, { signal, capture: true });
  root.addEventListener('pointerleave', (event) => {
    // While pressed, the pointer may leave and come back.
    if (!pressing) forward('cancel', event);
  }, { signal });
  // As on a real button, a press selects no text. It may take focus away, though: this is how browsers know that a
  // pointer, not the keyboard, moved focus.
  root.addEventListener('selectstart', (event) => {
    if (pressing && button) event.preventDefault();
  }, { signal });
  // Mouse events follow a touch later: they would reach the next screen.
  root.addEventListener('touchend', (event) => {
    if (answer && button && event.cancelable) event.preventDefault();
  }, { signal });

  const { defaultView } = root.ownerDocument;
  // In the capturing phase: the page may stop propagation.
  defaultView?.addEventListener('pointerup', (event) => {
    if (!answer || !event.isPrimary || event.button !== 0) return;
    answer = button && !isOn(button, event) ? undefined : event;
    if (!pressing) return;
    pressing = false;
    forward('up', event);
    // A lifted finger does not hover.
    if (event.pointerType === 'touch') forward('cancel', event);
  }, { signal, capture: true });
  defaultView?.addEventListener('pointercancel', letGo, { signal, capture: true });
  root.addEventListener('contextmenu', (event) => {
    if (pressing) letGo(/** @type {PointerEvent} */ (event));
  }, { signal });
}
