import type { Intent } from '../domain/generated/enums.js';
import type { ResultRecord } from '../domain/result.js';
import { type Checked, done, refused, type UserError } from '../domain/user-error.js';
import { InputFaults } from '../models/input-faults.js';
import { checkedText } from '../models/read-values.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

const MOST_CHARACTERS = 500;

type Said = { readonly leadId: string; readonly intent: Intent; readonly note: string };

const LEAD_NOT_FOUND: UserError = {
  code: 'LEAD_NOT_FOUND',
  message: 'No lead has this id. It may have been deleted.',
  field: ['leadId'],
};

const NOT_SCORED: UserError = {
  code: 'NOT_SCORED',
  message: 'Only the intent of a scored lead can be set: score the lead first. A disqualified lead has no intent.',
  field: ['leadId'],
};

/** Sets a lead's intent in place of the machine's. */
export async function overrideIntent(
  store: WorkspaceStore,
  { leadId, intent, note }: Said,
  now: Date,
): Promise<Checked<ResultRecord>> {
  const faults = new InputFaults();
  const text = checkedText(note, MOST_CHARACTERS, ['note'], faults);
  if (faults.found.length > 0) return refused(...faults.found);
  return answer(store, leadId, await store.results.override(leadId, { intent, note: text }, now));
}

/** Removes an override. A lead without one is returned unchanged. */
export async function clearOverride(store: WorkspaceStore, leadId: string, now: Date): Promise<Checked<ResultRecord>> {
  return answer(store, leadId, await store.results.override(leadId, null, now));
}

async function answer(
  store: WorkspaceStore,
  leadId: string,
  outcome: Awaited<ReturnType<WorkspaceStore['results']['override']>>,
): Promise<Checked<ResultRecord>> {
  if (outcome === 'NO_LEAD') return refused(LEAD_NOT_FOUND);
  const [result] = outcome === 'DONE' ? await store.results.findByLeads([leadId]) : [];
  return result ? done(result) : refused(NOT_SCORED);
}
