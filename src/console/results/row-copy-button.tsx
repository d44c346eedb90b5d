import { useEffect, useState } from 'react';
import { CopyIcon, DoneIcon } from './icons.js';
import styles from './quick-actions.module.css';

type RowCopyButtonProps = { readonly text: string; readonly label: string };

const COPIED = 'Copied';

/** How long it is said that a text was copied. */
const SHOWN = 1_500;

/** Copies a text of a row. */
export function RowCopyButton({ text, label }: RowCopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(COPIED);
    } catch {
      setSaid('The browser lets nothing be copied here');
    }
  };
  const shownLabel = said ?? label;
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={shownLabel}
      title={shownLabel}
      tabIndex={-1}
      data-action=""
      onClick={copy}
    >
      {said === COPIED ? <DoneIcon /> : <CopyIcon />}
    </button>
  );
}
