// Notifies elements when a `lang` attribute around them changes. All elements share one observer.

/** @type {Set<() => void>} */
const followers = new Set();
/** @type {MutationObserver | undefined} */
let observer;

/**
 * @param {Element} element in a document. Call this again after moving it
 * @param {() => void} changed is called when a `lang` in its document, or in a shadow root around it, may have changed
 */
export function followLanguage(element, changed) {
  followers.add(changed);
  observer ??= new MutationObserver(() => followers.forEach((each) => each()));
  /** @type {any} */
  let node = element;
  for (; node; node = node.getRootNode().host) {
    observer.observe(node.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
  }
}

/** @param {() => void} changed */
export function unfollowLanguage(changed) {
  followers.delete(changed);
  if (!followers.size) observer?.disconnect();
}
