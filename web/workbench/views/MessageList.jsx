import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { NO_FILTER, TASKS } from '../project/messages.js';
import { t } from '../words.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../project/messages.js').Message} Message */

/** @param {{session: Session}} props */
export function MessageList({ session }) {
  const { listed, filter } = session;
  const list = useRef(/** @type {HTMLUListElement | null} */ (null));
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [session.selected.value, session.locale.value]);
  // If the filter hides the selected message, the Tab key still leads into the list.
  const stop = listed.value.find(({ id }) => id === session.selected.value) ?? listed.value[0];
  const isFiltered = JSON.stringify(filter.value) !== JSON.stringify(NO_FILTER);
  return (
    <nav class="list" aria-label={t('list.region')}>
      <Filters session={session} />
      <p class="found">
        <span>{t('list.found', { count: listed.value.length, total: session.messages.value.all.length })}</span>
        {isFiltered && <button type="button" class="link" onClick={() => (filter.value = NO_FILTER)}>{t('list.clear')}</button>}
        <button type="button" class="link" onClick={() => session.sort()}>{t('list.sort')}</button>
        <button type="button" class="link" name="catalog-order" onClick={() => session.sort(false)}>{t('list.catalog-order')}</button>
      </p>
      <ul ref={list} onKeyDown={(event) => moveFocus(session, event)}>
        {listed.value.map((message) => <Row key={message.id} session={session} message={message} isStop={message === stop} />)}
      </ul>
      {listed.value.length === 0 && <p class="empty">{t('list.empty')}</p>}
      {session.messages.value.otherFindings.value.map((finding) => (
        <p key={finding.file + finding.message} class={`finding ${finding.severity}`}>{`${finding.file}: ${finding.message}`}</p>
      ))}
    </nav>
  );
}

/** Arrow keys move in the list; only one row is a stop of the Tab key. @param {Session} session @param {KeyboardEvent} event */
function moveFocus(session, event) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  session.move(/** @type {1 | -1} */ (step));
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  requestAnimationFrame(() => /** @type {HTMLElement | null} */ (list.querySelector('[aria-current]'))?.focus());
}

/** @param {{session: Session, message: Message, isStop: boolean}} props `isStop`: of the Tab key */
function Row({ session, message, isStop }) {
  const isSelected = session.selected.value === message.id;
  const count = message.findings.value.length + message.refusal.value.length;
  const task = message.task.value;
  return (
    <li>
      <button type="button" class="row" aria-current={isSelected ? 'true' : undefined} tabIndex={isStop ? 0 : -1}
        onClick={() => session.select(message.id)}>
        <span class="source" lang="en-US">{message.source}</span>
        <span class="target" lang={message.locale} dir="auto">{message.draft.value || '—'}</span>
        <span class="meta">
          <span class={`state ${task}`}>{t(`task.${task}`)}</span>
          {count > 0 && task !== 'finding' && <span class="state finding">{t('list.findings', { count })}</span>}
          {message.isChanged.value && <span class="state changed">{t('list.changed')}</span>}
          <span class="key">{message.folder}/{message.key}</span>
        </span>
      </button>
    </li>
  );
}

/** @param {{session: Session}} props */
function Filters({ session }) {
  const { filter, messages, screens, counts } = session;
  const open = useSignal(false);
  /** @param {Partial<import('../project/messages.js').Filter>} change */
  const set = (change) => (filter.value = { ...filter.value, ...change });
  const checks = [...new Set(messages.value.all.flatMap(({ findings, refusal }) =>
    [...findings.value, ...refusal.value].map(({ check }) => check)))].sort();
  return (
    <search class="filters">
      <label class="wide">
        <span class="hidden">{t('filter.search')}</span>
        <input id="search" type="search" placeholder={t('filter.search')} value={filter.value.text}
          onInput={({ currentTarget }) => set({ text: currentTarget.value })} />
      </label>
      <label>
        <span class="hidden">{t('filter.task')}</span>
        <select value={filter.value.task} onChange={({ currentTarget }) => set({ task: /** @type {any} */ (currentTarget.value) })}>
          <option value="">{t('filter.every-task')}</option>
          <option value="open">{t('filter.open', { count: session.open.value })}</option>
          <option value="changed">{t('filter.changed')}</option>
          {TASKS.map((task) => <option key={task} value={task}>{t('filter.task-count', { task: t(`task.${task}`), count: counts.value.get(task) ?? 0 })}</option>)}
        </select>
      </label>
      <button type="button" class="link" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>{t('filter.more')}</button>
      {open.value && (
        <div class="more">
          <label>
            <span>{t('filter.folder')}</span>
            <select value={filter.value.folder} onChange={({ currentTarget }) => set({ folder: currentTarget.value })}>
              <option value="">{t('filter.all')}</option>
              {messages.value.folders.map((folder) => <option key={folder}>{folder}</option>)}
            </select>
          </label>
          <label>
            <span>{t('filter.check')}</span>
            <select value={filter.value.check} onChange={({ currentTarget }) => set({ check: currentTarget.value })}>
              <option value="">{t('filter.all')}</option>
              {checks.map((check) => <option key={check}>{check}</option>)}
            </select>
          </label>
          <label>
            <span>{t('filter.screen')}</span>
            <select value={filter.value.screen} onChange={({ currentTarget }) => set({ screen: currentTarget.value })}>
              <option value="">{t('filter.all')}</option>
              <option value="nowhere">{t('filter.nowhere')}</option>
              {Object.entries(screens.value).map(([guide, { screens: ids }]) => (
                <optgroup key={guide} label={guide}>
                  {ids.map((id) => <option key={id} value={`${guide}/${id}`}>{id}</option>)}
                </optgroup>
              ))}
            </select>
          </label>
        </div>
      )}
    </search>
  );
}
