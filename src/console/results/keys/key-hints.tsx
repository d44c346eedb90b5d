import { useObservable } from '../../api/observable.js';
import { KeyCaps } from '../../parts/key-caps.js';
import { openKeySheet } from '../../parts/key-sheet.js';
import { KEY_GROUPS } from '../../parts/keys.js';
import { areLettersOn } from '../../parts/use-letter-keys.js';
import styles from '../table/call-list.module.css';

/** The keys for calling next to a call list, with a link to all keys. */
export function KeyHints() {
  const areOn = useObservable(areLettersOn);
  const calling = KEY_GROUPS.find(({ name }) => name === 'Calling')?.entries ?? [];
  return (
    <div className={styles.keys}>
      {areOn &&
        calling.map(({ keys, text }) => (
          <span key={text}>
            <KeyCaps keys={keys} /> {text}
          </span>
        ))}
      <button type="button" className={styles.allKeys} aria-keyshortcuts="?" onClick={openKeySheet}>
        <KeyCaps keys={['?']} /> All keys
      </button>
    </div>
  );
}
