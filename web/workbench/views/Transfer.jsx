import { useSignal } from '@preact/signals';
import { canOpenFolders, download, writeInto } from '../project/download.js';
import { makePatch } from '../project/patch.js';
import { parseCatalogPath } from '../project/files.js';
import { t } from '../words.js';
import { Dialog } from './App.jsx';

/** @typedef {import('../session.js').Session} Session */

/** @param {{session: Session, onclose: () => void}} props */
export function Transfer({ session, onclose }) {
  const { edits, locale } = session;
  const onlyLocale = useSignal(true);
  const isSaved = useSignal(false);
  const error = useSignal('');
  const changed = edits.count.value >= 0 ? edits.changedFiles : [];
  const files = changed.filter(([path]) => !onlyLocale.value || parseCatalogPath(path)?.locale === locale.value);
  const conflicts = session.messages.value.all.filter(({ conflict }) => conflict.value);
  /** @param {() => unknown} save */
  const run = async (save) => {
    error.value = '';
    try {
      await save();
      isSaved.value = true;
      session.announce(t('event.saved'));
    } catch (reason) {
      if (/** @type {Error} */ (reason)?.name !== 'AbortError') error.value = String(reason);
    }
  };
  const name = onlyLocale.value ? locale.value : 'all';
  return (
    <Dialog title={t('transfer.title')} onclose={onclose}>
      <section>
        <h3>{t('transfer.save')}</h3>
        <label><input type="checkbox" checked={!onlyLocale.value} onChange={() => (onlyLocale.value = !onlyLocale.value)} />{t('transfer.all-languages')}</label>
        {files.length === 0 ? <p class="hint">{t('transfer.nothing')}</p> : (
          <ul class="files">{files.map(([path, before]) => <li key={path}><code>{path}</code>{before === null ? ` ${t('transfer.new-file')}` : ''}</li>)}</ul>
        )}
        {conflicts.length > 0 && <p class="finding warning">{t('transfer.conflicts', { count: conflicts.length })}</p>}
        <div class="actions">
          <button type="button" class="primary" id="save-patch" disabled={files.length === 0}
            onClick={() => run(() => download(`guided-help-${name}.patch`, makePatch(files)))}>{t('transfer.patch')}</button>
          <button type="button" disabled={files.length === 0}
            onClick={() => run(() => files.forEach(([path, , text]) => text !== null && download(path.split('/').slice(1).join('.'), text)))}>{t('transfer.catalogs')}</button>
          {canOpenFolders() && (
            <button type="button" disabled={files.length === 0}
              onClick={() => run(async () => writeInto(await /** @type {any} */ (globalThis).showDirectoryPicker({ mode: 'readwrite' }),
                files.flatMap(([path, , text]) => (text === null ? [] : [/** @type {[string, string]} */ ([path, text])]))))}>{t('transfer.folder')}</button>
          )}
        </div>
        <p class="hint">{t('transfer.patch-hint', { command: 'git apply FILE.patch' })}</p>
        {error.value && <p class="finding error" role="alert">{error.value}</p>}
      </section>
      <section>
        <h3>{t('transfer.report')}</h3>
        <p class="hint">{t('transfer.report-hint')}</p>
        <button type="button" id="save-report" onClick={() => run(async () => download('guided-help-check.json', await session.fullReport()))}>{t('transfer.report-save')}</button>
      </section>
      <section>
        <h3>{t('transfer.discard')}</h3>
        <p class="hint">{t('transfer.discard-hint', { locale: locale.value })}</p>
        <button type="button" disabled={files.length === 0 && !isSaved.value}
          onClick={() => run(async () => {
            if (!isSaved.value) download(`guided-help-${locale.value}.patch`, makePatch(changed.filter(([path]) => parseCatalogPath(path)?.locale === locale.value)));
            await edits.discard(locale.value);
            onclose();
          })}>{t('transfer.discard-button')}</button>
      </section>
    </Dialog>
  );
}
