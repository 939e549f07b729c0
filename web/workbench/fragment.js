// The part of the address after `#`: which message and card are shown. It is never sent to a server.

/**
 * @typedef {object} Link
 * @property {string} locale
 * @property {string} id of a message, `folder/key`
 * @property {string} screen `guide/screen`; '' for none
 * @property {number} width CSS px; 0 for none
 * @property {'light' | 'dark' | ''} theme
 */

/** @param {string} hash @returns {Link} what is missing or wrong is empty */
export function readFragment(hash) {
  const [path, query = ''] = hash.replace(/^#/, '').split('?');
  const [locale = '', folder = '', key = ''] = path.split('/').map(decode);
  const options = new URLSearchParams(query);
  const width = Number(options.get('width'));
  const theme = options.get('theme');
  return {
    locale, id: folder && key ? `${folder}/${key}` : '', screen: options.get('screen') ?? '',
    width: width >= 200 && width <= 2000 ? width : 0,
    theme: theme === 'light' || theme === 'dark' ? theme : '',
  };
}

/** @param {string} text @returns {string} as it is, if it cannot be decoded */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {Link} link @returns {string} with `#` */
export function writeFragment({ locale, id, screen, width, theme }) {
  const path = [locale, ...id.split('/')].map(encodeURIComponent).join('/');
  const options = new URLSearchParams(Object.entries({ screen, width: width ? `${width}` : '', theme }).filter(([, value]) => value));
  return `#${path}${options.size ? `?${options}` : ''}`;
}
