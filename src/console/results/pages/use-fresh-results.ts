import { useEffect, useRef, useState } from 'react';
import { FIRST_PAGE, type ReadRows } from './result-pages.js';

type Pages = ReadRows & { readonly again: () => void; readonly restart: () => void };

/**
 * Reads a list anew when a run has changed it, as long as nobody has gone beyond its beginning; else it would be pulled
 * away from under their eyes, and they are told that there is something new.
 */
export function useFreshResults(pages: Pages, changes: number) {
  const latest = useRef(pages);
  latest.current = pages;
  const [seen, setSeen] = useState(changes);
  useEffect(() => {
    if (changes === seen || latest.current.rows.length > FIRST_PAGE) return;
    setSeen(changes);
    latest.current.again();
  }, [changes, seen]);
  const catchUp = () => {
    setSeen(changes);
    pages.restart();
  };
  return { isBehind: changes !== seen, catchUp };
}
