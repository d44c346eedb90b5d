import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { useResultPages } from '../pages/use-result-pages.js';

/** How many lines are drawn above and below those in sight. */
const DRAWN_AHEAD = 12;
/** How many lines are read ahead of those in sight: more once somebody scrolls. */
const READ_AHEAD = { resting: 40, scrolled: 600 };
/** How many pixels can be scrolled over, for Firefox makes nothing higher than about 17.8 million. */
const MOST_PIXELS = 15_000_000;

/** How many lines of a height can be scrolled to. */
export function mostLines(height: number): number {
  return Math.min(250_000, Math.floor(MOST_PIXELS / height));
}

type Lines = {
  readonly pages: ReturnType<typeof useResultPages>;
  /** Where the list is folded; null where it is not. */
  readonly foldedAt: number | null;
  /** How high a line is, and what lies over the first of those in sight. */
  readonly rowHeight: number;
  readonly headerHeight: number;
};

/** Which lines of a list are in sight, up to where it is folded. What they need is read; another question's answer is shown from its beginning. */
export function useLines({ pages: { totalCount, question, want }, foldedAt, rowHeight, headerHeight }: Lines) {
  const scroller = useRef<HTMLDivElement>(null);
  const most = mostLines(rowHeight);
  const count = Math.min(totalCount ?? 0, foldedAt ?? most, most);
  const lines = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: DRAWN_AHEAD,
    // The header keeps its height above the lines, and so the last line in sight stands that much lower.
    scrollPaddingEnd: headerHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines of another height stand elsewhere
  useEffect(() => lines.measure(), [rowHeight]);
  const shown = lines.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const ahead = (lines.scrollOffset ?? 0) > 0 ? READ_AHEAD.scrolled : READ_AHEAD.resting;
  useEffect(() => want(last + ahead), [want, last, ahead]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the question changes
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [question]);
  return { scroller, count, shown, height: lines.getTotalSize(), show: lines.scrollToIndex };
}
