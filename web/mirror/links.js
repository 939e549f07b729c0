/**
 * C++ refuses these. Browsers keep some of them unchanged, but both checks must agree. A dot may be escaped (`%2e`).
 */
const REFUSED = /[\\"'<>^`{|}]|\/(\.|%2e)/i;

/**
 * Checks a link again, after C++ has checked it (src/guide/guide.h).
 *
 * @param {string} url
 * @param {string[]} hosts of the guide
 * @returns {boolean} whether it is https, leads to one of the hosts, and has no user name or password
 */
export function isAllowedUrl(url, hosts) {
  try {
    const { protocol, host, username, password, href } = new URL(url);
    // A URL that the browser rewrites is not the one that was checked.
    const same = href === url && !REFUSED.test(url);
    return same && protocol === 'https:' && hosts.includes(host) && !username && !password;
  } catch {
    return false;
  }
}
