import styles from './key-sheet.module.css';
import type { KeyEntry } from './keys.js';

/** Keys, drawn as on a keyboard. */
export function KeyCaps({ keys }: Pick<KeyEntry, 'keys'>) {
  return (
    <span className={styles.caps}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
