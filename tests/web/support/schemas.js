// The schemas of web/guides, for editors.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ROOT } from '../../../scripts/lib/process.mjs';

export const GUIDES = join(ROOT, 'web/guides');

/** @param {string} name @returns {Promise<any>} */
const read = async (name) => JSON.parse(await readFile(join(GUIDES, name), 'utf8'));

export const guideSchema = await read('guide.schema.json');
export const scenariosSchema = await read('scenarios.schema.json');

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const isGuide = ajv.compile(guideSchema);
const isScenarios = ajv.compile(scenariosSchema);

/**
 * @param {unknown} file a guide, or scenarios
 * @param {boolean} [isOfScenarios]
 * @returns {string[]} errors with their places
 */
export function faultsIn(file, isOfScenarios = false) {
  const validate = isOfScenarios ? isScenarios : isGuide;
  validate(file);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
