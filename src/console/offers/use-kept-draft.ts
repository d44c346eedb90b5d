import { useState } from 'react';
import { dropDraft, isSameDraft, keepDraft, keptDraft } from './kept-draft.js';
import type { OfferDraft } from './offer-draft.js';

/** The text of an offer in a form. Unsaved text is kept in this tab, over reloads and other views. */
export function useKeptDraft(offerId: string | null, saved: OfferDraft) {
  const [kept] = useState(() => keptDraft(sessionStorage, offerId));
  const [draft, setDraft] = useState(kept ?? saved);
  const [isBack, setBack] = useState(kept !== null && !isSameDraft(kept, saved));
  const change = (next: OfferDraft) => {
    setDraft(next);
    keepDraft(sessionStorage, offerId, next, saved);
  };
  /** The text is saved. */
  const done = () => {
    dropDraft(sessionStorage, offerId);
    setBack(false);
  };
  const discard = () => {
    done();
    setDraft(saved);
  };
  return { draft, change, isBack, done, discard };
}
