import { useEffect, useState } from 'react';

/** The state of a copy; `ready` again after a moment. */
type CopyState = 'ready' | 'copied' | 'refused';

/** Milliseconds for which the result is shown. */
const SHOWN = 2_000;

/** Copies texts. Browsers do not allow it on insecure pages. */
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
