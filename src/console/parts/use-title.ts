import { useEffect } from 'react';

/** Sets the title of the tab, most specific part first: "Call list · Route planner · Lead scoring". */
export function useTitle(...parts: readonly string[]): void {
  const title = [...parts, 'Lead scoring'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
