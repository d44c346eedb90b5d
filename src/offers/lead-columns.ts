import { setImmediate as nextTurn } from 'node:timers/promises';
import { prefetch } from '../prefetch.js';
import { type ColumnCount, countColumns } from '../scoring/model/column-counts.js';
import type { CriterionRow } from '../store/leads/criterion-leads.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** Leads that one statement reads: few, so that other reads need not wait long. */
const PAGE = 1_000;
/** Leads that are counted before yielding to other requests: a few milliseconds. */
const SLICE = 100;

/** Counts the values in the fields and columns of an offer's leads. */
export async function countLeadColumns(
  { leads }: Pick<WorkspaceStore, 'leads'>,
  offerId: string,
): Promise<ColumnCount[]> {
  const counts = countColumns();
  for await (const rows of prefetch(pages(leads.criterionLeads, offerId))) {
    for (const [place, lead] of rows.entries()) {
      if (place % SLICE === 0) await nextTurn();
      counts.add(lead);
    }
  }
  return counts.result();
}

async function* pages(
  read: WorkspaceStore['leads']['criterionLeads'],
  offerId: string,
): AsyncGenerator<readonly CriterionRow[]> {
  for (let after: string | null = null; ; ) {
    const rows = await read(offerId, { first: PAGE, after });
    yield rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return;
  }
}
