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
    return protocol === 'https:' && hosts.includes(host) && !username && !password && href === url;
  } catch {
    return false;
  }
}
