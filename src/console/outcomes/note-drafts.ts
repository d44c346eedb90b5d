import { observable } from '../api/observable.js';

/** The unsaved notes on leads, by lead id, while this page is open. */
export const noteDrafts = observable<ReadonlyMap<string, string>>(new Map());

/** Keeps the unsaved note of a lead; null: it is saved. */
export function keepNote(leadId: string, text: string | null): void {
  const drafts = new Map(noteDrafts.get());
  if (text === null) drafts.delete(leadId);
  else drafts.set(leadId, text);
  noteDrafts.set(drafts);
}

/** Returns the unsaved note of a lead, to be saved with its next outcome; undefined where there is none. */
export function draftedNote(leadId: string): string | undefined {
  return noteDrafts.get().get(leadId)?.trim() || undefined;
}
