import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { useResultPages } from '../pages/use-result-pages.js';

/** The rows that are rendered above and below the visible ones. */
const DRAWN_AHEAD = 12;
/** The rows that are loaded ahead of the visible ones: more while somebody scrolls. */
const READ_AHEAD = { resting: 40, scrolled: 600 };
/** The most pixels of a scroll area: Firefox limits heights to about 17.8 million. */
const MOST_PIXELS = 15_000_000;

/** Returns how many rows of this height can be reached by scrolling. */
export function mostLines(height: number): number {
  return Math.min(250_000, Math.floor(MOST_PIXELS / height));
}

type Lines = {
  readonly pages: ReturnType<typeof useResultPages>;
  /** The position where the list is folded; null where it is not. */
  readonly foldedAt: number | null;
  /** The height of a row, and that of the header over the first visible one. */
  readonly rowHeight: number;
  readonly headerHeight: number;
};

/** Computes the visible rows of a list, up to its fold, and loads them. Shows the result of another query from its beginning. */
export function useLines({ pages: { totalCount, question, want }, foldedAt, rowHeight, headerHeight }: Lines) {
  const scroller = useRef<HTMLDivElement>(null);
  const most = mostLines(rowHeight);
  const count = Math.min(totalCount ?? 0, foldedAt ?? most, most);
  const lines = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: DRAWN_AHEAD,
    // The header takes its height above the rows, so the last visible row is that much lower.
    scrollPaddingEnd: headerHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height have other positions
  useEffect(() => lines.measure(), [rowHeight]);
  const shown = lines.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const ahead = (lines.scrollOffset ?? 0) > 0 ? READ_AHEAD.scrolled : READ_AHEAD.resting;
  useEffect(() => want(last + ahead), [want, last, ahead]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the question changes
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [question]);
  return { scroller, count, shown, height: lines.getTotalSize(), show: lines.scrollToIndex };
}
