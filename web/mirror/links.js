/** What C++ refuses, though some of it would stay as it is in a browser: both looks agree. A dot may be escaped. */
const REFUSED = /[\\"'<>^`{|}]|\/(\.|%2e)/i;

/**
 * The second look at a link, after C++ has had the first (src/guide/guide.h).
 *
 * @param {string} url
 * @param {string[]} hosts the guide's
 * @returns {boolean} whether it is https, to a host of the list, and nothing else
 */
export function isAllowedUrl(url, hosts) {
  try {
    const { protocol, host, username, password, href } = new URL(url);
    // What the browser would change on reading is not what was checked.
    const same = href === url && !REFUSED.test(url);
    return same && protocol === 'https:' && hosts.includes(host) && !username && !password;
  } catch {
    return false;
  }
}
