import { type Checked, done, refused } from '../domain/user-error.js';
import type { ImportLimits } from '../imports/limits.js';
import type { OutcomeBatchRecord, OutcomeRecord } from '../store/outcomes/outcome-records.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { type OutcomesToRecord, recordOutcomes } from './record-outcomes.js';
import { setOutcomeNote } from './set-outcome-note.js';
import { type OutcomesPreview, type OutcomesToUpload, previewOutcomes, uploadOutcomes } from './upload-outcomes.js';

/** An undone batch, and how many outcomes were removed with it. */
export type UndoneBatch = { readonly deletedId: string; readonly removed: number };

/** Records what became of leads. It changes no score. */
export type OutcomeService = {
  /** Records up to 1,000 outcomes, whole or not at all. */
  record(wanted: OutcomesToRecord): Promise<Checked<OutcomeBatchRecord>>;
  /** Records the outcomes of a CSV file. */
  upload(wanted: OutcomesToUpload): Promise<Checked<OutcomeBatchRecord>>;
  /** Reports what `upload` would do, and writes nothing. */
  preview(wanted: OutcomesToUpload): Promise<Checked<OutcomesPreview>>;
  /** Removes a batch. What was known before it holds again. */
  undo(batchId: string): Promise<Checked<UndoneBatch>>;
  setNote(outcomeId: string, note: string | null): Promise<Checked<OutcomeRecord>>;
};

export function outcomeService(store: WorkspaceStore, limits: ImportLimits, now: () => Date): OutcomeService {
  return {
    record: (wanted) => recordOutcomes(store, wanted, { maxName: limits.maxCellLength, now: now() }),
    upload: (wanted) => uploadOutcomes(store, wanted, limits, now()),
    preview: (wanted) => previewOutcomes(store, wanted, limits, now()),
    async undo(batchId) {
      const removed = await store.outcomes.undo(batchId);
      if (removed !== null) return done({ deletedId: batchId, removed });
      const message = 'No batch of outcomes has this id. It may have been taken back, or deleted with its offer.';
      return refused({ code: 'BATCH_NOT_FOUND', message, field: ['batchId'] });
    },
    setNote: (outcomeId, note) => setOutcomeNote(store, outcomeId, note),
  };
}
