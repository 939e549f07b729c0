// Runs in each page before anything else, and records when what happens: milliseconds since the navigation began.

/** For `evaluateOnNewDocument`, so it uses nothing from outside. @param {number} count how many of the product there are */
export function probe(count) {
  /** @type {import('./visit.mjs').Record} */
  const record = { visible: 0, answerable: 0, settled: 0, tasks: [], scripts: [], contexts: [], shift: 0, interactions: [], frames: 0 };
  Object.assign(window, { record });

  let answerable = 0;
  for (const name of ['guided-help-ready', 'answerable']) {
    addEventListener(name, () => {
      if (++answerable === count) record.answerable = performance.now();
    });
  }
  let painted = 0;
  addEventListener('guided-help-tier', (event) => {
    const { tier } = /** @type {CustomEvent} */ (event).detail;
    if (tier === 'canvas' && ++painted === count) record.settled = performance.now();
  });

  /** @returns {Element | null | undefined} the field of the first question */
  const findField = () => document.querySelector('.survey input[type=number]') ??
    document.querySelector('guided-help')?.shadowRoot?.querySelector('input');
  const look = () => {
    if (findField()?.getBoundingClientRect().height) record.visible = performance.now();
    else requestAnimationFrame(look);
  };
  if (count > 0) requestAnimationFrame(look);

  // A single call, which waits for the graphics process.
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (/** @type {any[]} */ ...given) {
    const start = performance.now();
    const context = /** @type {any} */ (getContext).apply(this, given);
    if (given[0] === 'webgl2') record.contexts.push([start, performance.now() - start]);
    return context;
  };

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) record.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { scripts } of /** @type {any[]} */ (list.getEntries())) {
      for (const { startTime, duration } of scripts) record.scripts.push([startTime, duration]);
    }
  }).observe({ type: 'long-animation-frame', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { hadRecentInput, value } = /** @type {any} */ (entry);
      if (!hadRecentInput) record.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  /** Counts the frames from the next click until the first question is gone, and painted over where there is a canvas. */
  const watchClick = () => addEventListener('click', () => {
    let drawn = !document.querySelector('guided-help')?.shadowRoot?.querySelector('canvas');
    const { prototype } = CanvasRenderingContext2D;
    const { drawImage } = prototype;
    prototype.drawImage = function draw(/** @type {any[]} */ ...values) {
      drawn ||= this.canvas.isConnected && !findField();
      Reflect.apply(drawImage, this, values);
    };
    let frames = 0;
    const count = () => {
      if (findField() || !drawn) {
        ++frames;
        requestAnimationFrame(count);
      } else {
        record.frames = Math.max(1, frames);
      }
    };
    requestAnimationFrame(count);
  }, { capture: true, once: true });
  Object.assign(window, { watchClick });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'click') record.interactions.push(duration);
  }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16 }));
}
