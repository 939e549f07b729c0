// The browser's own calendar for a date field. Customers may also type the date, as people of their language do.

/**
 * Opens the calendar. The chosen date gets into the field as dates are written in its language. Where the browser cannot
 * open one, the field takes focus.
 * @param {HTMLElement} root of the mirror
 */
export function openCalendar(root) {
  /** @type {HTMLInputElement | null} */
  const field = root.querySelector('#input');
  if (!field) return;
  root.querySelector('.calendar')?.remove();
  const calendar = document.createElement('input');
  calendar.type = 'date';
  calendar.className = 'calendar hidden';
  calendar.tabIndex = -1;
  calendar.setAttribute('aria-hidden', 'true');
  field.after(calendar);
  calendar.addEventListener('change', () => {
    const date = calendar.valueAsDate;
    if (!date) return;
    field.value = date.toLocaleDateString(`${root.lang}-u-ca-gregory-nu-latn`, { timeZone: 'UTC' });
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
  try {
    calendar.showPicker();
  } catch {
    field.focus();
  }
}
