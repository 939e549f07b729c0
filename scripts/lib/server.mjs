// Serves a folder with the recommended headers, for `scripts/serve` and for the browser tests.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import sirv from 'sirv';

/**
 * The Content Security Policy that every page of dist/ must work under.
 */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The same for the workbench, which names the script of its worker: Trusted Types require a policy for that. Its page states it, too,
 * for servers that send none.
 */
export const WORKBENCH_CSP = STRICT_CSP.replace("trusted-types 'none'", 'trusted-types guided-help-workbench');

/** @type {Record<string, string>} */
const CONTENT_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * A replacement for serving a file, for tests of failures.
 * @typedef {object} Override
 * @property {number} [status] the HTTP status; default 200
 * @property {string | Uint8Array} [body] instead of the file's bytes; empty for a status from 400 on
 * @property {(bytes: Buffer) => string | Uint8Array} [alter] creates the body from the file's bytes
 * @property {boolean} [silent] keep the connection open without responding
 * @property {boolean} [hangUp] close the connection without a response
 * @property {Record<string, string>} [headers] added to the response, or replacing a default header
 */

/**
 * @typedef {object} Server
 * @property {string} url the address of the folder, with a trailing slash
 * @property {(path: string, override: Override | null) => void} setOverride set from now on; null removes it
 * @property {string[]} requests the path of each request so far
 * @property {() => Promise<void>} close
 */

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * Answers a request instead of serving a file. The headers of the path are already set.
 * @typedef {(request: Request, response: Response, path: string) => Promise<boolean> | boolean} Answer
 *   true if it has responded or will respond
 */

/**
 * @param {string} path of a request
 * @returns {string} the extension of the file that is served for it
 */
const extensionOf = (path) => extname(path) || '.html';

/**
 * @param {string} root
 * @param {string} path a decoded URL path
 * @returns {string | null} the file or folder, or null if it is outside root
 */
function locate(root, path) {
  const file = join(root, path);
  return file === root || file.startsWith(root + sep) ? file : null;
}

/**
 * @param {string} root
 * @param {string} path a decoded URL path
 */
async function isFolder(root, path) {
  const file = locate(root, path);
  return file !== null && (await stat(file).catch(() => null))?.isDirectory() === true;
}

/**
 * @param {Response} response
 * @param {string} root
 * @param {string} path a decoded URL path
 * @param {Override} override
 */
async function answerWith(response, root, path, override) {
  if (override.silent) return;
  if (override.hangUp) return void response.destroy();
  const status = override.status ?? 200;
  let body = override.body ?? '';
  if (override.body === undefined && status < 400) {
    const file = locate(root, path.endsWith('/') ? `${path}index.html` : path);
    const bytes = await readFile(file ?? '');
    body = override.alter ? override.alter(bytes) : bytes;
  }
  response.statusCode = status;
  for (const [name, value] of Object.entries(override.headers ?? {})) {
    response.setHeader(name, value);
  }
  response.end(body);
}

/**
 * Serves the files of `root` on 127.0.0.1, precompressed if a `.br` exists and is accepted.
 *
 * @param {object} options
 * @param {string} options.root
 * @param {number} [options.port] 0, the default, selects a free port
 * @param {string | null} [options.csp] of the pages; null for none
 * @param {Record<string, string>} [options.headers] added to every answer
 * @param {Record<string, Override>} [options.overrides] by path, such as `/guided-help.wasm`
 * @param {Answer} [options.before] called first
 * @returns {Promise<Server>}
 * @throws {NodeJS.ErrnoException} EADDRINUSE, if something else listens on the port
 */
export async function startServer({
  root,
  port = 0,
  csp = STRICT_CSP,
  headers = {},
  overrides = {},
  before,
}) {
  const folder = resolve(root);
  const active = new Map(Object.entries(overrides));
  /** @type {string[]} */
  const requests = [];

  // With `dev`, files are looked up on request, so that a new build needs no restart.
  const files = sirv(folder, { dev: true, etag: true, brotli: true, extensions: [] });

  /** @param {Request} request @param {Response} response */
  async function answer(request, response) {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    requests.push(path);

    const type = CONTENT_TYPES[extensionOf(path)];
    if (type) response.setHeader('Content-Type', type);
    if (csp !== null && extensionOf(path) === '.html') {
      const isWorkbench = csp === STRICT_CSP && path.startsWith('/workbench/');
      response.setHeader('Content-Security-Policy', isWorkbench ? WORKBENCH_CSP : csp);
    }
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-cache');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);

    if (await before?.(request, response, path)) return;
    const override = active.get(path);
    if (override) return answerWith(response, folder, path, override);
    // Without the slash, the relative addresses of the folder's page would point elsewhere.
    if (!path.endsWith('/') && (await isFolder(folder, path))) {
      return void response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    }
    // A folder is its index.html; sirv finds the compressed one by itself.
    if (path.endsWith('/')) request.url = `${pathname}index.html${search}`;
    files(request, response, () => {
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.writeHead(404).end(`not found: ${path}\n`);
    });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (response.headersSent) return void response.destroy();
      response.writeHead(error instanceof URIError ? 400 : 500).end(`${error}\n`);
    });
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => listening(undefined));
  });

  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    requests,
    setOverride(path, override) {
      if (override) active.set(path, override);
      else active.delete(path);
    },
    close() {
      return new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    },
  };
}
