import { useCallback, useState } from 'react';

/** Returns the width of an element while it exists; before that, the width of the window. */
export function useWidth() {
  const [width, setWidth] = useState(() => innerWidth);
  const frame = useCallback((element: Element | null) => {
    if (!element) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { frame, width };
}
