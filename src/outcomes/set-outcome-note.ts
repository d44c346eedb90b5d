import { type Checked, done, refused, type UserError } from '../domain/user-error.js';
import { InputFaults } from '../models/input-faults.js';
import { readOptionalText } from '../models/read-values.js';
import type { OutcomeRecord } from '../store/outcomes/outcome-records.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { MAX_NOTE } from './read-outcome-input.js';

const OUTCOME_NOT_FOUND: UserError = {
  code: 'OUTCOME_NOT_FOUND',
  message: 'No outcome has this id. Its batch may have been undone, or it may have been deleted with its lead.',
  field: ['outcomeId'],
};

/** Replaces the note of an outcome; a blank one clears it. */
export async function setOutcomeNote(
  { outcomes }: Pick<WorkspaceStore, 'outcomes'>,
  id: string,
  written: string | null,
): Promise<Checked<OutcomeRecord>> {
  const faults = new InputFaults();
  const note = readOptionalText(written, MAX_NOTE, ['note'], faults);
  if (faults.found.length > 0) return refused(...faults.found);
  const outcome = await outcomes.setNote(id, note);
  return outcome ? done(outcome) : refused(OUTCOME_NOT_FOUND);
}
