// Runs in the page before anything else, and records the element's events.

/** The events of docs/embedding.md. */
export const EVENTS = ['ready', 'step', 'outcome', 'link', 'tier', 'error'];

/**
 * For `evaluateOnNewDocument`: cannot use anything else of this module.
 * @param {string[]} names of the events, without `guided-help-`
 */
export function record(names) {
  /** @type {(() => void)[]} */
  const waiting = [];
  /** @type {Recorded} */
  const recorded = {
    events: [],
    violations: [],
    until: (name, count) =>
      new Promise((resolve) => {
        const look = () => {
          const event = recorded.events.filter((each) => each.name === name)[count - 1];
          if (event) resolve(event);
        };
        waiting.push(look);
        look();
      }),
  };
  window.recorded = recorded;
  for (const name of names) {
    addEventListener(`guided-help-${name}`, (event) => {
      const { detail, bubbles, composed } = /** @type {CustomEvent} */ (event);
      const element = /** @type {Element} */ (event.composedPath()[0]).id;
      recorded.events.push({ name, detail, element, public: bubbles && composed });
      for (const look of waiting) look();
    });
  }
  addEventListener('securitypolicyviolation', (event) => {
    recorded.violations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
  });
  // Links to other hosts are not followed: tests only check where they lead.
  addEventListener('click', (event) => {
    const path = /** @type {Element[]} */ (event.composedPath());
    if (path.some((node) => node instanceof HTMLAnchorElement && node.host !== location.host)) {
      event.preventDefault();
    }
  });
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} name without `guided-help-`
 * @param {number} [count] how many of that name there must have been
 * @returns {Promise<RecordedEvent>} the last of them
 */
export const untilEvent = (page, name, count = 1) =>
  page.evaluate((...wanted) => window.recorded.until(...wanted), name, count);

/**
 * @param {import('puppeteer-core').Page} page
 * @param {...string} names only these; all if none is given
 */
export async function eventsOf(page, ...names) {
  const events = await page.evaluate(() => window.recorded.events);
  return names.length === 0 ? events : events.filter(({ name }) => names.includes(name));
}
