import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the list the focus when its view opens and when the lead beside it is closed, unless somebody is at work elsewhere in
 * the view.
 */
export function useGridFocus(grid: RefObject<HTMLElement | null>, isThere: boolean, isOpen: boolean): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!isThere || hadFocus.current) return;
    hadFocus.current = true;
    if (isFree()) grid.current?.focus({ preventScroll: true });
  }, [grid, isThere]);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const isClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!isClosed) return undefined;
    // The lead goes a moment later, and its focus with it.
    const frame = requestAnimationFrame(() => isFree() && grid.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [grid, isOpen]);
}

/** Whether the focus is nowhere, in the way to this view, or in what goes. */
function isFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement.matches('body, nav *, h1, aside[aria-label="Why this score"] *');
}
