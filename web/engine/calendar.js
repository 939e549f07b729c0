// The browser's own calendar for a date field. Customers may also type the date, as people of their language do.

/**
 * Opens the calendar. Where the browser cannot, the field takes focus.
 * @param {HTMLInputElement} field gets the chosen date, as dates are written in the language
 * @param {string} locale
 */
export function openCalendar(field, locale) {
  field.parentNode?.querySelector('.calendar')?.remove();
  const calendar = document.createElement('input');
  calendar.type = 'date';
  calendar.className = 'calendar hidden';
  calendar.tabIndex = -1;
  calendar.setAttribute('aria-hidden', 'true');
  field.after(calendar);
  calendar.addEventListener('change', () => {
    const date = calendar.valueAsDate;
    if (!date) return;
    field.value = date.toLocaleDateString(`${locale}-u-ca-gregory-nu-latn`, { timeZone: 'UTC' });
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
  try {
    calendar.showPicker();
  } catch {
    field.focus();
  }
}
