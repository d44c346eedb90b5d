import type { ImportCounts, LeadRow, RowRejection } from '../domain/import.js';
import type { KeyedDraft, KnownLead } from '../domain/keyed-lead.js';
import { newId } from '../store/ids.js';
import type { ImportWriter } from '../store/imports/import-writer.js';
import { soughtKeys } from './keys/same-person.js';
import { withKeys } from './lead-keys.js';
import { leadMatcher, type MatchOutcome } from './lead-matcher.js';
import type { WarningCollector } from './warning-collector.js';

const BATCH = 500;

/** Rows in batches. */
export type Rows = AsyncIterable<readonly LeadRow[]> | Iterable<readonly LeadRow[]>;

/** Rows that are matched and written together. */
type Batch = {
  readonly drafts: readonly KeyedDraft[];
  readonly rejections: readonly RowRejection[];
  /** The leads that may match the drafts, without the changes of the batch before. */
  readonly known: Promise<readonly KnownLead[]>;
};

/**
 * Reads all rows and writes their leads, a batch at a time, into an import that is not visible yet. Counts rows with odd
 * keys in `warnings`, and calls `onRejection` for each row that is rejected.
 */
export async function takeRows(
  writer: ImportWriter,
  rows: Rows,
  warnings: WarningCollector,
  onRejection: (rejection: RowRejection) => void,
): Promise<ImportCounts> {
  const tally: Record<MatchOutcome, number> = { CREATED: 0, UPDATED: 0, DUPLICATE: 0 };
  let rowsRead = 0;
  let rejected = 0;
  let written: Promise<void> = Promise.resolve();
  const matcher = leadMatcher(() => newId('Lead'), warnings);
  for await (const { drafts, rejections, known } of lookedUp(rows, writer)) {
    matcher.begin(await known);
    for (const draft of drafts) tally[matcher.take(draft)] += 1;
    rowsRead += drafts.length + rejections.length;
    await written;
    written = inBackground(writer.write({ ...matcher.changes(), rejections, rowsRead }));
    rejections.forEach(onRejection);
    rejected += rejections.length;
  }
  await written;
  const { CREATED: created, UPDATED: updated, DUPLICATE: duplicates } = tally;
  return { rowsRead, created, updated, duplicates, rejected };
}

/** Reads one batch ahead, so that the database looks up its leads while the batch before is written. */
async function* lookedUp(rows: Rows, writer: ImportWriter): AsyncGenerator<Batch> {
  let ready: Batch | null = null;
  for await (const some of batched(rows)) {
    const drafts: KeyedDraft[] = [];
    const rejections: RowRejection[] = [];
    for (const row of some) {
      if ('draft' in row) drafts.push(withKeys(row.draft));
      else rejections.push(row.rejection);
    }
    const known: Batch['known'] = inBackground(writer.knownLeads(soughtKeys(drafts)));
    if (ready) yield ready;
    ready = { drafts, rejections, known };
  }
  if (ready) yield ready;
}

/** Lets work run in the background; whoever awaits it gets its error. */
function inBackground<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => {});
  return work;
}

async function* batched(rows: Rows): AsyncGenerator<LeadRow[]> {
  let batch: LeadRow[] = [];
  for await (const some of rows) {
    batch = batch.concat(some);
    while (batch.length >= BATCH) {
      yield batch.slice(0, BATCH);
      batch = batch.slice(BATCH);
    }
  }
  if (batch.length > 0) yield batch;
}
