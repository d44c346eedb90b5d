import { useCallback, useState } from 'react';

/** How far below the window something is near already. */
const MARGIN = '0px 0px 800px';

/** Whether an element has come near to what is in sight; once it has, it stays so. */
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
