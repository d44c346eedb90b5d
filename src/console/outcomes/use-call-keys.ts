import { useClient } from 'urql';
import type { OutcomeKind } from '../generated/operations/graphql.js';
import { askForFocus, isNoteAwaited } from '../lead/panel-focus.js';
import { useLetterKeys } from '../parts/use-letter-keys.js';
import { recordOutcome } from './record-outcome.js';

type WorkedLead = Parameters<typeof recordOutcome>[2];

type CallKeys = {
  readonly offerId: string;
  /** Returns the open lead, or else the one at the target of a key. */
  readonly leadAt: (target: EventTarget | null) => WorkedLead | null;
  readonly open: (leadId: string) => void;
  /** Opens the lead this many places further down the list. */
  readonly step: (places: 1 | -1) => void;
};

/** The letter keys for calling: record an outcome, write a note, and go to the next lead. */
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
