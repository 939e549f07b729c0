/**
 * Scripts of the page may be below ours: their listeners should not miss the first events.
 * @param {Window} window
 * @returns {Promise<unknown>} resolves when the scripts in the page's HTML have run
 */
export const untilParsed = ({ document, performance }) => new Promise((resolve) => {
  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  if (document.readyState === 'complete' || navigation?.domContentLoadedEventStart) resolve(undefined);
  else document.addEventListener('DOMContentLoaded', resolve, { once: true });
});
