import { useCallback, useState } from 'react';

/** How wide an element is, as long as it is there; before that as wide as the window. */
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
