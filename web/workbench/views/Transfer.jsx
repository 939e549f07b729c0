import { useSignal } from '@preact/signals';
import { canOpenFolders, download, isUnchanged, writeInto } from '../project/download.js';
import { parseCatalogPath } from '../project/files.js';
import { isReadOnly } from '../project/messages.js';
import { makePatch } from '../project/patch.js';
import { t } from '../words.js';
import { Dialog } from './App.jsx';
import { Import } from './Import.jsx';

/** @typedef {import('../session.js').Session} Session */

/** Formats of translation tools. */
const FORMATS = /** @type {const} */ (['xliff', 'xliff2', 'po']);

/**
 * Saves changes, and takes in those of translation tools.
 * @param {{session: Session, onclose: () => void, onfolder: (folder: FileSystemDirectoryHandle) => Promise<void>}} props
 */
export function Transfer({ session, onclose, onfolder }) {
  const error = useSignal('');
  /** @param {() => unknown} action @param {string} [event] what to announce after it */
  const run = async (action, event = 'saved') => {
    error.value = '';
    try {
      await action();
      session.announce(t(`event.${event}`));
    } catch (reason) {
      // The reader has changed their mind.
      if (/** @type {Error} */ (reason)?.name !== 'AbortError') error.value = reason instanceof Error ? reason.message : String(reason);
    }
  };
  return (
    <Dialog title={t('transfer.title')} onclose={onclose}>
      {error.value && <p class="finding error" role="alert">{error.value}</p>}
      <Save session={session} run={run} onfolder={onfolder} />
      {!session.messages.value.isReadOnly && <Import session={session} run={run} />}
      {!session.messages.value.isReadOnly && <Export session={session} run={run} />}
      <section>
        <h3>{t('transfer.report')}</h3>
        <p class="hint">{t('transfer.report-hint')}</p>
        <button type="button" id="save-report" onClick={() => run(async () => download('guided-help-check.json', await session.fullReport()))}>{t('transfer.report-save')}</button>
      </section>
      <Discard session={session} run={run} onclose={onclose} />
    </Dialog>
  );
}

/** @param {import('../project/storage.js').StoredEdit[]} edits that no patch has */
const downloadUntaken = (edits) => download('guided-help-texts.json', `${JSON.stringify(edits.map(({ folder, locale, key, text }) => ({ folder, locale, key, text })), null, 2)}\n`);

/** @typedef {(action: () => unknown, event?: string) => Promise<void>} Run */

/** @param {{session: Session, run: Run, onfolder: (folder: FileSystemDirectoryHandle) => Promise<void>}} props */
function Save({ session, run, onfolder }) {
  const { edits, locale } = session;
  const onlyLocale = useSignal(true);
  const changed = edits.count.value >= 0 ? edits.changedFiles : [];
  const files = changed.filter(([path]) => !onlyLocale.value || parseCatalogPath(path)?.locale === locale.value);
  const texts = files.flatMap(([path, , text]) => (text === null ? [] : [/** @type {[string, string]} */ ([path, text])]));
  const untaken = edits.count.value >= 0 ? edits.untaken : [];
  const pick = () => /** @type {any} */ (globalThis).showDirectoryPicker({ mode: 'readwrite' });
  return (
    <section>
      <h3>{t('transfer.save')}</h3>
      <label class="option"><input type="checkbox" checked={!onlyLocale.value} onChange={() => (onlyLocale.value = !onlyLocale.value)} />{t('transfer.all-languages')}</label>
      {files.length === 0 ? <p class="hint">{t('transfer.nothing')}</p> : (
        <ul class="files">{files.map(([path, before]) => <li key={path}><code>{path}</code>{before === null ? ` ${t('transfer.new-file')}` : ''}</li>)}</ul>
      )}
      {untaken.length > 0 && (
        <div class="finding warning">
          <p>{t('transfer.untaken', { count: untaken.length })}</p>
          <ul>{untaken.map(({ locale: one, folder, key, text }) => <li key={`${one} ${folder}/${key}`}><span class="key">{`${one} ${folder}/${key}`}</span> <span lang={one}>{text}</span></li>)}</ul>
          <button type="button" onClick={() => run(() => downloadUntaken(untaken))}>{t('transfer.untaken-save')}</button>
        </div>
      )}
      <div class="actions">
        <button type="button" class="primary" id="save-patch" disabled={files.length === 0}
          onClick={() => run(() => download(`guided-help-${onlyLocale.value ? locale.value : 'all'}.patch`, makePatch(files)))}>{t('transfer.patch')}</button>
        <button type="button" disabled={files.length === 0}
          onClick={() => run(() => texts.forEach(([path, text]) => download(path.split('/').slice(1).join('.'), text)))}>{t('transfer.catalogs')}</button>
        {session.folder && (
          <button type="button" id="save-folder" disabled={files.length === 0} onClick={() => run(async () => {
            const folder = /** @type {FileSystemDirectoryHandle} */ (session.folder);
            // Otherwise it would undo what others have changed since.
            const isAsOpened = await isUnchanged(folder, files.map(([path, before]) => [path, before]));
            if (isAsOpened) await writeInto(folder, texts);
            await onfolder(folder);
            if (!isAsOpened) throw new Error(t('transfer.folder-changed'));
          })}>{t('transfer.folder', { name: session.folder.name })}</button>
        )}
        {canOpenFolders() && <button type="button" id="open-folder" onClick={() => run(async () => onfolder(await pick()), 'opened')}>{t('transfer.open-folder')}</button>}
      </div>
      <p class="hint">{t('transfer.patch-hint', { command: 'git apply FILE.patch' })}</p>
    </section>
  );
}

/** @param {{session: Session, run: Run}} props */
function Export({ session, run }) {
  const format = useSignal(/** @type {typeof FORMATS[number]} */ ('xliff'));
  const folder = useSignal('');
  const findings = useSignal(false);
  const { folders } = session.messages.value;
  const all = useSignal(false);
  const save = async () => {
    const locales = all.value ? session.allLocales.value.filter((locale) => !isReadOnly(locale)) : [session.locale.value];
    for (const locale of locales) {
      await session.giveRules(locale);
      for (const one of folder.value ? [folder.value] : folders) {
        const { file, text, findings: [failure] } = await session.checking.export({ folder: one, locale, format: format.value, findings: findings.value });
        if (text === null) throw new Error(`${failure?.file}: ${failure?.message}`);
        download(file, text);
      }
    }
  };
  return (
    <section>
      <h3>{t('export.title')}</h3>
      <div class="actions">
        <label class="option">{t('export.format')}
          <select value={format.value} onChange={({ currentTarget }) => (format.value = /** @type {any} */ (currentTarget.value))}>
            {FORMATS.map((one) => <option key={one} value={one}>{t(`export.${one}`)}</option>)}
          </select>
        </label>
        <label class="option">{t('filter.folder')}
          <select value={folder.value} onChange={({ currentTarget }) => (folder.value = currentTarget.value)}>
            <option value="">{t('filter.all')}</option>
            {folders.map((one) => <option key={one}>{one}</option>)}
          </select>
        </label>
        <label class="option"><input type="checkbox" checked={all.value} onChange={() => (all.value = !all.value)} />{t('transfer.all-languages')}</label>
        <label class="option"><input type="checkbox" checked={findings.value} onChange={() => (findings.value = !findings.value)} />{t('export.findings')}</label>
        <button type="button" id="export" onClick={() => run(save)}>{t('export.save')}</button>
      </div>
    </section>
  );
}

/** @param {{session: Session, run: Run, onclose: () => void}} props */
function Discard({ session, run, onclose }) {
  const { edits, locale } = session;
  const files = (edits.count.value >= 0 ? edits.changedFiles : []).filter(([path]) => parseCatalogPath(path)?.locale === locale.value);
  const count = edits.all.filter((edit) => edit.locale === locale.value).length;
  const discard = async () => {
    if (files.length > 0) download(`guided-help-${locale.value}.patch`, makePatch(files));
    const untaken = edits.untaken.filter((edit) => edit.locale === locale.value);
    if (untaken.length > 0) downloadUntaken(untaken);
    await edits.discard(locale.value);
    onclose();
  };
  return (
    <section>
      <h3>{t('transfer.discard')}</h3>
      <p class="hint">{t('transfer.discard-hint', { locale: locale.value })}</p>
      <button type="button" disabled={count === 0} onClick={() => run(discard, 'discarded')}>{t('transfer.discard-button')}</button>
    </section>
  );
}
