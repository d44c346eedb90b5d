import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { useResultPages } from './use-result-pages.js';

const LINE_HEIGHT = 60;
/** How many lines are drawn above and below those in sight. */
const DRAWN_AHEAD = 20;
/** How many lines are read ahead of those in sight: more once somebody scrolls. */
const READ_AHEAD = { resting: 40, scrolled: 600 };
/** How many lines can be scrolled to: 15 million pixels, for Firefox makes nothing higher than about 17.8 million. */
export const MOST_LINES = 250_000;

/** Which lines of a list are in sight, up to where it is folded. What they need is read; another question's answer is shown from its beginning. */
export function useLines({ totalCount, question, want }: ReturnType<typeof useResultPages>, foldedAt: number | null) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = Math.min(totalCount ?? 0, foldedAt ?? MOST_LINES, MOST_LINES);
  const lines = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: DRAWN_AHEAD,
  });
  const shown = lines.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const ahead = (lines.scrollOffset ?? 0) > 0 ? READ_AHEAD.scrolled : READ_AHEAD.resting;
  useEffect(() => want(last + ahead), [want, last, ahead]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the question changes
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [question]);
  return { scroller, count, shown, height: lines.getTotalSize(), show: lines.scrollToIndex };
}
