// Which element shows a block, and with which attributes.

/** @typedef {import('../types.js').Block} Block */

/** @type {Partial<Record<import('../types.js').BlockKind, string>>} */
const TAGS = { label: 'label', button: 'button', link: 'a', steps: 'ol', step: 'li', hint: 'span', hidden: 'span' };
const GROUPS = new Set(['field', 'actions', 'choices', 'answers', 'languages', 'article']);

/** @param {Block} block @returns {string} name of its element */
export const tagOf = ({ kind, level }) =>
  kind === 'heading' ? `h${level}` : GROUPS.has(kind) ? 'div' : (TAGS[kind] ?? 'p');

/**
 * @param {Block} block
 * @returns {Record<string, string | undefined>} attributes of its element; undefined for those that it must not have
 */
export function attributesOf(block) {
  const { kind, emphasis = '', state = '' } = block;
  return {
    class: [kind, emphasis, state].filter(Boolean).join(' '),
    part: [kind, emphasis].filter(Boolean).join(' '),
    lang: block.locale,
    // Text in another language has its own direction.
    dir: block.locale && 'auto',
    'data-action': block.action,
    'aria-expanded': block.expanded?.toString(),
    'aria-describedby': kind === 'field' ? undefined : block.describedBy?.map((id) => `${id}-text`).join(' '),
    'aria-current': state === 'current' ? 'step' : undefined,
    // Some screen readers do not announce a list without markers as a list.
    role: kind === 'steps' ? 'list' : undefined,
    // Screen readers read a description with the element it describes, not by itself.
    hidden: block.id === 'new-tab' ? '' : undefined,
  };
}

/**
 * @param {Block} block a field
 * @returns {Record<string, string | undefined>} attributes of the input in it
 */
export function fieldAttributesOf(block) {
  const isWrong = block.children?.some(({ kind }) => kind === 'error');
  return {
    id: 'input',
    part: 'input',
    type: 'text',
    // Keyboards for numbers lack the characters between the parts of a date.
    inputmode: block.isDate ? undefined : 'numeric',
    autocomplete: 'off',
    // Enough for any number; a pasted page is cut off.
    maxlength: '200',
    enterkeyhint: 'next',
    'data-key': block.key,
    'aria-invalid': isWrong ? 'true' : undefined,
    'aria-describedby': block.describedBy?.join(' '),
  };
}
