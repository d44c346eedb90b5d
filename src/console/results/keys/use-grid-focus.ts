import { useEffect, useRef } from 'react';

const GRID = '[role="grid"]';

/** Focuses the list when its view opens, or the heading where there is no list. */
export function useFocusOnOpen(isReady: boolean): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!isReady || hadFocus.current) return;
    hadFocus.current = true;
    if (document.activeElement?.matches('body, nav *, h1, h2') ?? true) focusOn(`${GRID}, h2[tabindex]`);
  }, [isReady]);
}

/** Returns the focus to the list when the lead next to it closes. */
export function useFocusOnClose(isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const isClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (isClosed && document.activeElement === document.body) focusOn(GRID);
  }, [isOpen]);
}

function focusOn(selectors: string): void {
  const found = [...document.querySelectorAll<HTMLElement>(selectors)];
  const target = found.find((element) => element.matches(GRID)) ?? found[0];
  target?.focus({ preventScroll: true });
}
