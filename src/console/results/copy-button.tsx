import { useEffect, useState } from 'react';
import { CopyIcon, DoneIcon } from './icons.js';
import styles from './quick-actions.module.css';

type CopyButtonProps = { readonly text: string; readonly label: string };

/** How long it is said that a text was copied. */
const SHOWN = 1_500;

/** Copies a text of a row. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const shownLabel = isCopied ? 'Copied' : label;
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
      {isCopied ? <DoneIcon /> : <CopyIcon />}
    </button>
  );
}
