import { useEffect, useRef } from 'react';

/** Moves the focus to the heading of the page when something is gone for good. Answers how to say that it is about to go. */
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
