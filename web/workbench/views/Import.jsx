import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { readCatalog } from '../project/catalog.js';
import { t } from '../words.js';
import { Difference } from './Editor.jsx';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../checks.js').ImportedCatalog} ImportedCatalog */

/** Bytes. What is larger cannot come from an export. */
const MOST_BYTES = 1 << 22;

/**
 * A file that was read, and what it would change.
 * @typedef {object} Offer
 * @property {File} file
 * @property {import('../checks.js').ImportRequest} request
 * @property {ImportedCatalog[]} catalogs
 * @property {import('../checks.js').Finding[]} findings
 */

/**
 * A catalog does not name its folder.
 * @param {Session} session
 * @param {string} name of its file
 * @param {string} json
 * @returns {string} the folder in its name, or the one that has most of its messages; '' for none
 */
function folderOf(session, name, json) {
  const { value: messages } = session.messages;
  const current = session.current.value?.folder;
  const keys = [...readCatalog(json).keys()];
  const shares = messages.folders.map((folder) => ({
    folder, count: keys.filter((key) => messages.find(folder, key)).length, isNamed: name.includes(folder), isCurrent: folder === current,
  })).filter(({ count }) => count > 0);
  shares.sort((one, other) => Number(other.isNamed) - Number(one.isNamed) || other.count - one.count || Number(other.isCurrent) - Number(one.isCurrent));
  return shares[0]?.folder ?? '';
}

/**
 * @param {Session} session
 * @param {File} file
 * @param {string} [folder] that a catalog is for, if the reader has chosen one
 * @returns {Promise<Offer>}
 */
async function read(session, file, folder) {
  const failed = (/** @type {string} */ message) => ({ file, request: { name: file.name, text: '' }, catalogs: [], findings: [/** @type {any} */ ({ severity: 'error', message, check: 'file', file: file.name })] });
  if (file.size > MOST_BYTES) return failed(t('import.too-large'));
  const bytes = new Uint8Array(await file.arrayBuffer());
  /** @type {import('../checks.js').ImportRequest} */
  const request = { name: file.name, text: bytes };
  if (/\.json$/i.test(file.name)) {
    const text = new TextDecoder().decode(bytes);
    const named = session.allLocales.value.find((locale) => file.name.toLowerCase().includes(locale.toLowerCase()));
    Object.assign(request, { text, folder: folder ?? folderOf(session, file.name, text), locale: named ?? session.locale.value });
    if (!request.folder) return failed(t('import.unknown-catalog'));
  }
  const { catalogs, findings } = await session.checking.import(request);
  return { file, request, catalogs, findings };
}

/** @param {{session: Session, run: import('./Transfer.jsx').Run}} props */
export function Import({ session, run }) {
  const offers = useSignal(/** @type {Offer[]} */ ([]));
  /** @param {Iterable<File>} files */
  const open = (files) => run(async () => {
    offers.value = await Promise.all([...files].map((file) => read(session, file)));
  }, 'read');
  useEffect(() => {
    const files = session.dropped.value;
    if (files.length === 0) return;
    session.dropped.value = [];
    open(files);
  }, [session.dropped.value]);
  return (
    <section>
      <h3>{t('import.title')}</h3>
      <p class="hint">{t('import.hint')}</p>
      <label class="option">{t('import.choose')}
        <input id="import" type="file" multiple accept=".xlf,.xliff,.po,.json" onChange={({ currentTarget }) => open(currentTarget.files ?? [])} />
      </label>
      {offers.value.map((offer) => (
        <OfferView key={`${offer.request.name} ${offer.request.folder}`} session={session} offer={offer} run={run}
          onfolder={(folder) => run(async () => {
            const again = await read(session, offer.file, folder);
            offers.value = offers.value.map((one) => (one === offer ? again : one));
          }, 'read')}
          ontaken={async () => {
            // What the others change may be another now.
            const others = offers.value.filter((one) => one !== offer);
            offers.value = await Promise.all(others.map(({ file, request }) => read(session, file, request.folder)));
          }} />
      ))}
    </section>
  );
}

/** @param {{session: Session, offer: Offer, run: import('./Transfer.jsx').Run, ontaken: () => Promise<void>, onfolder: (folder: string) => void}} props */
function OfferView({ session, offer, run, ontaken, onfolder }) {
  const { request, catalogs, findings } = offer;
  const all = catalogs.flatMap(({ folder, locale, changes }) => changes.map((change) => ({ ...change, id: `${locale} ${folder}/${change.key}`, locale, folder })));
  /** Conflicts are left unless the reader takes them. */
  const left = useSignal(new Set(all.filter(({ conflict }) => conflict).map(({ id }) => id)));
  const taken = all.filter(({ id }) => !left.value.has(id));
  const take = async () => {
    for (const { folder, locale, changes } of catalogs) {
      const keys = changes.map(({ key }) => key).filter((key) => !left.value.has(`${locale} ${folder}/${key}`));
      if (keys.length === 0) continue;
      await session.giveRules(locale);
      const { catalogs: merged, findings: [failure] } = await session.checking.import({ ...request, folder, locale, keys });
      const done = merged.find((one) => one.folder === folder && one.locale === locale);
      // An error of the file, or another one that was taken meanwhile.
      if (!done || done.changes.length === 0) throw new Error(failure ? `${failure.file}: ${failure.message}` : t('import.nothing'));
      await session.edits.adopt(folder, locale, done.text, done.changes.map(({ key }) => key));
    }
    session.sort();
    await ontaken();
  };
  return (
    <div class="offer">
      <h4>{request.name}</h4>
      {request.folder && (
        <label class="option">{t('filter.folder')}
          <select value={request.folder} onChange={({ currentTarget }) => onfolder(currentTarget.value)}>
            {session.messages.value.folders.map((folder) => <option key={folder}>{folder}</option>)}
          </select>
        </label>
      )}
      {findings.map((finding, index) => (
        <p key={index} class={`finding ${finding.severity}`} lang="en-US">{`${finding.file}${finding.line ? `:${finding.line}` : ''}: ${finding.message}${finding.hint ? ` — ${finding.hint}` : ''}`}</p>
      ))}
      <p>{all.length === 0 ? t('import.nothing') : t('import.changes', { count: all.length })}</p>
      <ul>
        {all.map(({ id, key, before, after, beforeState, afterState, conflict, locale, folder }) => (
          <li key={id}>
            <label class="option">
              <input type="checkbox" checked={!left.value.has(id)} onChange={() => {
                const next = new Set(left.value);
                if (!next.delete(id)) next.add(id);
                left.value = next;
              }} />
              <span class="key">{`${locale} ${folder}/${key}`}</span>
              {beforeState !== afterState && <span>{`${beforeState ? t(`task.${beforeState}`) : '—'} → ${afterState ? t(`task.${afterState}`) : '—'}`}</span>}
              {conflict && <span class="state conflict">{t('task.conflict')}</span>}
            </label>
            {before !== after && <Difference before={before ?? ''} after={after ?? ''} lang={locale} />}
          </li>
        ))}
      </ul>
      {all.length > 0 && <button type="button" class="primary" disabled={taken.length === 0} onClick={() => run(take, 'taken')}>{t('import.take', { count: taken.length })}</button>}
    </div>
  );
}
