import { t } from '../words.js';
import { Dialog, singleKeys } from './App.jsx';

const COMMAND = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl';

/** Keys, with the words that explain them. @type {[keys: string[], word: string][]} */
const SHORTCUTS = [
  [[COMMAND, 'Enter'], 'keys.approve'],
  [['Alt', '↓'], 'keys.skip'],
  [['Alt', '↑'], 'keys.back'],
  [[COMMAND, 'Shift', 'Enter'], 'keys.reject'],
  [[COMMAND, 'Alt', 'Z'], 'keys.undo'],
  [[COMMAND, 'S'], 'keys.save'],
  [['/'], 'keys.search'],
  [['?'], 'keys.help'],
];

/** @param {{onclose: () => void}} props */
export function Shortcuts({ onclose }) {
  return (
    <Dialog title={t('keys.title')} onclose={onclose}>
      <dl class="keys">
        {SHORTCUTS.map(([keys, word]) => (
          <div key={word}>
            <dt>{keys.map((key, index) => <>{index > 0 && ' + '}<kbd>{key}</kbd></>)}</dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('keys.note')}</p>
      <label class="option"><input type="checkbox" checked={singleKeys.value} onChange={() => (singleKeys.value = !singleKeys.value)} />{t('keys.single')}</label>
    </Dialog>
  );
}
