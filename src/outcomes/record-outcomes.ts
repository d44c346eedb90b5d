import { LEAD_FIELD_KEYS } from '../domain/lead-fields.js';
import { type Checked, done, refused } from '../domain/user-error.js';
import { InputFaults } from '../models/input-faults.js';
import { OFFER_NOT_FOUND } from '../offers/write-offer.js';
import type { LeadsOfKey } from '../store/outcomes/find-leads.js';
import type { OutcomeBatchRecord, OutcomeCounts } from '../store/outcomes/outcome-records.js';
import type { OutcomeWriter } from '../store/outcomes/outcome-writer.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { notOneLead } from './lead-name.js';
import { newOutcomes, type SaidOutcome } from './new-outcomes.js';
import { type NamedOutcome, type OutcomeInput, readOutcomeInput } from './read-outcome-input.js';

const MAX_INPUTS = 1_000;

const FIELD = 'outcomes';

export type OutcomesToRecord = { readonly offerId: string; readonly outcomes: readonly OutcomeInput[] };

/** Records what became of leads, whole or not at all. `maxName` limits the length of a text that names a lead. */
export async function recordOutcomes(
  store: WorkspaceStore,
  { offerId, outcomes }: OutcomesToRecord,
  rules: { readonly maxName: number; readonly now: Date },
): Promise<Checked<OutcomeBatchRecord>> {
  if (!(await store.offers.find(offerId))) return refused(OFFER_NOT_FOUND);
  if (outcomes.length === 0) return refused({ code: 'BLANK', message: 'Give at least one outcome.', field: [FIELD] });
  if (outcomes.length > MAX_INPUTS) {
    const message = `Give ${MAX_INPUTS} outcomes at most; upload a file for more.`;
    return refused({ code: 'TOO_MANY', message, field: [FIELD] });
  }
  const faults = new InputFaults();
  const named = outcomes.flatMap((input, place) => readOutcomeInput(input, [FIELD, place], rules, faults) ?? []);
  if (faults.found.length > 0) return refused(...faults.found);
  const batch = await store.outcomes.record(offerId, rules.now, (writer) => record(writer, named, faults));
  if (batch) return done(batch);
  return refused(...(faults.found.length > 0 ? faults.found : [OFFER_NOT_FOUND]));
}

/** Returns null where it added a fault. */
async function record(
  writer: OutcomeWriter,
  named: readonly NamedOutcome[],
  faults: InputFaults,
): Promise<OutcomeCounts | null> {
  const leadsOf = await writer.findLeads(named.flatMap(({ name }) => name.key ?? []));
  const said = named.flatMap((outcome, place) => ofOneLead(outcome, place, leadsOf, faults) ?? []);
  if (faults.found.length > 0) return null;
  const fresh = newOutcomes(said, await writer.known(said.map(({ leadId }) => leadId)));
  await writer.write(fresh, []);
  const unchanged = said.length - fresh.length;
  return { rowsRead: said.length, recorded: fresh.length, unchanged, rejected: 0 };
}

function ofOneLead(
  { name, ...outcome }: NamedOutcome,
  place: number,
  leadsOf: LeadsOfKey,
  faults: InputFaults,
): SaidOutcome | null {
  const leads = name.key === null ? [] : leadsOf(name.key);
  const [leadId] = leads;
  if (leadId !== undefined && leads.length === 1) return { leadId, ...outcome };
  faults.add([FIELD, place, LEAD_FIELD_KEYS[name.field]], 'LEAD_NOT_FOUND', notOneLead(name, leads.length));
  return null;
}
