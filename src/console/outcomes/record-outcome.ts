import type { Client } from 'urql';
import { explain } from '../api/explain.js';
import { type Fault, faultsOf } from '../api/faults.js';
import {
  LeadOutcomesDocument,
  type OutcomeKind,
  RecordOutcomesDocument,
  SetOutcomeNoteDocument,
  UndoOutcomesDocument,
} from '../generated/operations/graphql.js';
import { changedLead } from '../lead/changed-lead.js';
import { leadName } from '../lead/lead-name.js';
import { lastChange } from '../parts/last-change.js';
import { OUTCOMES } from '../parts/words.js';
import { draftedNote, keepNote } from './note-drafts.js';

type WorkedLead = {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly company: string | null;
};

/** The outcomes that are being recorded, by lead id: a note waits for them. */
const underWay = new Map<string, Promise<unknown>>();

/** Records an outcome of a lead, with its unsaved note; the toast can undo it, or shows the error. */
export function recordOutcome(client: Client, offerId: string, lead: WorkedLead, kind: OutcomeKind) {
  const work = record(client, offerId, lead, kind);
  underWay.set(lead.id, work);
  return work;
}

async function record(client: Client, offerId: string, lead: WorkedLead, kind: OutcomeKind): Promise<readonly Fault[]> {
  const note = draftedNote(lead.id);
  const variables = { offerId, outcomes: [{ scoringId: lead.id, kind, note }] };
  const result = await client.mutation(RecordOutcomesDocument, variables).toPromise();
  changedLead.set({ leadId: lead.id });
  const faults = faultsOf(result, ({ recordOutcomes }) => recordOutcomes);
  const batch = result.data?.recordOutcomes.batch;
  const what = `${leadName(lead)}: ${OUTCOMES[kind]}`;
  if (!batch) {
    const text = `${what} was not recorded. ${faults.map(({ message }) => message).join(' ')}`;
    lastChange.set({ offerId, text, undo: null });
  } else if (batch.recorded === 0) {
    const kept = note === undefined ? '' : ' Press Enter in the note to save it.';
    lastChange.set({ offerId, text: `${what} is recorded already.${kept}`, undo: null });
  } else {
    if (draftedNote(lead.id) === note) keepNote(lead.id, null);
    const undo = (client: Client) => undoBatch(client, batch.id, lead.id);
    lastChange.set({ offerId, text: `${what}${note === undefined ? '' : ', with your note'}.`, undo });
  }
  return faults;
}

/** Undoes a batch of outcomes of one lead. */
export async function undoBatch(client: Client, batchId: string, leadId: string): Promise<readonly Fault[]> {
  const result = await client.mutation(UndoOutcomesDocument, { batchId }).toPromise();
  changedLead.set({ leadId });
  return faultsOf(result, ({ undoOutcomes }) => undoOutcomes);
}

/** Saves a note with a lead's last outcome, or with a new CONTACTED outcome where it has none. */
export async function saveNote(client: Client, offerId: string, lead: WorkedLead): Promise<readonly Fault[]> {
  await underWay.get(lead.id);
  const known = await client
    .query(LeadOutcomesDocument, { id: lead.id }, { requestPolicy: 'network-only' })
    .toPromise();
  if (known.error) return [{ code: null, message: explain(known.error), field: null }];
  const note = draftedNote(lead.id);
  const [last] = known.data?.lead?.outcomes ?? [];
  if (!last && note !== undefined) return recordOutcome(client, offerId, lead, 'CONTACTED');
  const faults = last ? await setNote(client, last.id, note ?? null) : [];
  if (faults.length > 0) return faults;
  keepNote(lead.id, null);
  if (last) {
    const text = `The note on ${leadName(lead)} is saved with “${OUTCOMES[last.kind]}”.`;
    lastChange.set({ offerId, text, undo: (client) => setNote(client, last.id, last.note) });
  }
  return [];
}

async function setNote(client: Client, outcomeId: string, note: string | null): Promise<readonly Fault[]> {
  const result = await client.mutation(SetOutcomeNoteDocument, { outcomeId, note }).toPromise();
  return faultsOf(result, ({ setOutcomeNote }) => setOutcomeNote);
}
