import { useState } from 'react';
import { useObservable } from '../api/observable.js';
import { KeyCaps } from '../parts/key-caps.js';
import { KeySheet } from '../parts/key-sheet.js';
import { KEY_GROUPS } from '../parts/keys.js';
import { areLettersOn, useLetterKeys } from '../parts/use-letter-keys.js';
import styles from './call-list.module.css';

/** The keys for calling below a call list, and a sheet with all of them. */
export function KeyHints() {
  const [isOpen, setOpen] = useState(false);
  const areOn = useObservable(areLettersOn);
  useLetterKeys({ 'show-keys': () => setOpen(true) });
  const calling = KEY_GROUPS.find(({ name }) => name === 'Calling')?.entries ?? [];
  return (
    <div className={styles.keys}>
      {areOn &&
        calling.map(({ keys, text }) => (
          <span key={text}>
            <KeyCaps keys={keys} /> {text}
          </span>
        ))}
      <button type="button" className={styles.allKeys} aria-keyshortcuts="?" onClick={() => setOpen(true)}>
        <KeyCaps keys={['?']} /> All keys
      </button>
      <KeySheet isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  );
}
