import { observable } from '../api/observable.js';

/** What was written on leads and is not saved yet, by the lead's id, while this page is open. */
export const noteDrafts = observable<ReadonlyMap<string, string>>(new Map());

/** Keeps what was written on a lead; null: it is saved. */
export function keepNote(leadId: string, text: string | null): void {
  const drafts = new Map(noteDrafts.get());
  if (text === null) drafts.delete(leadId);
  else drafts.set(leadId, text);
  noteDrafts.set(drafts);
}

/** What was written on a lead and is to be saved with its next outcome; undefined for nothing. */
export function draftedNote(leadId: string): string | undefined {
  return noteDrafts.get().get(leadId)?.trim() || undefined;
}
