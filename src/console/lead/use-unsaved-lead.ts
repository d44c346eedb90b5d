import { useState } from 'react';
import type { WrittenLead } from './written-lead.js';

/** The unsaved text of lead forms, while this page is open. */
const unsaved = new Map<string, WrittenLead>();

/** The text of a form. Unsaved text is restored when the form is opened again. */
export function useUnsavedLead(key: string, saved: WrittenLead) {
  const [kept] = useState(() => unsaved.get(key));
  const [draft, setDraft] = useState(kept ?? saved);
  const [isBack, setBack] = useState(kept !== undefined);
  const change = (next: WrittenLead) => {
    setDraft(next);
    unsaved.set(key, next);
  };
  /** The text is saved, or discarded. */
  const done = () => {
    unsaved.delete(key);
    setBack(false);
  };
  const discard = () => {
    done();
    setDraft(saved);
  };
  return { draft, change, isBack, done, discard };
}
