import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { diffArrays } from 'diff';
import { backTranslationOf } from '../project/back-translation.js';
import { deletionOf, insertablesOf, partsOf, wholeTokens } from '../project/tokens.js';
import { t } from '../words.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../project/messages.js').Message} Message */

/** @param {string} locale @returns {'rtl' | 'ltr'} */
const directionOf = (locale) => (/^(ar|fa|he|ur|yi)\b|-XB$/.test(locale) ? 'rtl' : 'ltr');

/** @param {{session: Session, message: Message}} props */
export function Editor({ session, message }) {
  const isReadOnly = session.messages.value.isReadOnly;
  const { note, description } = message;
  return (
    <article class="editor">
      <header>
        <h2 class="key">{message.folder}/{message.key}</h2>
        <span class={`state ${message.task.value}`}>{t(`task.${message.task.value}`)}</span>
      </header>
      <section>
        <h3>{t('editor.source')}</h3>
        <p class="text" lang="en-US" dir="ltr"><Parts text={message.source} /></p>
        {note.value.state === 'stale' && note.value.previous_source && (
          <>
            <h3>{t('editor.source-change')}</h3>
            <Difference before={note.value.previous_source} after={message.source} lang="en-US" />
          </>
        )}
        {description && <p class="description" lang="en-US">{description}</p>}
        {message.origin && <p class="description">{t(`origin.${message.origin}`)}</p>}
      </section>
      {message.conflict.value && <ConflictPanel session={session} message={message} conflict={message.conflict.value} />}
      {!isReadOnly && <Target session={session} message={message} />}
      <Findings session={session} message={message} />
      <BackTranslation session={session} message={message} />
      <Places session={session} message={message} />
    </article>
  );
}

/** @param {{text: string}} props */
function Parts({ text }) {
  return <>{partsOf(text).map(({ text: part, token }, index) => (token ? <span key={index} class={`chip ${token.kind}`}>{part}</span> : part))}</>;
}

/** @param {string} text @param {string} lang @returns {string[]} words, and what is between them */
const wordsIn = (text, lang) => [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

/** What differs between two texts, by words. @param {{before: string, after: string, lang: string}} props */
export function Difference({ before, after, lang }) {
  const parts = diffArrays(wordsIn(before, lang), wordsIn(after, lang));
  return (
    <p class="text difference" lang={lang} dir="auto">
      {parts.map(({ value, added, removed }, index) => {
        const text = value.join('');
        if (removed) return <del key={index}>{text}</del>;
        return added ? <ins key={index}>{text}</ins> : text;
      })}
    </p>
  );
}

/** @param {{session: Session, message: Message}} props */
function Target({ session, message }) {
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const { draft, locale, source } = message;
  const isComposing = useRef(false);
  /** @param {string} text */
  const change = (text) => {
    session.type(message, text);
  };
  useLayoutEffect(() => {
    const element = area.current;
    // What an input method is composing must not be replaced.
    if (element && element.value !== draft.value && !isComposing.current) element.value = draft.value;
  });
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    let last = 0;
    // The caret is never inside of a chip.
    const keepOut = () => {
      if (document.activeElement !== element || isComposing.current) return;
      const { selectionStart: start, selectionEnd: end, value } = element;
      const [whole] = wholeTokens(value, start, end);
      if (start === end && whole !== start) {
        const [before] = wholeTokens(value, start - 1, start);
        element.setSelectionRange(...(/** @type {[number, number]} */ (last >= whole ? [before, before] : [whole, whole])));
      }
      last = element.selectionStart;
    };
    document.addEventListener('selectionchange', keepOut);
    return () => document.removeEventListener('selectionchange', keepOut);
  }, []);
  return (
    <section>
      <h3><label for="target">{t('editor.target')}</label></h3>
      <Chips message={message} area={area} />
      <div class="area">
        <div class="backdrop" aria-hidden="true" lang={locale} dir={directionOf(locale)}><Parts text={draft.value} />{'\n'}</div>
        <textarea id="target" ref={area} lang={locale} dir={directionOf(locale)} spellcheck autocapitalize="sentences" rows={4}
          aria-describedby="findings" aria-invalid={message.refusal.value.some(({ severity }) => severity === 'error')}
          onCompositionStart={() => (isComposing.current = true)}
          onCompositionEnd={({ currentTarget }) => {
            isComposing.current = false;
            change(currentTarget.value);
          }}
          onBeforeInput={protect}
          onInput={({ currentTarget }) => change(currentTarget.value)}>{message.draft.peek()}</textarea>
      </div>
      <div class="actions">
        <button type="button" class="primary" disabled={draft.value === ''} onClick={() => session.approve(message)}>{t('editor.approve')}</button>
        <button type="button" onClick={() => session.move(1)}>{t('editor.skip')}</button>
        <button type="button" onClick={() => session.reject(message)}>{t('editor.reject')}</button>
        {message.isChanged.value && <button type="button" onClick={() => session.edits.revert(message)}>{t('editor.revert')}</button>}
      </div>
      {draft.value === '' && message.text.value !== '' && <p class="hint">{t('editor.empty')}</p>}
      {draft.value === '' && source !== '' && message.text.value === '' && (
        <button type="button" class="link" onClick={() => change(source)}>{t('editor.copy-source')}</button>
      )}
    </section>
  );
}

/**
 * Deletes chips only as a whole, and the other half of a pair with them. Commands of the browser keep its undo.
 * @param {import('preact').TargetedInputEvent<HTMLTextAreaElement>} event
 */
function protect(event) {
  const { currentTarget: area, inputType } = /** @type {any} */ (event);
  if (/Composition/.test(inputType ?? '')) return;
  const { value, selectionStart, selectionEnd } = area;
  let [start, end] = [selectionStart, selectionEnd];
  const isDeletion = /^delete/.test(inputType);
  if (start === end) {
    if (!isDeletion) return;
    // Deleting a word or a line, too, takes a chip beside the caret first.
    const isWide = !/^deleteContent/.test(inputType);
    if (/Forward$/.test(inputType)) end = Math.min(value.length, end + 1);
    else start = Math.max(0, start - 1);
    const [from, to] = wholeTokens(value, start, end);
    if (isWide && from === start && to === end) return;
  }
  const ranges = deletionOf(value, start, end);
  const isPlain = ranges.length === 1 && ranges[0][0] === start && ranges[0][1] === end;
  if (isPlain) return;
  if (!isDeletion) {
    // Typing replaces whole chips; the other halves go first.
    if (ranges.length === 1) area.setSelectionRange(...ranges[0]);
    return;
  }
  event.preventDefault();
  for (const range of ranges) {
    area.setSelectionRange(...range);
    document.execCommand('delete');
  }
}

/** Placeholders and markup of the source, to insert. @param {{message: Message, area: {current: HTMLTextAreaElement | null}}} props */
function Chips({ message, area }) {
  const insertables = insertablesOf(message.source, message.draft.value);
  if (insertables.length === 0) return null;
  /** @param {import('../project/tokens.js').Insertable} insertable */
  const insert = ({ before, after }) => {
    const element = area.current;
    if (!element) return;
    element.focus();
    const { value } = element;
    const [start, end] = wholeTokens(value, element.selectionStart, element.selectionEnd);
    element.setSelectionRange(start, end);
    document.execCommand('insertText', false, before + value.slice(start, end) + after);
  };
  return (
    <div class="chips" role="group" aria-label={t('editor.chips')}>
      {insertables.map((one) => (
        <button key={one.before + one.after} type="button" class={one.isThere ? 'chip there' : 'chip missing'} onClick={() => insert(one)}>
          <span class="hidden">{t(one.isThere ? 'editor.insert-again' : 'editor.insert')}</span>
          {one.after ? `${one.before}…${one.after}` : one.before}
        </button>
      ))}
    </div>
  );
}

/** @param {{session: Session, message: Message}} props */
function Findings({ session, message }) {
  const findings = [...message.refusal.value, ...message.findings.value];
  /** Corrected texts, and of which text. */
  const fixes = useSignal({ of: '', texts: /** @type {string[]} */ ([]) });
  const name = JSON.stringify(findings.map(({ check, message: text }) => [check, text]));
  useEffect(() => {
    let isCurrent = true;
    const of = message.draft.value;
    if (findings.length > 0 && !session.messages.value.isReadOnly) {
      session.fixesOf(message).then((found) => {
        if (isCurrent) fixes.value = { of, texts: found };
      }, () => {});
    }
    return () => {
      isCurrent = false;
    };
  }, [name, message.draft.value]);
  return (
    <section id="findings" aria-label={t('editor.findings')}>
      {findings.length > 0 && <h3>{t('editor.findings')}</h3>}
      <ul class="findings">
        {findings.map((finding, index) => (
          <li key={index} class={`finding ${finding.severity}`}>
            <strong>{t(`severity.${finding.severity}`)}</strong>{' '}
            <span lang="en-US">{finding.message}{finding.hint ? ` — ${finding.hint}` : ''}</span>{' '}
            <code>{finding.check}</code>
          </li>
        ))}
      </ul>
      {fixes.value.of === message.draft.value && fixes.value.texts.map((text) => (
        <div key={text} class="fix">
          <Difference before={message.draft.value} after={text} lang={message.locale} />
          <button type="button" onClick={() => session.type(message, text)}>{t('editor.fix')}</button>
        </div>
      ))}
    </section>
  );
}

/** @param {{session: Session, message: Message, conflict: import('../project/edits.js').Conflict}} props */
function ConflictPanel({ session, message, conflict }) {
  return (
    <section class="two-changes">
      <div role="alert"><h3>{t(`conflict.${conflict.with}`)}</h3></div>
      <p>{t('conflict.explanation')}</p>
      <h4>{t('conflict.mine')}</h4>
      <Difference before={conflict.base} after={conflict.mine} lang={message.locale} />
      <button type="button" onClick={() => session.edits.resolve(message, 'mine')}>{t('conflict.take-mine')}</button>
      <h4>{t('conflict.theirs')}</h4>
      <Difference before={conflict.base} after={conflict.theirs} lang={message.locale} />
      <button type="button" onClick={() => session.edits.resolve(message, 'theirs')}>{t('conflict.take-theirs')}</button>
    </section>
  );
}

/** @param {{session: Session, message: Message}} props */
function BackTranslation({ session, message }) {
  const entry = backTranslationOf(session.files, message);
  if (!entry) return null;
  return (
    <section>
      <h3>{t('editor.back-translation')}</h3>
      <p class="text" lang="en-US">{entry.text}</p>
      {entry.of !== message.text.value && <p class="hint">{t('editor.back-translation-old')}</p>}
    </section>
  );
}

/** Everywhere the message is shown. @param {{session: Session, message: Message}} props */
function Places({ session, message }) {
  const places = session.placesOf(message);
  const isLoaded = Object.keys(session.screens.value).length === Object.keys(session.files.guides).length;
  if (places.length === 0) {
    return <section><h3>{t('places.title')}</h3><p class="hint">{t(isLoaded ? 'places.nowhere' : 'places.loading')}</p></section>;
  }
  return (
    <section>
      <h3>{t('places.title')}</h3>
      <ul class="places">
        {places.map(({ guide, screen }) => (
          <li key={`${guide}/${screen}`}>
            <button type="button" class="link" onClick={() => {
              session.onlySelected.value = true;
              session.sharedScreen.value = `${guide}/${screen}`;
            }}>{screen === '(article)' ? t('places.article', { guide }) : `${guide} › ${screen}`}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
