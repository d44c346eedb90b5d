import { useCopy } from '../../parts/use-copy.js';

const LABELS = { ready: 'Share', copied: 'Link copied', refused: 'Copy it from the address bar' } as const;

/** Copies the URL of the current list, which then describes itself to its reader. */
export function ShareButton() {
  const { state, copy } = useCopy();
  const share = () => {
    const address = new URL(location.href);
    address.searchParams.set('shared', 'yes');
    return copy(address.href);
  };
  return (
    <>
      <button type="button" className="button small" onClick={share}>
        {LABELS[state]}
      </button>
      <span className="visually-hidden" role="status">
        {state === 'ready' ? '' : LABELS[state]}
      </span>
    </>
  );
}
