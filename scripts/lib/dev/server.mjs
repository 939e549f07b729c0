// Serves the files of the development build, and notifies its pages of changes.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { startServer } from '../server.mjs';
import { symbolize } from './symbolize.mjs';

/** @typedef {import('./loop.mjs').State} State */

/** The modules that run in pages. */
const CLIENT = ['client.mjs', 'inspect.mjs'];

/** Also shown until the first build has succeeded; meanwhile, the client shows what is being built. */
const NO_PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page not found</title></head>' +
  '<body><p>This page does not exist, or is not built yet. It reloads after every build.</p></body></html>';

/**
 * @param {string} html
 * @param {number} version of the files it is made of
 */
const withClient = (html, version) =>
  html.replace(/<head>/i, `$&<script type="module" src="/@dev/client.mjs?version=${version}"></script>`);

/**
 * @param {object} options
 * @param {string} options.dist the folder served
 * @param {string} options.home path of the page that `/` leads to
 * @param {number} options.port
 * @param {() => State} options.state
 * @param {string} options.modules folder of the WASM modules, with debug info
 * @param {(url: URL) => Promise<import('./preview/answer.mjs').Reply | undefined>} options.preview answers requests of the
 *   preview
 * @param {(stack: string) => void} options.ontrap called for each trap in a page
 */
export async function startDevServer({ dist, home, port, state, modules, preview, ontrap }) {
  /** @type {Set<import('node:http').ServerResponse>} */
  const listeners = new Set();

  /** @param {import('node:http').ServerResponse} response */
  const listen = (response) => {
    response.setHeader('Content-Type', 'text/event-stream');
    response.write(`data: ${JSON.stringify(state())}\n\n`);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  };

  /** @type {import('../server.mjs').Answer} */
  const answerPreview = async (request, response) => {
    const { version } = state();
    const reply = await preview(new URL(request.url ?? '/', 'http://localhost'));
    if (!reply) return false;
    const { body, type, status = 200 } = reply;
    if (type) response.setHeader('Content-Type', type);
    response.writeHead(status).end(type?.startsWith('text/html') ? withClient(body, version) : body);
    return true;
  };

  /** @type {import('../server.mjs').Answer} */
  const before = async (request, response, path) => {
    if (await answerPreview(request, response, path)) return true;
    if (path === '/') {
      response.writeHead(302, { Location: `/${home}` }).end();
    } else if (path === '/@dev/events') {
      listen(response);
    } else if (path === '/@dev/trap/engine' || path === '/@dev/trap/painter') {
      const module = path.endsWith('painter') ? 'guided-help-painter.wasm' : 'guided-help.wasm';
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const stack = await symbolize(join(modules, module), Buffer.concat(chunks).toString());
      ontrap(stack);
      response.end(stack);
    } else if (CLIENT.some((name) => path === `/@dev/${name}`)) {
      response.end(await readFile(new URL(basename(path), import.meta.url)));
    } else if (path.endsWith('/') || path.endsWith('.html')) {
      // Before reading the file: a page that is older than its version would never reload.
      const { version } = state();
      const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
      const html = file.startsWith(dist) ? await readFile(file, 'utf8').catch(() => undefined) : undefined;
      response.writeHead(html === undefined ? 503 : 200).end(withClient(html ?? NO_PAGE, version));
    } else {
      return false;
    }
    return true;
  };

  const { url, close } = await startServer({ root: dist, port, before });
  return {
    url,
    close,
    /** Sends the state to all open pages. */
    announce() {
      for (const response of listeners) response.write(`data: ${JSON.stringify(state())}\n\n`);
    },
  };
}
