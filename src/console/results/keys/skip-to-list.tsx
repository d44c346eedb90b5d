import styles from '../results-view.module.css';

/** Leads past the filters to the list, for those who go by keys. */
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
