// Describes the structure of a screen, as assistive technology and scripts of a page find it.

/**
 * For `evaluate`.
 */
function inspect() {
  const { shadowRoot } = /** @type {GuidedHelp} */ (document.querySelector('guided-help'));
  /** @param {string} selector */
  const all = (selector) => /** @type {HTMLElement[]} */ ([...shadowRoot.querySelectorAll(selector)]);
  /** @param {string} selector */
  const keys = (selector) => all(selector).map((element) => element.dataset.key ?? '');

  const looseTexts = [];
  const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const owner = text.parentElement?.closest('[data-key], label, [role=status], [aria-hidden]');
    if (text.textContent?.trim() && !owner) looseTexts.push(text.textContent);
  }
  const lists = all('ol').filter((list) => !list.closest('.article'));
  const [input] = all('input');
  return {
    headings: all('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1])),
    statuses: all('[role=status]').length,
    primaries: all('[part~=primary]').map(({ localName }) => localName),
    looseTexts,
    ornaments: all('[aria-hidden]').map(({ textContent }) => textContent ?? '').filter(Boolean),
    emptyKeys: all('[data-key]').filter(({ textContent, localName }) => localName !== 'input' && !textContent?.trim())
      .map(({ dataset }) => dataset.key),
    duplicateIds: all('[id]').map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index),
    brokenReferences: all('[aria-describedby], [for]')
      .flatMap((element) => (element.getAttribute('aria-describedby') ?? element.getAttribute('for') ?? '').split(' '))
      .filter((id) => !shadowRoot.getElementById(id)),
    keys: keys('[data-key]'),
    buttons: all('button').map((button) => ({ type: button.getAttribute('type'), key: button.dataset.key })),
    field: input && {
      key: input.dataset.key,
      type: input.getAttribute('type'),
      inputMode: input.getAttribute('inputmode'),
      name: [.../** @type {HTMLInputElement} */ (input).labels ?? []].map((label) => label.textContent?.trim()),
      invalid: input.getAttribute('aria-invalid'),
      described: (input.getAttribute('aria-describedby') ?? '').split(' ')
        .map((id) => shadowRoot.getElementById(id)?.dataset.key),
    },
    steps: lists.map((list) =>
      [...list.children].map((step) => ({
        tag: step.localName,
        keys: [step, ...step.querySelectorAll('[data-key]')].map((part) => part.getAttribute('data-key')),
        current: step.getAttribute('aria-current'),
      })),
    ),
    links: all('a').map((link) => ({
      id: link.dataset.link,
      href: link.getAttribute('href'),
      rel: link.getAttribute('rel'),
      policy: link.getAttribute('referrerpolicy'),
    })),
    texts: Object.fromEntries(all('[data-key]').map((element) => [element.dataset.key, element.textContent ?? ''])),
    lang: all('section').map(({ lang, dir }) => ({ lang, dir })),
  };
}

/** @param {import('puppeteer-core').Page} page */
export const structureOf = (page) => page.evaluate(inspect);
