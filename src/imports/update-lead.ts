import type { LeadRecord, LeadText } from '../domain/lead.js';
import { type Checked, done, refused, type UserError } from '../domain/user-error.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { correctedText, type LeadEdits } from './corrected-text.js';
import { soughtKeys } from './keys/same-person.js';
import { leadConflict } from './lead-conflict.js';
import { areEqual, keysOf } from './lead-keys.js';

const LEAD_NOT_FOUND: UserError = {
  code: 'LEAD_NOT_FOUND',
  message: 'No lead has this id. It may have been deleted.',
  field: ['id'],
};

export type LeadToUpdate = { readonly id: string; readonly input: LeadEdits };

/** Replaces the given fields of a lead, unless it would then be a duplicate of another one. */
export async function updateLead(
  { leads }: Pick<WorkspaceStore, 'leads'>,
  { id, input }: LeadToUpdate,
  maxCellLength: number,
): Promise<Checked<LeadRecord>> {
  const faults: UserError[] = [];
  const lead = await leads.update(id, async (before, alike) => {
    const corrected = correctedText(before, input, maxCellLength);
    if (!corrected.ok) {
      faults.push(...corrected.errors);
      return null;
    }
    const after = { ...corrected.value, ...keysOf(corrected.value) };
    if (isTheSame(before, after)) return null;
    const conflict = leadConflict(
      { ...before, ...keysOf(before) },
      after,
      await alike(soughtKeys([{ ...after, scoringId: null }])),
    );
    if (conflict) faults.push(conflict);
    return conflict ? null : after;
  });
  if (!lead) return refused(LEAD_NOT_FOUND);
  return faults.length > 0 ? refused(...faults) : done(lead);
}

/** Whether the addresses are equal even in case, which `areEqual` ignores. */
function isTheSame(before: LeadText, after: LeadText): boolean {
  return areEqual(before, after) && before.email === after.email && before.linkedinUrl === after.linkedinUrl;
}
