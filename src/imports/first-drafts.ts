import type { LeadRow } from '../domain/import.js';
import type { LeadDraft } from '../domain/lead.js';

/** A row as its lead would be stored. */
export type SampleRow = LeadDraft & { readonly row: number };

const MOST = 10;

/** Yields the same rows, and adds the first that became leads to `kept` as they are read. */
export async function* firstDrafts(
  rows: AsyncIterable<readonly LeadRow[]>,
  kept: SampleRow[],
): AsyncGenerator<readonly LeadRow[]> {
  for await (const some of rows) {
    for (const row of some) {
      if (kept.length === MOST) break;
      if ('draft' in row) kept.push({ ...row.draft, row: row.row });
    }
    yield some;
  }
}
