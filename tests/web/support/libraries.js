// Imitates what libraries do to their pages: each function makes the same kind of changes as one of them, in our own
// code.

/** For `evaluateOnNewDocument`: changes a page as Prototype.js does. */
export function likePrototype() {
  /** @type {any} */
  const anything = window;
  /** @this {any} */
  const toArray = function () {
    return anything.Array.from(this);
  };
  anything.Array.from = (/** @type {any} */ iterable) => {
    if (!iterable) return [];
    const all = new Array(iterable.length || 0);
    for (let i = all.length; i--;) all[i] = iterable[i];
    return all;
  };
  Object.assign(Array.prototype, {
    toArray, entries: toArray, clone: toArray, toJSON: () => '[]', size: () => 0, first: () => 0, without: () => [],
    each(/** @type {(value: unknown) => void} */ use) {
      for (const value of /** @type {any} */ (this)) use(value);
    },
  });
  Object.assign(String.prototype, { toJSON: () => '""', strip: () => '', toQueryParams: () => ({}) });
  Object.assign(Function.prototype, { wrap: () => 0, methodize: () => 0, argumentNames: () => [] });
  Object.assign(HTMLElement.prototype, {
    remove(/** @type {unknown} */ _) {
      const element = /** @type {any} */ (this);
      element.parentNode.removeChild(element);
      return element;
    },
    show: () => 0, hide: () => 0, update: () => 0, insert: () => 0, select: () => [], classNames: () => [],
  });
}

/** For `evaluateOnNewDocument`: changes a page as MooTools and scripts of its time do. */
export function likeMooTools() {
  /** @type {any} */
  const anything = window;
  anything.Array.from = (/** @type {any} */ item) => (item == null ? []
    : typeof item.length === 'number' && typeof item !== 'string' ? Array.prototype.slice.call(item) : [item]);
  for (const { prototype } of [Array, Object, String, Function, Number, Boolean, RegExp, Date]) {
    Object.assign(prototype, { each: () => 0, implement: () => 0, $family: () => 'array', extend: () => 0 });
  }
  Object.assign(Array.prototype, { erase: () => [], empty: () => [], append: () => [], contains: () => false });
  Object.assign(Element.prototype, { dispose: () => 0, inject: () => 0, getProperty: () => 0, empty: () => 0 });
}

/** For `evaluateOnNewDocument`: changes a page as Zone.js and module loaders do. */
export function likeZone() {
  /** @type {any} */
  const anything = window;
  const real = window.Promise;
  /** @template T @extends {real<T>} */
  class ZoneAwarePromise extends real {}
  anything.Promise = ZoneAwarePromise;
  const { fetch, requestAnimationFrame, setTimeout } = window;
  anything.fetch = (/** @type {[RequestInfo]} */ ...given) =>
    anything.Promise.resolve(fetch(...given));
  anything.requestAnimationFrame = (/** @type {FrameRequestCallback} */ call) =>
    requestAnimationFrame((/** @type {number} */ time) => call.apply(window, [time]));
  anything.setTimeout = (/** @type {() => void} */ call, /** @type {number} */ delay) => setTimeout(() => call(), delay);
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const call = typeof listener === 'function' ? listener : listener?.handleEvent.bind(listener);
    addEventListener.call(this, type, function (event) {
      return call?.apply(/** @type {any} */ (event.currentTarget), [event]);
    }, options);
  };
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
    const Observer = anything[name];
    anything[name] = class {
      constructor(/** @type {any} */ call, /** @type {any} */ options) {
        return new Observer((/** @type {any[]} */ ...given) => call(...given), options);
      }
    };
  }
  const define = () => {
    throw new Error('guided-help.js is not an AMD module');
  };
  define.amd = {};
  Object.assign(window, { define, require: define, module: { exports: {} }, exports: {}, process: { env: {} } });
}
