// Records what the screen reader Orca says from the first question to the link. scripts/orca runs it in a separate session.
import { execFileSync, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ROOT } from './lib/process.mjs';
import { startServer } from './lib/server.mjs';

const HOME = process.env.HOME ?? '';
const LOG = join(HOME, 'orca.log');
const FIREFOX = '/usr/bin/firefox-esr';

/** Milliseconds: after this long without speech, the output is complete; the first speech comes within PATIENCE. */
const QUIET = 4000;
const PATIENCE = 10_000;

/** Milliseconds to wait after each key. */
const BETWEEN_KEYS = 1500;

/** X keysyms; letters and digits are their own character codes. @type {Record<string, number>} */
const KEYS = { Tab: 0xff09, Enter: 0xff0d, Backspace: 0xff08, Down: 0xff54 };

/** AT-SPI's event type for pressing and releasing the key of a keysym. */
const PRESS_SYMBOL = '3';

/** The last text of the demo page, after the assistant. */
const LAST_ON_PAGE = 'by Microsoft, licensed under CC BY 4.0.';

/** @type {{what: string, keys: string[]}[]} */
const PATH = [
  { what: 'H, H: from heading to heading', keys: ['h', 'h'] },
  { what: 'Down, Down: line by line', keys: ['Down', 'Down'] },
  { what: 'Tab', keys: ['Tab'] },
  { what: 'typing “many”, Enter', keys: [...'many', 'Enter'] },
  { what: 'correcting it to 3', keys: [...Array(4).fill('Backspace'), '3'] },
  { what: 'Enter', keys: ['Enter'] },
  { what: 'Down, three times: reading on', keys: Array(3).fill('Down') },
  { what: 'Tab', keys: ['Tab'] },
  { what: 'Enter', keys: ['Enter'] },
  { what: 'Tab', keys: ['Tab'] },
  { what: 'Enter', keys: ['Enter'] },
  { what: 'Tab, Enter', keys: ['Tab', 'Enter'] },
  { what: 'Tab', keys: ['Tab'] },
  { what: 'Enter', keys: ['Enter'] },
  { what: 'Tab', keys: ['Tab'] },
  { what: 'Tab', keys: ['Tab'] },
];

/** @type {import('node:child_process').ChildProcess[]} */
const started = [];

/** @param {string} command @param {...string} args */
function start(command, ...args) {
  started.push(spawn(command, args, { stdio: 'ignore' }));
}

/** @param {...string} args @returns {string} */
const callBus = (...args) => execFileSync('gdbus', ['call', ...args], { encoding: 'utf8' });

/** @param {...string} call a method of the accessibility bus launcher */
const callLauncher = (...call) =>
  callBus('--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus', '--method', ...call);

/** @param {number} milliseconds */
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @returns {Promise<{at: string, text: string}[]>} all speech so far, with its time of day */
async function allSaid() {
  const log = await readFile(LOG, 'utf8').catch(() => '');
  return [...log.matchAll(/^([\d:.]+) - SPEECH OUTPUT: '(.*)'(?:\{.*\})?$/gm)]
    .map(([, at, text]) => ({ at, text: text.replace(/\s+/g, ' ').trim() }));
}

/** Waits until Orca has spoken and is quiet again. */
async function untilQuiet() {
  const { length } = await allSaid();
  const limit = Date.now() + PATIENCE;
  let count = length;
  for (let last = Date.now(); Date.now() - last < QUIET || (count === length && Date.now() < limit);) {
    await wait(100);
    const now = (await allSaid()).length;
    if (now !== count) last = Date.now();
    count = now;
  }
}

/** @returns {string} the time of day in the format of Orca's log */
const timeNow = () => new Date().toLocaleTimeString('en-GB') + '.000';

/** Starts a window manager, the accessibility bus, a silent speech synthesizer, and Orca. */
async function startSession() {
  const speech = join(HOME, '.config/speech-dispatcher');
  await mkdir(join(speech, 'modules'), { recursive: true });
  await writeFile(join(speech, 'speechd.conf'), 'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n');
  start('openbox');
  start('/usr/libexec/at-spi-bus-launcher', '--launch-immediately');
  execFileSync('gdbus', ['wait', '--session', '--timeout', '20', 'org.a11y.Bus']);
  for (const property of ['IsEnabled', 'ScreenReaderEnabled']) {
    callLauncher('org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', property, '<true>');
  }
  start('orca', '--replace', `--debug-file=${LOG}`);
  await untilQuiet();
}

/** @returns {(key: string) => void} presses a key like a keyboard, so that both the browser and Orca receive it */
function openKeyboard() {
  const address = /'(.*)'/.exec(callLauncher('org.a11y.Bus.GetAddress'))?.[1] ?? '';
  return (key) => void callBus('--address', address, '--dest', 'org.a11y.atspi.Registry',
    '--object-path', '/org/a11y/atspi/registry/deviceeventcontroller',
    '--method', 'org.a11y.atspi.DeviceEventController.GenerateKeyboardEvent',
    `${KEYS[key] ?? key.charCodeAt(0)}`, '', PRESS_SYMBOL);
}

/** @param {string[]} keys @returns {(text: string) => boolean} whether the speech is not a key echo */
const isNotEcho = (keys) => (text) =>
  !keys.some((key) => text.toLowerCase() === key.toLowerCase() || (key === 'Enter' && text === 'return'));

/** @param {string} command @returns {string} the first line of its --version output */
const versionOf = (command) => execFileSync(command, ['--version'], { encoding: 'utf8' }).trim().split('\n')[0];

/** @param {{what: string, heard: string[]}[]} turns @param {string} tier @returns {string} */
const transcript = (turns, tier) => `# Orca transcript
What the screen reader Orca says on one path from the first question to the link, by keyboard. Written by \`./scripts/orca\`
on ${new Date().toISOString().slice(0, 10)} with Orca ${versionOf('orca')} and ${versionOf(FIREFOX)}, in the ${tier} tier.
Key echoes are left out. “Browse mode” and “Focus mode” are Orca's names for its keyboard modes.

| pressed | said |
|---|---|
${turns.map(({ what, heard }) => `| ${what} | ${heard.map((text) => text.replaceAll('|', '\\|')).join(' · ') || '—'} |`).join('\n')}
`;

async function main() {
  const server = await startServer({ root: join(ROOT, 'dist'), port: 0 });
  await startSession();
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: false });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}demo/en-US/`);
    while (!(await allSaid()).some(({ text }) => text === LAST_ON_PAGE)) await untilQuiet();
    const press = openKeyboard();
    const turns = [{ what: 'the page opens', keys: [''], from: '' }];
    for (const turn of PATH) {
      turns.push({ ...turn, from: timeNow() });
      for (const key of turn.keys) {
        press(key);
        await wait(BETWEEN_KEYS);
      }
      await untilQuiet();
    }
    const all = await allSaid();
    const transcribed = turns.map(({ what, keys, from }, index) => {
      const to = turns[index + 1]?.from ?? '~';
      const heard = all.filter(({ at }) => at >= from && at < to).map(({ text }) => text).filter(isNotEcho(keys));
      // Orca reads a new page from its start; keep the part from the main content on.
      return { what, heard: index ? heard : heard.slice(heard.indexOf('main content')) };
    });
    const { tier, link } = await page.evaluate(() => {
      const help = /** @type {any} */ (document.querySelector('guided-help'));
      return { tier: help.tier, link: help.shadowRoot.activeElement?.dataset.link };
    });
    if (link !== 'your-products') throw new Error(`the path ends at ${link}:\n${transcript(transcribed, tier)}`);
    await writeFile(join(ROOT, 'docs/orca.md'), transcript(transcribed, tier));
    console.log('docs/orca.md');
  } finally {
    await browser.close();
    await server.close();
    for (const child of started.reverse()) child.kill();
  }
}

await main();
