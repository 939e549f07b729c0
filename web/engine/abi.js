// The page's side of the interface of guided-help.wasm, as src/wasm/engine_abi.h describes it. tests/web/unit/abi.test.js
// compares the two sides.

/** The exported functions. Types are named in `Values` of module.js. */
export const EXPORTS = /** @type {const} */ ({
  gh_input: { takes: ['size'], returns: 'pointer' },
  gh_output: { takes: [], returns: 'pointer' },
  gh_output_size: { takes: [], returns: 'size' },
  gh_add_guide: { takes: [], returns: 'guide' },
  gh_add_catalog: { takes: [], returns: 'catalog' },
  gh_negotiate: { takes: ['guide'], returns: 'nothing' },
  gh_missing: { takes: ['guide', 'catalog', 'catalog'], returns: 'int' },
  gh_create: { takes: ['guide', 'catalog', 'catalog', 'catalog', 'catalog'], returns: 'assistant' },
  gh_destroy: { takes: ['assistant'], returns: 'nothing' },
  gh_set_words: { takes: ['assistant', 'catalog', 'catalog', 'catalog', 'catalog'], returns: 'nothing' },
  gh_act: { takes: ['assistant'], returns: 'int' },
  gh_screen: { takes: ['assistant'], returns: 'nothing' },
});

/** The functions that the module imports as `page`: services.js. */
export const IMPORTS = /** @type {const} */ ({
  plural: { takes: ['pointer', 'size', 'float'], returns: 'int' },
  number: { takes: ['pointer', 'size', 'float', 'pointer', 'size'], returns: 'size' },
  date: { takes: ['pointer', 'size', 'float', 'pointer', 'size'], returns: 'size' },
  maximize: { takes: ['pointer', 'size', 'pointer', 'size'], returns: 'size' },
  today: { takes: [], returns: 'int' },
  isLetter: { takes: ['int'], returns: 'int' },
});

/** @typedef {import('./module.js').Values['guide']} GuideHandle */
/** @typedef {import('./module.js').Values['catalog']} CatalogHandle */
/** @typedef {import('./module.js').Values['assistant']} AssistantHandle */

/** @typedef {import('./module.js').FunctionsOf<typeof EXPORTS>} Functions */
/** @typedef {import('./module.js').ExportsOf<Functions>} Exports */
/** @typedef {import('./module.js').FunctionsOf<typeof IMPORTS>} Imports */

/** `PluralCategory`, in order. */
export const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Names in the Screen's JSON, in the order of `Block::Kind`, `Block::Emphasis` and `Block::StepState`. */
export const BLOCK_KINDS = /** @type {const} */ ([
  'heading', 'paragraph', 'progress', 'field', 'label', 'hint', 'error', 'actions', 'choices', 'answers', 'languages',
  'button', 'link', 'steps', 'step', 'notice', 'date', 'answer', 'article', 'hidden',
]);
export const EMPHASES = /** @type {const} */ (['secondary', 'primary', 'quiet']);
export const STEP_STATES = /** @type {const} */ (['none', 'done', 'current', 'upcoming']);

/** Bytes of a guide or a catalog: `kMaximumFileBytes`. */
export const MAXIMUM_FILE_BYTES = 256 * 1024;

/** Nodes of a guide, and items of each of its lists: `kMaximumListSize`. */
export const MAXIMUM_LIST_SIZE = 256;

/** `kDefaultLocale` */
export const DEFAULT_LOCALE = 'en-US';
