import styles from '../results-view.module.css';

/** A link past the filters to the list, for keyboard users. */
export function SkipToList() {
  return (
    <button
      type="button"
      className={`button small ${styles.skip}`}
      onClick={() => document.querySelector<HTMLElement>('[role="grid"]')?.focus()}
    >
      Skip to the list
    </button>
  );
}
