import type { Client } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { DeleteLeadDocument, UpdateLeadDocument } from '../generated/operations/graphql.js';
import { lastChange } from '../parts/last-change.js';
import { changedLead } from './changed-lead.js';
import type { Lead } from './lead.js';
import { leadName } from './lead-name.js';
import { changesOf, type WrittenLead, writtenOf } from './written-lead.js';

/** Saves a person's changes to a lead; the toast can undo them. */
export async function saveCorrection(client: Client, lead: Lead, after: WrittenLead): Promise<readonly Fault[]> {
  const before = writtenOf(lead);
  if (Object.keys(changesOf(before, after)).length === 0) return [];
  const faults = await save(client, lead.id, before, after);
  if (faults.length > 0) return faults;
  const undo = (client: Client) => save(client, lead.id, after, before);
  lastChange.set({ offerId: lead.offer.id, text: `${leadName(lead)} is corrected.`, undo });
  return [];
}

async function save(client: Client, id: string, before: WrittenLead, after: WrittenLead): Promise<readonly Fault[]> {
  const result = await client.mutation(UpdateLeadDocument, { id, input: changesOf(before, after) }).toPromise();
  const faults = faultsOf(result, ({ updateLead }) => updateLead);
  if (faults.length === 0) changedLead.set({ leadId: id });
  return faults;
}

/** Deletes a lead for good. */
export async function removeLead(client: Client, lead: Lead): Promise<readonly Fault[]> {
  const result = await client.mutation(DeleteLeadDocument, { id: lead.id }).toPromise();
  const faults = faultsOf(result, ({ deleteLead }) => deleteLead);
  if (faults.length > 0) return faults;
  changedLead.set({ leadId: lead.id });
  lastChange.set({ offerId: lead.offer.id, text: `${leadName(lead)} is deleted.`, undo: null });
  return [];
}
