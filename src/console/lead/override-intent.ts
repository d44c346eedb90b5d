import type { Client } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import { ClearOverrideDocument, type Intent, OverrideIntentDocument } from '../generated/operations/graphql.js';
import { lastChange } from '../parts/last-change.js';
import { INTENTS } from '../parts/words.js';
import { changedLead } from './changed-lead.js';
import type { Lead } from './lead.js';
import { leadName } from './lead-name.js';

type Said = { readonly intent: Intent; readonly note: string };

/** Sets a person's intent for a lead; the toast restores the override before it, or the AI's verdict. */
export async function setIntent(client: Client, lead: Lead, said: Said): Promise<readonly Fault[]> {
  const former = lead.result?.override ?? null;
  const faults = await send(client, lead.id, said);
  if (faults.length > 0) return faults;
  const undo = (client: Client) => (former ? send(client, lead.id, former) : clear(client, lead.id));
  lastChange.set({ offerId: lead.offer.id, text: `${leadName(lead)} is set to ${INTENTS[said.intent]}.`, undo });
  return [];
}

/** Removes a person's override; the toast restores it. */
export async function clearIntent(client: Client, lead: Lead, former: Said): Promise<readonly Fault[]> {
  const faults = await clear(client, lead.id);
  if (faults.length > 0) return faults;
  const undo = (client: Client) => send(client, lead.id, former);
  lastChange.set({ offerId: lead.offer.id, text: `The AI's verdict on ${leadName(lead)} holds again.`, undo });
  return [];
}

async function send(client: Client, leadId: string, { intent, note }: Said): Promise<readonly Fault[]> {
  const result = await client.mutation(OverrideIntentDocument, { leadId, intent, note }).toPromise();
  changedLead.set({ leadId });
  return faultsOf(result, ({ overrideIntent }) => overrideIntent);
}

async function clear(client: Client, leadId: string): Promise<readonly Fault[]> {
  const result = await client.mutation(ClearOverrideDocument, { leadId }).toPromise();
  changedLead.set({ leadId });
  return faultsOf(result, ({ clearOverride }) => clearOverride);
}
