import styles from './call-list.module.css';
import { COLUMNS } from './columns.js';

/** What the columns of a call list are. */
export function ListHeader() {
  return (
    <div className={styles.header} role="row" aria-rowindex={1}>
      {COLUMNS.map(({ name, hides }) => (
        <span key={name} role="columnheader" className={hides}>
          {name}
        </span>
      ))}
    </div>
  );
}
