import { counted, whole } from '../../parts/format.js';
import styles from './call-list.module.css';
import type { Fold } from './fold.js';

/** Describes the folded end of a list, and unfolds it. */
export function FoldLine({ fold, onUnfold }: { readonly fold: Fold; readonly onUnfold: () => void }) {
  const { withD, failed, disqualified } = fold;
  const parts = [
    withD > 0 && `${counted(withD, 'lead')} with grade D`,
    failed > 0 && `${whole(failed)} not judged`,
    disqualified > 0 && `${whole(disqualified)} disqualified`,
  ].filter(Boolean);
  return (
    <p className={styles.folded}>
      <span className="soft small">Folded away: {parts.join(', ')}</span>
      <button type="button" className="button quiet small" onClick={onUnfold}>
        Show them
      </button>
    </p>
  );
}
