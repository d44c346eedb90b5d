import { type RefObject, useEffect } from 'react';
import { lineId } from '../row/result-line.js';

const MARGIN = 8;
const SETTLED = 150;

/** Scrolls the active line of a list out from under what lies over it, such as word of what was just done. */
export function useUncovered(scroller: RefObject<HTMLElement | null>, active: number): void {
  useEffect(() => {
    const look = () => {
      const line = document.getElementById(lineId(active));
      if (scroller.current && line) uncover(scroller.current, line);
    };
    const frame = requestAnimationFrame(look);
    // Bringing a line into sight may take some more frames.
    const timer = setTimeout(look, SETTLED);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [scroller, active]);
}

function uncover(scroller: HTMLElement, line: HTMLElement): void {
  const { left, top, bottom } = line.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return;
  for (const edge of [top + 1, bottom - 2]) {
    const over = document.elementFromPoint(Math.max(left, 0) + MARGIN, edge);
    if (!over || scroller.contains(over) || over.contains(scroller)) continue;
    const covered = bottom - over.getBoundingClientRect().top;
    if (covered > 0 && covered < scroller.clientHeight) scroller.scrollBy({ top: covered + MARGIN });
    return;
  }
}
