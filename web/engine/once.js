/**
 * @template T
 * @param {Map<string, Promise<T>>} kept
 * @param {string} key
 * @param {() => Promise<T>} get
 * @returns {Promise<T>} the promise kept for the key; after a failure, the next call tries again
 */
export function once(kept, key, get) {
  let promise = kept.get(key);
  if (!promise) {
    promise = get();
    promise.catch(() => kept.delete(key));
    kept.set(key, promise);
  }
  return promise;
}
