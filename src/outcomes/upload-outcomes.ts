import type { ImportLimits } from '../imports/limits.js';
import { clientFault, named, type UploadedFile } from '../imports/uploaded-file.js';
import { OFFER_NOT_FOUND } from '../offers/write-offer.js';
import type { OutcomeBatchRecord } from '../store/outcomes/outcome-records.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { type Checked, done, refused } from '../user-error.js';
import type { OutcomeColumnInput } from './outcome-columns.js';
import { type OutcomeValueInput, readKinds } from './outcome-texts.js';
import { readOutcomeFile } from './read-outcome-file.js';
import { takeOutcomes } from './take-outcomes.js';

export type OutcomesToUpload = {
  readonly offerId: string;
  readonly file: Promise<UploadedFile>;
  readonly columns: readonly OutcomeColumnInput[];
  readonly values: readonly OutcomeValueInput[];
};

/** Records what a file says became of leads, whole or not at all; rows that cannot be taken are kept apart. */
export async function uploadOutcomes(
  store: WorkspaceStore,
  { offerId, file, columns, values }: OutcomesToUpload,
  limits: ImportLimits,
  now: Date,
): Promise<Checked<OutcomeBatchRecord>> {
  if (!(await store.offers.find(offerId))) return refused(OFFER_NOT_FOUND);
  const kinds = readKinds(values);
  if (!kinds.ok) return kinds;
  try {
    const { filename, createReadStream } = await named(file);
    const { headers, rows } = await readOutcomeFile(createReadStream, { limits, columns, readKind: kinds.value, now });
    const batch = await store.outcomes.upload(offerId, { filename, headers }, now, (writer) =>
      takeOutcomes(writer, rows),
    );
    return batch ? done(batch) : refused(OFFER_NOT_FOUND);
  } catch (error) {
    const fault = clientFault(error, limits.maxBytes);
    if (fault) return refused(fault);
    if (!(await store.offers.find(offerId))) return refused(OFFER_NOT_FOUND);
    throw error;
  }
}
