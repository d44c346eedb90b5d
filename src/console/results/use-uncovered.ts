import { type RefObject, useEffect } from 'react';
import { lineId } from './result-line.js';

const MARGIN = 8;

/** Scrolls the active line of a list out from under what lies over it, such as word of what was just done. */
export function useUncovered(scroller: RefObject<HTMLElement | null>, active: number): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const line = document.getElementById(lineId(active));
      if (scroller.current && line) uncover(scroller.current, line);
    });
    return () => cancelAnimationFrame(frame);
  }, [scroller, active]);
}

function uncover(scroller: HTMLElement, line: HTMLElement): void {
  const { left, top, bottom, height } = line.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return;
  const over = document.elementFromPoint(Math.max(left, 0) + MARGIN, top + height / 2);
  if (!over || scroller.contains(over) || over.contains(scroller)) return;
  const covered = bottom - over.getBoundingClientRect().top;
  if (covered > 0 && covered < scroller.clientHeight) scroller.scrollBy({ top: covered + MARGIN });
}
