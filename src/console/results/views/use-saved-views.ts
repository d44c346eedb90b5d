import { useState } from 'react';
import { readViews, type SavedView, writeViews } from './saved-views.js';

/** Returns the saved views of an offer's call list, and a function to change them. */
export function useSavedViews(offerId: string) {
  const [views, setViews] = useState(() => readViews(localStorage, offerId));
  const keep = (changed: readonly SavedView[]) => {
    setViews([...changed]);
    writeViews(localStorage, offerId, changed);
  };
  return { views, keep };
}
