// Runs in the preview page before the element: `?today=2026-11-20` sets the date that `Date` gives, not the time of day.

const wanted = new URL(location.href).searchParams.get('today') ?? '';
const RealDate = Date;

/** @param {number} time @returns {string} the local date, as `2026-11-20` */
export function isoDate(time) {
  const date = new RealDate(time);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** @returns {number | undefined} milliseconds from the real time to the wanted one; undefined if there is no such date */
function findShift() {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(wanted) ?? []).map(Number);
  const now = new RealDate();
  const then = new RealDate(now);
  then.setFullYear(year, month - 1, day);
  return isoDate(then.getTime()) === wanted ? then.getTime() - now.getTime() : undefined;
}

const shift = wanted ? findShift() : 0;
const now = () => RealDate.now() + (shift ?? 0);

if (shift) {
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

/** Which date the card uses, and why if it is not the one asked for. */
export const todayNote = () => (shift === undefined ? `"${wanted}" is not a date such as 2026-11-20. ` : '') +
  `The card uses ${isoDate(now())}.`;
