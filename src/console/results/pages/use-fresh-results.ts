import { useEffect, useRef, useState } from 'react';
import { FIRST_PAGE, type ReadRows } from './result-pages.js';

type Pages = ReadRows & { readonly again: () => void; readonly restart: () => void };

/**
 * Loads a list again when a run has changed it, while nobody has scrolled beyond its beginning; otherwise tells that there are
 * new results, since the rows would move while somebody reads them.
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
