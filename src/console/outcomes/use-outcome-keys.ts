import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { outcomeOfKey } from './outcome-keys.js';
import { recordOutcome } from './record-outcome.js';

type WorkedLead = Parameters<typeof recordOutcome>[2];

/** Records by W, L, M and C what became of a lead: of the one that is open, or else of the one that a key is pressed on. */
export function useOutcomeKeys(offerId: string, leadAt: (target: EventTarget | null) => WorkedLead | null): void {
  const client = useClient();
  const latest = useRef(leadAt);
  latest.current = leadAt;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const kind = outcomeOfKey(event);
      const lead = kind && latest.current(event.target);
      if (kind && lead) void recordOutcome(client, offerId, lead, kind);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [client, offerId]);
}
