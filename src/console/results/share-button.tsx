import { useEffect, useState } from 'react';

const SHOWN = 2_500;

/** Copies the address of the list as it is; whoever opens it is told what it shows. */
export function ShareButton() {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    const address = new URL(location.href);
    address.searchParams.set('shared', 'yes');
    try {
      await navigator.clipboard.writeText(address.href);
      setSaid('Link copied');
    } catch {
      setSaid('Copy it from the address bar');
    }
  };
  return (
    <>
      <button type="button" className="button small" onClick={copy}>
        {said ?? 'Share'}
      </button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
