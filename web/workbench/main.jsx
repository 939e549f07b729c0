// Starts the workbench.
import { render } from 'preact';
import { openSession } from './open-session.js';
import { t } from './words.js';
import { App } from './views/App.jsx';

const root = /** @type {HTMLElement} */ (document.getElementById('workbench'));

/** @param {{error: unknown}} props */
function Failure({ error }) {
  return (
    <div class="failure" role="alert">
      <h1>{t('start.failed')}</h1>
      <p>{t('start.failed-why')}</p>
      <pre>{String(error)}</pre>
    </div>
  );
}

/** @type {import('./session.js').Session | undefined} */
let session;
/** Sessions so far. */
let count = 0;

/**
 * @param {FileSystemDirectoryHandle | null} folder of a project; null for the files that were built with the page
 */
async function open(folder) {
  try {
    await session?.edits.keeping.now();
    // dist/workbench/ is one folder below dist/.
    const opened = await openSession(new URL('../', document.baseURI).href, folder);
    session?.close();
    session = opened;
    render(<App key={++count} session={opened} onfolder={open} />, root);
  } catch (error) {
    // What is open stays.
    if (session) throw error;
    render(<Failure error={error} />, root);
  }
}

addEventListener('pagehide', () => session?.edits.keeping.now());
document.addEventListener('visibilitychange', () => session?.edits.keeping.now());
addEventListener('beforeunload', (event) => {
  session?.edits.keeping.now();
  // Only what the browser could not keep would be lost.
  if (session?.edits.keeping.error.value && session.edits.keeping.hasUnkept) event.preventDefault();
});
render(<p class="starting" role="status">{t('start.loading')}</p>, root);
await open(null);
