import { useEffect, useState } from 'react';

type CopyButtonProps = { readonly name: string; readonly text: string };

const SHOWN = 2_000;

const LABELS = { ready: 'Copy', copied: 'Copied', refused: 'Not copied' } as const;

/** Copies a text, and says so for a moment. A browser lets nothing be copied on an insecure page. */
export function CopyButton({ name, text }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof LABELS>('ready');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), SHOWN);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <>
      <button type="button" className="button small" aria-label={`${LABELS.ready} ${name}`} onClick={copy}>
        {LABELS[state]}
      </button>
      <span className="visually-hidden" role="status">
        {state === 'ready' ? '' : `${name}: ${LABELS[state]}`}
      </span>
    </>
  );
}
