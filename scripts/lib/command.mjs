// The native command that renders articles and checks guides.
import { join } from 'node:path';
import { ROOT } from './process.mjs';

/** Environment variable with the path of a command built elsewhere. */
export const COMMAND_VARIABLE = 'GUIDED_HELP_COMMAND';

/** @returns {string} path of the command; scripts/build builds the default */
export const commandPath = () => process.env[COMMAND_VARIABLE] ?? join(ROOT, 'build/native-release/guided-help');
