// Starts the workbench.
import { render } from 'preact';
import { openSession } from './session.js';
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

render(<p class="starting" role="status">{t('start.loading')}</p>, root);
try {
  // dist/workbench/ is one folder below dist/.
  const session = await openSession(new URL('../', document.baseURI).href);
  addEventListener('pagehide', () => session.edits.keepNow());
  document.addEventListener('visibilitychange', () => session.edits.keepNow());
  addEventListener('beforeunload', (event) => {
    session.edits.keepNow();
    // Only what the browser could not keep would be lost.
    if (session.edits.storageError.value && session.edits.all.length > 0) event.preventDefault();
  });
  render(<App session={session} />, root);
} catch (error) {
  render(<Failure error={error} />, root);
  throw error;
}
