// The page's side of the interface of guided-help-checks.wasm, as src/wasm/checks_abi.h describes it. tests/web/unit/abi.test.js
// compares the two sides.
import { IMPORTS as ENGINE_IMPORTS } from '../engine/abi.js';

/** The exported functions. Types are named in `Values` of engine/module.js. */
export const EXPORTS = /** @type {const} */ ({
  gc_input: { takes: ['size'], returns: 'pointer' },
  gc_output: { takes: [], returns: 'pointer' },
  gc_output_size: { takes: [], returns: 'size' },
  gc_put_file: { takes: [], returns: 'nothing' },
  gc_remove_file: { takes: [], returns: 'nothing' },
  gc_edit: { takes: ['int'], returns: 'nothing' },
  gc_check: { takes: ['int', 'int'], returns: 'nothing' },
  gc_screens: { takes: [], returns: 'nothing' },
  gc_export: { takes: ['int', 'int'], returns: 'nothing' },
  gc_import: { takes: [], returns: 'nothing' },
  gc_pseudo: { takes: [], returns: 'nothing' },
  gc_add_locale: { takes: ['int'], returns: 'nothing' },
  gc_xml: { takes: ['size'], returns: 'pointer' },
});

/** The functions that the module imports as `page`: those of the engine, and more. */
export const IMPORTS = /** @type {const} */ ({
  ...ENGINE_IMPORTS,
  sourceHash: { takes: ['pointer', 'size', 'pointer', 'size'], returns: 'size' },
  languageName: { takes: ['pointer', 'size', 'pointer', 'size'], returns: 'size' },
  parseXml: { takes: ['pointer', 'size'], returns: 'nothing' },
});

/** What a translator says of a message beside its text, by number: `EditMark` of src/project/message_edit.h. */
export const EDIT_MARKS = /** @type {const} */ (['none', 'reviewed', 'translated', 'needsTranslation']);

/** Formats of translation tools, by number: `ExchangeFormat` of src/project/project_export.h. */
export const EXCHANGE_FORMATS = /** @type {const} */ (['xliff', 'xliff2', 'po']);

/** @typedef {import('../engine/module.js').FunctionsOf<typeof EXPORTS>} Functions */
/** @typedef {import('../engine/module.js').ExportsOf<Functions>} Exports */
