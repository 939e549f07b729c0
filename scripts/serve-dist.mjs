// Serves dist/ until it is stopped. PORT chooses the port.
import { fileURLToPath } from 'node:url';
import { startServer } from './lib/server.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const port = Number(process.env.PORT || 8080);

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  fail(`PORT must be a number from 0 to 65535, not "${process.env.PORT}"`);
}

/** @param {NodeJS.ErrnoException} error @returns {never} */
function explain(error) {
  if (error.code === 'EADDRINUSE') {
    fail(`port ${port} is in use; choose another: PORT=${port + 1} ./scripts/serve`);
  }
  if (error.code === 'EACCES') fail(`port ${port} may not be used here; choose another with PORT=`);
  throw error;
}

const { url } = await startServer({ root: dist, port }).catch(explain);
console.log(`Guided Help: ${url}demo/en-US/`);
