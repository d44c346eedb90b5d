import { useEffect, useRef } from 'react';

/** Moves the focus to the heading of the page after an item was deleted. Returns a function to call before the deletion. */
export function useDeparture(): () => void {
  const isLeaving = useRef(false);
  useEffect(
    () => () => {
      if (isLeaving.current) document.querySelector<HTMLElement>('main h1')?.focus();
    },
    [],
  );
  return () => {
    isLeaving.current = true;
  };
}
