// Serves dist/ until it is stopped. PORT sets the port.
import { fileURLToPath } from 'node:url';
import { explainPortError, portFromEnvironment } from './lib/port.mjs';
import { startServer } from './lib/server.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const port = portFromEnvironment();
const { url } = await startServer({ root: dist, port })
  .catch((error) => explainPortError(error, port, './scripts/serve'));
console.log(`Guided Help: ${url}demo/en-US/`);
console.log(`For translators: ${url}workbench/`);
