import { type Checked, done, refused } from '../domain/user-error.js';
import type { ImportLimits } from '../imports/limits.js';
import { clientFault, named, type UploadedFile } from '../imports/uploaded-file.js';
import { OFFER_NOT_FOUND } from '../offers/write-offer.js';
import type { OutcomeBatchRecord, OutcomeCounts, OutcomeRejection } from '../store/outcomes/outcome-records.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import type { OutcomeColumnInput } from './outcome-columns.js';
import { type OutcomeValueInput, readKinds } from './outcome-texts.js';
import { type ReadableOutcomes, readOutcomeFile } from './read-outcome-file.js';
import { takeOutcomes } from './take-outcomes.js';

export type OutcomesToUpload = {
  readonly offerId: string;
  readonly file: Promise<UploadedFile>;
  readonly columns: readonly OutcomeColumnInput[];
  readonly values: readonly OutcomeValueInput[];
};

/** The effect that an upload of a file of outcomes would have. */
export type OutcomesPreview = OutcomeCounts & {
  readonly filename: string;
  /** The first 500 rejected rows. */
  readonly rejections: readonly OutcomeRejection[];
};

/** The most rejected rows that a preview shows. */
const PREVIEWED_REJECTIONS = 500;

/** Records the outcomes of a file, whole or not at all. Rejected rows are stored separately. */
export async function uploadOutcomes(
  store: WorkspaceStore,
  wanted: OutcomesToUpload,
  limits: ImportLimits,
  now: Date,
): Promise<Checked<OutcomeBatchRecord>> {
  return withFile(store, wanted, { limits, now }, ({ filename, headers, rows }) =>
    store.outcomes.upload(wanted.offerId, { filename, headers }, now, (writer) => takeOutcomes(writer, rows, () => {})),
  );
}

/** Reports what `uploadOutcomes` would do, and writes nothing. */
export async function previewOutcomes(
  store: WorkspaceStore,
  wanted: OutcomesToUpload,
  limits: ImportLimits,
  now: Date,
): Promise<Checked<OutcomesPreview>> {
  return withFile(store, wanted, { limits, now }, async ({ filename, headers, rows }) => {
    const rejections: OutcomeRejection[] = [];
    const keep = (rejection: OutcomeRejection) => {
      if (rejections.length < PREVIEWED_REJECTIONS) rejections.push(rejection);
    };
    const file = { filename, headers };
    const counts = await store.outcomes.preview(wanted.offerId, file, now, (writer) =>
      takeOutcomes(writer, rows, keep),
    );
    return counts && { ...counts, filename, rejections };
  });
}

type OpenedFile = ReadableOutcomes & { readonly filename: string };

/** Opens a file of outcomes and calls `work`, which returns null where the offer was deleted meanwhile. */
async function withFile<Result>(
  store: WorkspaceStore,
  { offerId, file, columns, values }: OutcomesToUpload,
  { limits, now }: { readonly limits: ImportLimits; readonly now: Date },
  work: (file: OpenedFile) => Promise<Result | null>,
): Promise<Checked<Result>> {
  if (!(await store.offers.find(offerId))) return refused(OFFER_NOT_FOUND);
  const kinds = readKinds(values);
  if (!kinds.ok) return kinds;
  try {
    const { filename, createReadStream } = await named(file);
    const opened = await readOutcomeFile(createReadStream, { limits, columns, readKind: kinds.value, now });
    const result = await work({ filename, ...opened });
    return result === null ? refused(OFFER_NOT_FOUND) : done(result);
  } catch (error) {
    const fault = clientFault(error, limits.maxBytes);
    if (fault) return refused(fault);
    if (!(await store.offers.find(offerId))) return refused(OFFER_NOT_FOUND);
    throw error;
  }
}
