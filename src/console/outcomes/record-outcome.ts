import type { Client } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { type OutcomeKind, RecordOutcomesDocument, UndoOutcomesDocument } from '../generated/operations/graphql.js';
import { changedLead } from '../lead/changed-lead.js';
import { leadName } from '../lead/lead-name.js';
import { lastChange } from '../parts/last-change.js';
import { OUTCOMES } from '../parts/words.js';

type WorkedLead = {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly company: string | null;
};

/** Records what became of a lead just now; the toast takes it back, or says what went wrong. */
export async function recordOutcome(client: Client, offerId: string, lead: WorkedLead, kind: OutcomeKind) {
  const variables = { offerId, outcomes: [{ scoringId: lead.id, kind }] };
  const result = await client.mutation(RecordOutcomesDocument, variables).toPromise();
  changedLead.set({ leadId: lead.id });
  const faults = faultsOf(result, ({ recordOutcomes }) => recordOutcomes);
  const batch = result.data?.recordOutcomes.batch;
  const what = `${leadName(lead)}: ${OUTCOMES[kind]}`;
  if (!batch) {
    const text = `${what} was not recorded. ${faults.map(({ message }) => message).join(' ')}`;
    lastChange.set({ offerId, text, undo: null });
  } else if (batch.recorded === 0) {
    lastChange.set({ offerId, text: `${what} is recorded already.`, undo: null });
  } else {
    const undo = (client: Client) => undoBatch(client, batch.id, lead.id);
    lastChange.set({ offerId, text: `${what}.`, undo });
  }
}

/** Takes back outcomes that were recorded together, of one lead. */
export async function undoBatch(client: Client, batchId: string, leadId: string): Promise<readonly Fault[]> {
  const result = await client.mutation(UndoOutcomesDocument, { batchId }).toPromise();
  changedLead.set({ leadId });
  return faultsOf(result, ({ undoOutcomes }) => undoOutcomes);
}
