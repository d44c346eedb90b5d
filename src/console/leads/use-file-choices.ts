import { useCallback, useRef, useState } from 'react';
import { type FileChoices, NO_CHOICES } from './file-choices.js';
import { recallChoices, rememberChoices } from './remembered-choices.js';

/** A person's choices for a file, which this browser remembers for files with the same headers. */
export function useFileChoices() {
  const [choices, setChoices] = useState(NO_CHOICES);
  const [areOfLastTime, setOfLastTime] = useState(false);
  const headers = useRef<readonly string[] | null>(null);
  /** Takes the detected headers, and restores the last choices for them. */
  const see = useCallback((found: readonly string[]) => {
    if (headers.current) return;
    headers.current = found;
    const kept = recallChoices(found);
    if (!kept) return;
    setChoices(kept);
    setOfLastTime(true);
  }, []);
  const choose = (next: FileChoices) => {
    setChoices(next);
    setOfLastTime(false);
    if (headers.current) rememberChoices(headers.current, next);
  };
  return { choices, areOfLastTime, see, choose, forget: () => choose(NO_CHOICES) };
}
