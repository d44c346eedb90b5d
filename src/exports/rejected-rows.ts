import type { ImportRecord, RowRejection } from '../domain/import.js';
import type { OutcomeBatchRecord, OutcomeRejection } from '../store/outcomes/outcome-records.js';
import type { Page, PageRequest } from '../store/page.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { type CsvCell, csvHeader, csvRows } from './csv-rows.js';

const PAGE = 1_000;

/** A rejected row of either kind of upload. */
type Rejection = RowRejection | OutcomeRejection;

type ReadPage = (request: PageRequest<number>) => Promise<Page<Rejection>>;

/** Writes an import's rejected rows as CSV text, a page at a time, to be corrected and uploaded again. */
export function rejectedRows(store: WorkspaceStore, { id, columns }: ImportRecord): AsyncGenerator<string> {
  const headers = columns.map(({ header }) => header);
  return rowsUnder(headers, (request) => store.imports.rejections(id, request));
}

/** Does the same for a file of outcomes. */
export function rejectedOutcomes(store: WorkspaceStore, { id, headers }: OutcomeBatchRecord): AsyncGenerator<string> {
  return rowsUnder(headers, (request) => store.outcomes.rejections(id, request));
}

async function* rowsUnder(headers: readonly string[], read: ReadPage): AsyncGenerator<string> {
  yield csvHeader([...headers, '_row', '_error', '_surplus']);
  let after: number | null = null;
  while (true) {
    const page: Page<Rejection> = await read({ first: PAGE, after });
    yield csvRows(page.rows.map((rejection) => cells(rejection, headers.length)));
    after = page.rows.at(-1)?.row ?? null;
    if (!page.hasNextPage) return;
  }
}

function cells({ row, cells, surplus, message }: Rejection, width: number): CsvCell[] {
  const own = Array.from({ length: width }, (_, place) => cells[place] ?? null);
  return [...own, row, message, surplus.join(' | ')];
}
