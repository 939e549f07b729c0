// Tells elements that a `lang` around them has changed: one observer for all, while there are any.

/** @type {Set<() => void>} */
const followers = new Set();
/** @type {MutationObserver | undefined} */
let observer;

/**
 * @param {Element} element in a document; after it has been moved, to be followed again
 * @param {() => void} changed is called when a `lang` in its document, or a shadow root around it, may have changed
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
