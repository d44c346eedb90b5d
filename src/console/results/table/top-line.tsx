import { counted, whole } from '../../parts/format.js';
import styles from './call-list.module.css';

type TopLineProps = { readonly top: number; readonly totalCount: number; readonly onShowAll: () => void };

/** Tells that a list shows only its first leads, and shows the others on demand. */
export function TopLine({ top, totalCount, onShowAll }: TopLineProps) {
  return (
    <p className={styles.folded}>
      <span className="soft small">
        The first {whole(top)} of {counted(totalCount, 'lead')}; a download has them all
      </span>
      <button type="button" className="button quiet small" onClick={onShowAll}>
        Show all
      </button>
    </p>
  );
}
