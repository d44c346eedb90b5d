import { OUTCOME_KEYS } from '../outcomes/outcome-keys.js';
import { OUTCOMES } from '../parts/words.js';
import styles from './call-list.module.css';

/** Which keys a call list listens to. */
export function KeyHints() {
  return (
    <div className={styles.keys}>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> move
      </span>
      <span>
        <kbd>Enter</kbd> why this score
      </span>
      <span>
        <kbd>Esc</kbd> close
      </span>
      {Object.entries(OUTCOME_KEYS).map(([key, kind]) => (
        <span key={key}>
          <kbd>{key}</kbd> {OUTCOMES[kind].toLowerCase()}
        </span>
      ))}
      <span>
        <kbd>N</kbd> next offer
      </span>
    </div>
  );
}
