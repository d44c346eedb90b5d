import { useEffect } from 'react';
import { observable, useObservable } from '../api/observable.js';

/** What of an open lead can be given the focus. */
type Part = 'heading' | 'note';

/** How long letters wait for a note that is not shown yet, in milliseconds. */
const PATIENCE = 3_000;

const asked = observable<{ readonly leadId: string; readonly part: Part; readonly at: number } | null>(null);

/** Gives the focus to a part of a lead's panel, or as soon as that lead is shown. */
export function askForFocus(leadId: string, part: Part): void {
  const element = document.getElementById(partId(leadId, part));
  element?.focus();
  asked.set(element ? null : { leadId, part, at: performance.now() });
}

/** Whether somebody writes a note that has not got the focus yet: what they press is no letter that does something. */
export function isNoteAwaited(): boolean {
  const wanted = asked.get();
  return wanted?.part === 'note' && performance.now() - wanted.at < PATIENCE;
}

/** The id of the element that gets the focus once it was asked for its lead and part. */
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

/** The id of the button that opens a lead, where a list has one for each. */
export function openerId(leadId: string): string {
  return `open-${leadId}`;
}

/** Gives the focus back to the list that a lead was opened from. */
export function focusList(leadId: string): void {
  const list = document.querySelector<HTMLElement>('[role="grid"]') ?? document.getElementById(openerId(leadId));
  list?.focus();
}
