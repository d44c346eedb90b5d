import { useEffect, useState } from 'react';

/** What became of a text that was to be copied; `ready` again after a moment. */
type CopyState = 'ready' | 'copied' | 'refused';

/** How long it is said what became of it, in milliseconds. */
const SHOWN = 2_000;

/** Copies texts. A browser lets nothing be copied on an insecure page. */
export function useCopy() {
  const [state, setState] = useState<CopyState>('ready');
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), SHOWN);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return { state, copy };
}
