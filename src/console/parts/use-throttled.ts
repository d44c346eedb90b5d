import { useEffect, useRef, useState } from 'react';

/** Follows another value, at most once in so many milliseconds. */
export function useThrottled<Value>(value: Value, pause: number): Value {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (Object.is(value, shown)) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setShown(latest.current);
    }, pause);
  }, [value, shown, pause]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return shown;
}
