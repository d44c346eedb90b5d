import type { ReactNode } from 'react';
import { type Filtered, NO_FILTER } from '../address/list-state.js';
import styles from './filter-chips.module.css';
import type { FilterWord } from './filter-words.js';

type FilterChipsProps = {
  /** Further actions on these filters. */
  readonly children: ReactNode;
  readonly words: readonly FilterWord[];
  readonly onChange: (change: Partial<Filtered>) => void;
};

/** The filters of a call list, to be removed one by one or all at once. */
export function FilterChips({ words, onChange, children }: FilterChipsProps) {
  return (
    <div className={styles.line}>
      {words.length > 0 && (
        <ul className={styles.chips} aria-label="Active filters">
          {words.map(({ key, text, off }) => (
            <li key={key}>
              <button
                type="button"
                className={styles.chip}
                aria-label={`Take off: ${text}`}
                onClick={() => onChange(off)}
              >
                <span>{text}</span>
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="button quiet small" onClick={() => onChange(NO_FILTER)}>
              Clear all
            </button>
          </li>
        </ul>
      )}
      {children}
    </div>
  );
}
