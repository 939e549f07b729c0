import { PSEUDO_LOCALES, SOURCE_LOCALE } from '../project/files.js';
import { UI_LOCALES, languageName, t, uiLocale } from '../words.js';
import { dialog } from './App.jsx';

/** @typedef {import('../session.js').Session} Session */

/** Languages that one may start by a click: those with rules for the checks, and Hindi. Others are typed. */
const NEW_LOCALES = ['ar-SA', 'cs-CZ', 'de-DE', 'el-GR', 'es-ES', 'fr-FR', 'he-IL', 'hi-IN', 'hu-HU', 'id-ID', 'it-IT', 'ja-JP', 'ko-KR',
  'nl-NL', 'pl-PL', 'pt-BR', 'ru-RU', 'sr-Latn-RS', 'sv-SE', 'th-TH', 'tr-TR', 'uk-UA', 'vi-VN', 'zh-CN'];

/** @param {{session: Session}} props */
export function Header({ session }) {
  const { counts, open } = session;
  const total = session.messages.value.all.length;
  const changed = session.edits.count.value >= 0 ? session.edits.all.length : 0;
  const known = session.allLocales.value;
  const isListed = [...NEW_LOCALES, ...PSEUDO_LOCALES].includes(session.locale.value);
  const current = isListed ? [] : [session.locale.value];
  return (
    <header class="top">
      <a class="skip" href="#editor" onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById('target') ?? document.querySelector('.row[aria-current]');
        /** @type {HTMLElement | null} */ (target)?.focus();
      }}>{t('app.skip')}</a>
      <h1>{t('app.title')}</h1>
      <label>
        <span>{t('header.language')}</span>
        <select value={session.locale.value} onChange={({ currentTarget }) => {
          if (currentTarget.value) return session.choose(currentTarget.value);
          currentTarget.value = session.locale.value;
          return (dialog.value = 'language');
        }}>
          <optgroup label={t('header.known-languages')}>
            {known.map((locale) => <option key={locale} value={locale}>{`${languageName(locale)} (${locale})`}{locale === SOURCE_LOCALE ? ` — ${t('header.source')}` : ''}</option>)}
          </optgroup>
          <optgroup label={t('header.pseudo')}>
            {PSEUDO_LOCALES.filter((locale) => !known.includes(locale)).map((locale) => <option key={locale} value={locale}>{`${t(`pseudo.${locale.toLowerCase()}`)} (${locale})`}</option>)}
          </optgroup>
          <optgroup label={t('header.new-language')}>
            {[...NEW_LOCALES, ...current].filter((locale) => !known.includes(locale)).map((locale) => <option key={locale} value={locale}>{`${languageName(locale)} (${locale})`}</option>)}
            <option value="">{t('language.other')}</option>
          </optgroup>
        </select>
      </label>
      <div class="progress">
        <progress id="progress" max={total} value={total - open.value} aria-label={t('header.progress')} />
        <span>{t('header.counts', { done: total - open.value, total, reviewed: counts.value.get('reviewed') ?? 0 })}</span>
      </div>
      <div class="commands">
        <button type="button" onClick={() => session.undo()} disabled={changed === 0 && !session.edits.canUndo}>{t('header.undo')}</button>
        <button type="button" class="primary" onClick={() => (dialog.value = 'transfer')}>{t('header.transfer')}{changed > 0 && <span class="count">{t('header.changes', { count: changed })}</span>}</button>
        <button type="button" aria-label={t('keys.title')} onClick={() => (dialog.value = 'shortcuts')}>?</button>
        <label>
          <span class="hidden">{t('header.ui-language')}</span>
          <select value={uiLocale.value} onChange={({ currentTarget }) => (uiLocale.value = currentTarget.value)}>
            {UI_LOCALES.map(({ locale, name }) => <option key={locale} value={locale} lang={locale}>{name}</option>)}
          </select>
        </label>
      </div>
    </header>
  );
}
