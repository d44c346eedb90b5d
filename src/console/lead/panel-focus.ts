import { useEffect } from 'react';
import { observable, useObservable } from '../api/observable.js';

/** The parts of an open lead that can get the focus. */
type Part = 'heading' | 'note';

/** Milliseconds for which letter keys wait for a note that is not shown yet. */
const PATIENCE = 3_000;

const asked = observable<{ readonly leadId: string; readonly part: Part; readonly at: number } | null>(null);

/** Focuses a part of a lead's panel, at once or when that lead is shown. */
export function askForFocus(leadId: string, part: Part): void {
  const element = document.getElementById(partId(leadId, part));
  element?.focus();
  asked.set(element ? null : { leadId, part, at: performance.now() });
}

/** Whether a note is about to get the focus: keys that are pressed now are text, not commands. */
export function isNoteAwaited(): boolean {
  const wanted = asked.get();
  return wanted?.part === 'note' && performance.now() - wanted.at < PATIENCE;
}

/** Returns the id of the element that gets the focus for a lead and a part. */
export function useAskedFocus(leadId: string, part: Part): string {
  const wanted = useObservable(asked);
  const id = partId(leadId, part);
  useEffect(() => {
    if (wanted?.leadId === leadId && wanted.part === part) askForFocus(leadId, part);
  }, [wanted, leadId, part]);
  return id;
}

function partId(leadId: string, part: Part): string {
  return `${part}-${leadId}`;
}

/** Returns the id of the button that opens a lead, in lists with a button for each. */
export function openerId(leadId: string): string {
  return `open-${leadId}`;
}

/** Returns the focus to the list from which a lead was opened. */
export function focusList(leadId: string): void {
  const list = document.querySelector<HTMLElement>('[role="grid"]') ?? document.getElementById(openerId(leadId));
  list?.focus();
}
