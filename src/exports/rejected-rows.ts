import type { RowRejection } from '../imports/lead-draft.js';
import type { Page } from '../store/page.js';
import type { ImportRecord } from '../store/records.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { type CsvCell, csvHeader, csvRows } from './csv-rows.js';

const PAGE = 1_000;

/** An import's rejected rows as CSV text, a page at a time, to be corrected and uploaded again. */
export async function* rejectedRows(store: WorkspaceStore, leadImport: ImportRecord): AsyncGenerator<string> {
  const headers = leadImport.columns.map(({ header }) => header);
  yield csvHeader([...headers, '_row', '_error', '_surplus']);
  let after: number | null = null;
  while (true) {
    const page: Page<RowRejection> = await store.imports.rejections(leadImport.id, { first: PAGE, after });
    yield csvRows(page.rows.map((rejection) => cells(rejection, headers.length)));
    after = page.rows.at(-1)?.row ?? null;
    if (!page.hasNextPage) return;
  }
}

function cells({ row, cells, surplus, message }: RowRejection, width: number): CsvCell[] {
  const own = Array.from({ length: width }, (_, place) => cells[place] ?? null);
  return [...own, row, message, surplus.join(' | ')];
}
