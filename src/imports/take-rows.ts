import { newId } from '../store/ids.js';
import type { ImportWriter } from '../store/import-writer.js';
import type { ImportCounts } from '../store/records.js';
import type { LeadRow, RowRejection } from './lead-draft.js';
import { keysOf } from './lead-keys.js';
import { leadMatcher, type MatchOutcome } from './lead-matcher.js';

const BATCH = 1_000;

/** Rows as they come, many at a time. */
export type Rows = AsyncIterable<readonly LeadRow[]> | Iterable<readonly LeadRow[]>;

/**
 * Reads rows to their end and writes what they come to, a batch at a time, into an import that cannot be seen yet.
 * `onRejection` is told of each row that could not be taken.
 */
export async function takeRows(
  writer: ImportWriter,
  rows: Rows,
  onRejection: (rejection: RowRejection) => void,
): Promise<ImportCounts> {
  const tally: Record<MatchOutcome, number> = { CREATED: 0, UPDATED: 0, DUPLICATE: 0 };
  let rejected = 0;
  for await (const batch of batched(rows)) {
    const drafts = batch.flatMap((row) => ('draft' in row ? [{ ...row.draft, ...keysOf(row.draft) }] : []));
    const rejections = batch.flatMap((row) => ('rejection' in row ? [row.rejection] : []));
    const matcher = leadMatcher(await writer.knownLeads(drafts), () => newId('Lead'));
    for (const draft of drafts) tally[matcher.take(draft)] += 1;
    await writer.write({ ...matcher.changes(), rejections });
    rejections.forEach(onRejection);
    rejected += rejections.length;
  }
  const { CREATED: created, UPDATED: updated, DUPLICATE: duplicates } = tally;
  return { rowsRead: created + updated + duplicates + rejected, created, updated, duplicates, rejected };
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
