import { useCallback, useState } from 'react';

/** The distance below the window that counts as near. */
const MARGIN = '0px 0px 800px';

/** Whether an element has ever come near to the visible part of the page. */
export function useNearness() {
  const [isNear, setNear] = useState(false);
  const watch = useCallback((element: Element | null) => {
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { isNear, watch };
}
