import { useCopy } from '../../parts/use-copy.js';
import { CopyIcon, DoneIcon } from './icons.js';
import styles from './quick-actions.module.css';

type RowCopyButtonProps = { readonly text: string; readonly label: string };

/** Copies a text of a row. */
export function RowCopyButton({ text, label }: RowCopyButtonProps) {
  const { state, copy } = useCopy();
  const shownLabel = { ready: label, copied: 'Copied', refused: 'The browser does not allow copying here' }[state];
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={shownLabel}
      title={shownLabel}
      tabIndex={-1}
      data-action=""
      onClick={() => copy(text)}
    >
      {state === 'copied' ? <DoneIcon /> : <CopyIcon />}
    </button>
  );
}
