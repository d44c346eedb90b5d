import { useCopy } from '../parts/use-copy.js';

type CopyButtonProps = { readonly name: string; readonly text: string };

const LABELS = { ready: 'Copy', copied: 'Copied', refused: 'Not copied' } as const;

/** Copies a text, and confirms it for a moment. */
export function CopyButton({ name, text }: CopyButtonProps) {
  const { state, copy } = useCopy();
  return (
    <>
      <button type="button" className="button small" aria-label={`${LABELS.ready} ${name}`} onClick={() => copy(text)}>
        {LABELS[state]}
      </button>
      <span className="visually-hidden" role="status">
        {state === 'ready' ? '' : `${name}: ${LABELS[state]}`}
      </span>
    </>
  );
}
