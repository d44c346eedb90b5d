import { useEffect, useRef } from 'react';

/** Whether this is the first view in this tab, which leaves the focus to the browser. */
let isFirst = true;

/** Moves the focus to the start of a new view, so that it is not lost with the old view. */
export function useArrival<Target extends HTMLElement>() {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (!isFirst) target.current?.focus();
    isFirst = false;
  }, []);
  return target;
}
