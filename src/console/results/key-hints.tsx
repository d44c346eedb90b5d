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
      <span>
        <kbd>N</kbd> next offer
      </span>
    </div>
  );
}
