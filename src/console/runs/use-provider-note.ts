import { useEffect, useState } from 'react';

/** Returns the service's note on the state of the AI provider and where texts are sent; null where there is none. */
export function useProviderNote(): string | null {
  const [note, setNote] = useState<string | null>(null);
  useEffect(() => {
    const left = new AbortController();
    readNote(left.signal).then(setNote, () => setNote(null));
    return () => left.abort();
  }, []);
  return note;
}

async function readNote(signal: AbortSignal): Promise<string | null> {
  const { ai = null }: { readonly ai?: string | null } = await (await fetch('/readyz', { signal })).json();
  return ai;
}
