import { useEffect, useRef } from 'react';

/** Whether no view was shown in this tab yet; the first one leaves the focus to the browser. */
let isFirst = true;

/** Moves the focus to what a new view begins with, so that it is never lost with the view before. */
export function useArrival<Target extends HTMLElement>() {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (!isFirst) target.current?.focus();
    isFirst = false;
  }, []);
  return target;
}
