import { type RefObject, useEffect } from 'react';
import { lineId } from '../row/result-line.js';

const MARGIN = 8;
const SETTLED = 150;

/**
 * Keeps the active row of a list visible: also when the list gets lower, because a message about the last change takes a line
 * below it, or when something covers it.
 */
export function useUncovered(scroller: RefObject<HTMLElement | null>, active: number): void {
  useEffect(() => {
    // If somebody scrolled the active row away, it stays there.
    let lowest = Number.POSITIVE_INFINITY;
    const look = () => {
      const line = document.getElementById(lineId(active));
      if (!scroller.current || !line) return;
      const { top } = line.getBoundingClientRect();
      if (top < lowest) uncover(scroller.current, line);
      lowest = scroller.current.getBoundingClientRect().bottom;
    };
    const resized = new ResizeObserver(look);
    if (scroller.current) resized.observe(scroller.current);
    const frame = requestAnimationFrame(look);
    // Scrolling to a row may take some more frames.
    const timer = setTimeout(look, SETTLED);
    return () => {
      resized.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [scroller, active]);
}

function uncover(scroller: HTMLElement, line: HTMLElement): void {
  const { left, top, bottom } = line.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return;
  const cut = bottom - scroller.getBoundingClientRect().bottom;
  if (cut > 0) scroller.scrollBy({ top: Math.min(cut + MARGIN, scroller.clientHeight) });
  for (const edge of [top + 1, bottom - 2]) {
    const over = document.elementFromPoint(Math.max(left, 0) + MARGIN, edge);
    if (!over || scroller.contains(over) || over.contains(scroller)) continue;
    const covered = bottom - over.getBoundingClientRect().top;
    if (covered > 0 && covered < scroller.clientHeight) scroller.scrollBy({ top: covered + MARGIN });
    return;
  }
}
