import { useState } from 'react';
import type { WrittenLead } from './written-lead.js';

/** What was written in forms of leads and is not saved, while this page is open. */
const unsaved = new Map<string, WrittenLead>();

/** The text of a form. What is not saved is there again when the form is opened the next time. */
export function useUnsavedLead(key: string, saved: WrittenLead) {
  const [kept] = useState(() => unsaved.get(key));
  const [draft, setDraft] = useState(kept ?? saved);
  const [isBack, setBack] = useState(kept !== undefined);
  const change = (next: WrittenLead) => {
    setDraft(next);
    unsaved.set(key, next);
  };
  /** The text is saved, or not wanted. */
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
