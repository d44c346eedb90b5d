import { useEffect, useState } from 'react';

/** Whether the AI provider answers, and where texts go, as the service says it; null where it says nothing. */
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
