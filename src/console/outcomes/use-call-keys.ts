import { useClient } from 'urql';
import type { OutcomeKind } from '../generated/operations/graphql.js';
import { askForFocus, isNoteAwaited } from '../lead/panel-focus.js';
import { useLetterKeys } from '../parts/use-letter-keys.js';
import { recordOutcome } from './record-outcome.js';

type WorkedLead = Parameters<typeof recordOutcome>[2];

type CallKeys = {
  readonly offerId: string;
  /** The lead that is open, or else the one that a key is pressed on. */
  readonly leadAt: (target: EventTarget | null) => WorkedLead | null;
  readonly open: (leadId: string) => void;
  /** Opens the lead so many places further down the list. */
  readonly step: (places: 1 | -1) => void;
};

/** The letters for an hour of calls: what became of a lead, a note on it, and on to the next one. */
export function useCallKeys({ offerId, leadAt, open, step }: CallKeys): void {
  const client = useClient();
  const record = (kind: OutcomeKind) => (target: EventTarget | null) => {
    const lead = isNoteAwaited() ? null : leadAt(target);
    if (lead) void recordOutcome(client, offerId, lead, kind);
  };
  useLetterKeys({
    WON: record('WON'),
    LOST: record('LOST'),
    MEETING: record('MEETING'),
    CONTACTED: record('CONTACTED'),
    note: (target) => {
      const lead = leadAt(target);
      if (!lead) return;
      open(lead.id);
      askForFocus(lead.id, 'note');
    },
    'next-lead': () => step(1),
    'previous-lead': () => step(-1),
  });
}
