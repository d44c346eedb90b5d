import type { OutcomeKind } from '../domain/generated/enums.js';
import { dayOf } from '../domain/outcome.js';
import type { KnownOutcome, NewOutcome } from '../store/outcomes/outcome-records.js';

/** An outcome from a client; `isDated` says whether the client gave the time at which it happened. */
export type SaidOutcome = NewOutcome & { readonly isDated: boolean };

/**
 * Returns the outcomes that are not known yet. `known` holds the outcomes so far, the last of each lead last. An outcome is
 * known where the lead has one of the same kind on the same day, or, without a date, where the lead's last one is of its kind.
 */
export function newOutcomes(said: readonly SaidOutcome[], known: readonly KnownOutcome[]): NewOutcome[] {
  const days = new Set(known.map(dayKey));
  const last = new Map<string, KnownOutcome>(known.map((outcome) => [outcome.leadId, outcome]));
  return said.flatMap(({ isDated, ...outcome }) => {
    const before = last.get(outcome.leadId);
    if (days.has(dayKey(outcome)) || (!isDated && before?.kind === outcome.kind)) return [];
    days.add(dayKey(outcome));
    if (!before || outcome.occurredAt >= before.occurredAt) last.set(outcome.leadId, outcome);
    return outcome;
  });
}

function dayKey({ leadId, kind, occurredAt }: { leadId: string; kind: OutcomeKind; occurredAt: Date }): string {
  return `${leadId} ${kind} ${dayOf(occurredAt)}`;
}
