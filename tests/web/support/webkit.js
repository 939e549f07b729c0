// WebKitGTK, driven by plain WebDriver calls.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { end, mustExist, openDisplay } from './display.js';

const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSER = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;

/** WebDriver's codes of keys without a character. @type {Record<string, string>} */
const KEYS = { Backspace: '\ue003', Tab: '\ue004', Enter: '\ue006', Shift: '\ue008' };

/** @param {string} key as puppeteer calls it */
const keyOf = (key) => KEYS[key] ?? key;

/** @returns {Promise<number>} a free port */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {import('./display.js').Display} display */
async function startDriver({ env }) {
  const port = await freePort();
  // A sandbox needs privileges that a build machine may not give, and root must not have.
  const child = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'],
    { env: { ...env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }, stdio: 'ignore' });

  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>} the answer's value
   */
  async function call(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  for (let ready = false; !ready;) {
    if (child.exitCode !== null) throw new Error(`${DRIVER} ended with ${child.exitCode}`);
    ready = await call('GET', '/status').then((status) => status.ready, () => sleep(20, false));
  }
  return { call, close: () => end(child) };
}

/**
 * @param {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<any>} call within a session
 * @returns {import('puppeteer-core').Page} with the methods that the helpers use
 */
function pageOf(call) {
  /** @param {object} source of input, with its actions */
  const act = (source) => call('POST', '/actions', { actions: [source] });
  /** @param {...object} actions */
  const point = (...actions) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  /** @param {...object} actions */
  const strike = (...actions) => act({ type: 'key', id: 'keyboard', actions });
  /** @param {number} x @param {number} y */
  const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
  const [press, release] = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
  const page = {
    /** @param {Function | string} code @param {...unknown} args */
    evaluate: (code, ...args) => {
      const script = typeof code === 'string' ? code : `return (${code})(...arguments)`;
      return call('POST', '/execute/sync', { script, args });
    },
    screenshot: async () => Buffer.from(await call('GET', '/screenshot'), 'base64'),
    mouse: {
      /** @param {number} x @param {number} y */
      move: (x, y) => point(moveTo(x, y)),
      down: () => point(press),
      up: () => point(release),
      /** @param {number} x @param {number} y */
      click: (x, y) => point(moveTo(x, y), press, release),
    },
    keyboard: {
      /** @param {string} key */
      down: (key) => strike({ type: 'keyDown', value: keyOf(key) }),
      /** @param {string} key */
      up: (key) => strike({ type: 'keyUp', value: keyOf(key) }),
      /** @param {string} key */
      press: (key) => strike(...['keyDown', 'keyUp'].map((type) => ({ type, value: keyOf(key) }))),
      /** @param {string} text */
      type: (text) =>
        strike(...[...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })))),
    },
  };
  return /** @type {any} */ (page);
}

/** Runs in the page. @param {string} selector */
const elementIn = (selector) => document.querySelector('guided-help')?.shadowRoot.querySelector(selector);

/**
 * @param {import('./browsers.js').Options} options
 * @returns {Promise<import('./browsers.js').Driven>}
 */
export async function openWebKit({ tier = 'canvas' }) {
  mustExist(DRIVER);
  mustExist(BROWSER);
  const display = await openDisplay();
  /** @type {Awaited<ReturnType<typeof startDriver>> | undefined} */
  let driver;
  const closeAll = async () => {
    await driver?.close();
    await display.close();
  };
  try {
    driver = await startDriver(display);
    const { call } = driver;
    const args = ['--automation', `--enable-webgl=${tier === 'canvas'}`];
    const options = { 'webkitgtk:browserOptions': { binary: BROWSER, args } };
    const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: options } });
    /** @type {typeof call} */
    const within = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
    await within('POST', '/timeouts', { script: null });
    const page = pageOf(within);

    const [width, height] = [800, 900];
    await within('POST', '/window/rect', { x: 0, y: 0, width, height });
    const [wide, high] = await page.evaluate(() => [innerWidth, innerHeight]);
    await within('POST', '/window/rect', { x: 0, y: 0, width: 2 * width - wide, height: 2 * height - high });
    return {
      async open(url) {
        await within('POST', '/url', { url });
        return page;
      },
      back: () => within('POST', '/back', {}),
      async named(selector) {
        const [id] = Object.values(await page.evaluate(elementIn, selector) ?? {});
        const [role, label] = await Promise.all(
          ['role', 'label'].map((what) => within('GET', `/element/${id}/computed${what}`)));
        return { role, label };
      },
      async close() {
        await within('DELETE', '');
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
