// Runs in the page before anything else, and records the element's events.

/** The events of docs/embedding.md. */
export const EVENTS = ['ready', 'step', 'outcome', 'link', 'tier', 'error'];

/**
 * For `evaluateOnNewDocument`: cannot use anything else of this module.
 * @param {string[]} names of the events, without `guided-help-`
 * @param {string} tier that elements end in
 * @param {boolean} isSoftware whether elements should know that WebGL is software, which delays their canvas
 */
export function record(names, tier, isSoftware = false) {
  /** @type {(() => void)[]} */
  const waiting = [];
  const look = () => waiting.forEach((each) => each());
  // The engine may be in another frame than the element.
  /** @type {any} */
  let home = window;
  try {
    home = window.top?.document && window.top;
  } catch {
    // A frame of another origin, or in a sandbox, has its own.
  }
  const built = /** @type {{screens: number, looks: (() => void)[]}} */ (home.built ??= { screens: 0, looks: [] });
  built.looks.push(look);
  /** @type {Recorded} */
  const recorded = {
    tier,
    isRefused: false,
    events: [],
    violations: [],
    until: (name, count) =>
      new Promise((resolve) => {
        const isSettled = name === 'settled';
        waiting.push(() => {
          const event = recorded.events.filter((each) => each.name === (isSettled ? 'ready' : name))[count - 1];
          const painted = recorded.events.filter((each) => each.name === 'tier' && each.detail.tier === 'canvas');
          if (!event || isSettled && (built.screens < count || recorded.tier === 'canvas' && painted.length < count)) return;
          resolve(event);
        });
        look();
      }),
  };
  if (typeof WebAssembly === 'object') {
    const { instantiate } = WebAssembly;
    Object.assign(WebAssembly, {
      /** @param {[any]} given */
      async instantiate(...given) {
        const { instance, ...rest } = /** @type {any} */ (await instantiate(...given));
        const { gh_create: create, gh_screen: build } = instance.exports;
        // The painter has neither.
        if (!build) return { ...rest, instance };
        /** Assistants that have shown no screen yet. @type {Set<number>} */
        const created = new Set();
        const counted = {
          /** @param {number[]} parameters */
          gh_create(...parameters) {
            const handle = create(...parameters);
            created.add(handle);
            return handle;
          },
          /** @param {number} handle */
          gh_screen(handle) {
            build(handle);
            if (!created.delete(handle)) return;
            ++built.screens;
            // The element shows it first.
            Promise.resolve().then(() => built.looks.forEach((each) => each()));
          },
        };
        return { ...rest, instance: { exports: { ...instance.exports, ...counted } } };
      },
    });
  }
  // Whatever the machine of the test has: both kinds of customers occur on it.
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (/** @type {any[]} */ ...given) {
    const [type, options] = given;
    if (options?.failIfMajorPerformanceCaveat && isSoftware) return null;
    const context = /** @type {any} */ (getContext).call(this, type, options && { ...options, failIfMajorPerformanceCaveat: false });
    if (type === 'webgl2' && !options?.failIfMajorPerformanceCaveat) recorded.isRefused = !context;
    return context;
  };
  window.recorded = recorded;
  for (const name of names) {
    addEventListener(`guided-help-${name}`, (event) => {
      const { detail, bubbles, composed } = /** @type {CustomEvent} */ (event);
      const element = /** @type {Element} */ (event.composedPath()[0]).id;
      recorded.events.push({ name, detail, element, public: bubbles && composed });
      look();
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
 * @param {string} name without `guided-help-`; `settled` is `ready`, and an engine, and the canvas if there is one
 * @param {number} [count] how many of that name there must have been
 * @returns {Promise<RecordedEvent>} the last of them; of `settled`, the last `ready`
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
