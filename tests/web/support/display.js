// A virtual screen and a temporary home folder, for browsers that need windows.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const XVFB = '/usr/bin/Xvfb';

/**
 * Without a window manager, the window under the pointer is the active one, and focus is visible only there. The
 * pointer starts in the middle of the screen: in a window of 800 px at the top left, that is beside the card, where it
 * does nothing.
 */
const SCREEN = '1540x1280x24';

/** @param {string} program a path. @throws {Error} if it is not installed */
export function mustExist(program) {
  if (!existsSync(program)) throw new Error(`${program} is missing: run ./scripts/setup`);
}

/**
 * Ends a program that we started, and waits until it has ended.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/**
 * @typedef {object} Display
 * @property {string} home a folder for everything that a browser writes
 * @property {Record<string, string>} env environment variables for a browser; of ours, only PATH
 * @property {() => Promise<void>} close also removes the folder
 */

/** @returns {Promise<Display>} with the first free number */
export async function openDisplay() {
  mustExist(XVFB);
  const child = spawn(XVFB, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const numbers = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
  const [number] = await Promise.race([
    once(numbers, 'data'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${XVFB} ended with ${code}`);
    }),
  ]);
  const home = await mkdtemp(join(tmpdir(), 'guided-help-'));
  const settings = join(home, '.config/gtk-3.0');
  await mkdir(settings, { recursive: true });
  await writeFile(join(settings, 'settings.ini'), '[Settings]\ngtk-enable-animations=1\n');
  return {
    home,
    env: {
      PATH: process.env.PATH ?? '',
      LANG: 'C.UTF-8',
      HOME: home,
      TMPDIR: home,
      XDG_RUNTIME_DIR: home,
      DISPLAY: `:${`${number}`.trim()}`,
      // No connection to the developer's own desktop.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
    async close() {
      await end(child);
      // Parts of a browser may outlive it for a moment.
      await rm(home, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}
