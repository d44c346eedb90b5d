import { useEffect, useRef } from 'react';
import { observable, useObservable } from '../api/observable.js';

/** What of an open lead can be given the focus. */
type Part = 'heading' | 'note';

const asked = observable<{ readonly leadId: string; readonly part: Part } | null>(null);

/** Asks for the focus to go to a part of a lead's panel, as soon as that lead is shown. */
export function askForFocus(leadId: string, part: Part): void {
  asked.set({ leadId, part });
}

/** Gives an element the focus once it was asked for its lead and part. */
export function useAskedFocus<Focusable extends HTMLElement>(leadId: string, part: Part) {
  const element = useRef<Focusable>(null);
  const wanted = useObservable(asked);
  useEffect(() => {
    if (wanted?.leadId !== leadId || wanted.part !== part) return;
    asked.set(null);
    element.current?.focus();
  }, [wanted, leadId, part]);
  return element;
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
