import { useSignal } from '@preact/signals';
import { languageName, t } from '../words.js';
import { Dialog } from './App.jsx';

/** @param {string} text @returns {string} a language tag in its usual form; '' if it is none */
function canonical(text) {
  try {
    return Intl.getCanonicalLocales(text.trim().replace(/_/g, '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/** Starts any language. @param {{session: import('../session.js').Session, onclose: () => void}} props */
export function NewLanguage({ session, onclose }) {
  const text = useSignal('');
  const locale = canonical(text.value);
  return (
    <Dialog title={t('language.other')} onclose={onclose}>
      <form onSubmit={(event) => {
        event.preventDefault();
        if (!locale) return;
        onclose();
        session.choose(locale);
      }}>
        <label class="option">{t('language.tag')}
          <input id="tag" value={text.value} autocapitalize="off" spellcheck={false} aria-describedby="tag-name" onInput={({ currentTarget }) => (text.value = currentTarget.value)} />
        </label>
        <p id="tag-name" class="hint">{locale ? `${languageName(locale)} (${locale})` : t('language.hint')}</p>
        <button type="submit" class="primary" disabled={!locale}>{t('language.start')}</button>
      </form>
    </Dialog>
  );
}
