import { useEffect } from 'react';

/** Names the tab after what it shows, the narrowest part first: "Call list · Route planner · Lead scoring". */
export function useTitle(...parts: readonly string[]): void {
  const title = [...parts, 'Lead scoring'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
