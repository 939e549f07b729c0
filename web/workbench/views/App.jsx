import { useEffect, useRef } from 'preact/hooks';
import { signal } from '@preact/signals';
import { t, uiLocale } from '../words.js';
import { Editor } from './Editor.jsx';
import { Gallery } from './Gallery.jsx';
import { Header } from './Header.jsx';
import { MessageList } from './MessageList.jsx';
import { NewLanguage } from './NewLanguage.jsx';
import { Shortcuts } from './Shortcuts.jsx';
import { Transfer } from './Transfer.jsx';

/** @typedef {import('../session.js').Session} Session */

/** The dialog that is open. */
export const dialog = signal(/** @type {'' | 'shortcuts' | 'transfer' | 'language'} */ (''));

/**
 * @param {object} props
 * @param {Session} props.session
 * @param {(folder: FileSystemDirectoryHandle) => Promise<void>} props.onfolder the reader has opened a project's folder, or saved in it
 */
export function App({ session, onfolder }) {
  useEffect(() => {
    document.documentElement.lang = uiLocale.value;
    document.title = t('app.title');
  }, [uiLocale.value]);
  useEffect(() => {
    /** @param {DragEvent} event */
    const accept = (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (event.type !== 'drop') return;
      session.dropped.value = [...event.dataTransfer.files];
      dialog.value = 'transfer';
    };
    document.addEventListener('dragover', accept);
    document.addEventListener('drop', accept);
    return () => {
      document.removeEventListener('dragover', accept);
      document.removeEventListener('drop', accept);
    };
  }, [session]);
  useEffect(() => {
    const listener = (/** @type {KeyboardEvent} */ event) => handleKey(session, event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [session]);
  const { current } = session;
  return (
    <>
      <Header session={session} />
      <Notices session={session} />
      <main class="columns">
        <MessageList session={session} />
        <section class="work" id="editor" aria-label={t('editor.region')}>
          {current.value ? <Editor key={current.value.id + current.value.locale} session={session} message={current.value} /> : <p class="empty">{t('editor.none')}</p>}
        </section>
        <Gallery session={session} />
      </main>
      <Status session={session} />
      {dialog.value === 'shortcuts' && <Shortcuts onclose={() => (dialog.value = '')} />}
      {dialog.value === 'language' && <NewLanguage session={session} onclose={() => (dialog.value = '')} />}
      {dialog.value === 'transfer' && <Transfer session={session} onclose={() => (dialog.value = '')} onfolder={onfolder} />}
    </>
  );
}

/** What the translator must know at once. @param {{session: Session}} props */
function Notices({ session }) {
  const { error: storageError } = session.edits.keeping;
  return (
    <>
      {storageError.value && (
        <div class="notice" role="alert">
          <p>{t(storageError.value === 'QuotaExceededError' ? 'storage.full' : 'storage.unavailable')}</p>
          <button type="button" onClick={() => (dialog.value = 'transfer')}>{t('storage.save-now')}</button>
        </div>
      )}
      {session.checkError.value && (
        <div class="notice" role="alert"><p>{t('checks.failed', { error: session.checkError.value })}</p></div>
      )}
    </>
  );
}

/** @param {{session: Session}} props */
function Status({ session }) {
  return (
    <p class="status" role="status">
      {session.status.value || (session.pending.value > 0 ? t('checks.running') : '')}
    </p>
  );
}

/** Whether single keys are shortcuts: speech input may press them by accident. */
export const singleKeys = signal(true);

/** @param {EventTarget | null} target @returns {boolean} whether arrow keys with Alt open it */
const isList = (target) => target instanceof HTMLSelectElement;

/** @param {EventTarget | null} target @returns {boolean} whether keys type there */
const isTyping = (target) => target instanceof Element && target.closest('textarea, input, select') !== null;

/** @param {Session} session @param {KeyboardEvent} event */
function handleKey(session, event) {
  if (event.defaultPrevented || event.isComposing || dialog.value) return;
  const { key, altKey, shiftKey, code } = event;
  // Not the host of a card, in which somebody types.
  const [target] = event.composedPath();
  const command = event.ctrlKey || event.metaKey;
  const message = session.current.value;
  /** @type {(() => unknown) | undefined} */
  let run;
  if (command && !altKey && key === 'Enter' && message) run = () => (shiftKey ? session.reject(message) : session.approve(message));
  else if (altKey && !command && key === 'ArrowDown' && !isList(target)) run = () => session.move(1);
  else if (altKey && !command && key === 'ArrowUp' && !isList(target)) run = () => session.move(-1);
  else if (altKey && command && code === 'KeyZ') run = () => session.undo();
  else if (command && !altKey && key.toLowerCase() === 's') run = () => (dialog.value = 'transfer');
  else if (key === '?' && singleKeys.value && !isTyping(target)) run = () => (dialog.value = 'shortcuts');
  else if (key === '/' && singleKeys.value && !isTyping(target)) run = () => document.getElementById('search')?.focus();
  if (!run) return;
  event.preventDefault();
  const wasTarget = event.target instanceof HTMLTextAreaElement;
  run();
  // The text area of the next message takes the place of this one.
  if (wasTarget) requestAnimationFrame(() => document.getElementById('target')?.focus());
}

/**
 * A dialog in the middle of the page.
 * @param {{title: string, onclose: () => void, children: import('preact').ComponentChildren}} props
 */
export function Dialog({ title, onclose, children }) {
  const ref = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const { activeElement } = document;
    ref.current?.showModal();
    return () => {
      if (activeElement instanceof HTMLElement) activeElement.focus();
    };
  }, []);
  return (
    <dialog ref={ref} aria-labelledby="dialog-title" onClose={onclose} onCancel={onclose}>
      <header>
        <h2 id="dialog-title">{title}</h2>
        <button type="button" onClick={onclose}>{t('dialog.close')}</button>
      </header>
      {children}
    </dialog>
  );
}
