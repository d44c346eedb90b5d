import { EXPORTED_FIELDS, headerOf, LEAD_FIELD_KEYS } from '../domain/lead-fields.js';
import { oneAhead } from '../one-ahead.js';
import type { Page } from '../store/page.js';
import type { ResultRow } from '../store/records.js';
import type { ResultFilter, ResultOrder } from '../store/result-query.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { type CsvCell, csvHeader, csvRows, type WriteText } from './csv-rows.js';
import { excelText } from './excel-text.js';

const PAGE = 1_000;

const LEAD_COLUMNS = EXPORTED_FIELDS.map((field) => {
  const key = LEAD_FIELD_KEYS[field];
  return [headerOf(field), (row: ResultRow) => (key === 'scoringId' ? row.leadId : row[key])] as const;
});

const COLUMNS: Readonly<Record<string, (row: ResultRow) => CsvCell>> = {
  ...Object.fromEntries(LEAD_COLUMNS),
  score: (row) => row.score,
  intent: (row) => row.intent,
  status: (row) => row.status,
  role_points: (row) => row.rolePoints,
  industry_points: (row) => row.industryPoints,
  completeness_points: (row) => row.completenessPoints,
  rule_points: (row) => row.rulePoints,
  ai_points: (row) => row.aiPoints,
  reasoning: (row) => row.reasoning,
  ai_provider: (row) => row.aiProvider,
  ai_model: (row) => row.aiModel,
  scored_at: (row) => row.scoredAt.toISOString(),
};

/** What kind of file results are exported as. */
export type ExportFormat = 'CSV' | 'CSV_FOR_EXCEL' | 'JSONL';

/** Excel takes text without it for another encoding. */
const BYTE_ORDER_MARK = '\ufeff';

export type ResultsToExport = {
  readonly filter: ResultFilter;
  readonly order: ResultOrder;
  readonly format: ExportFormat;
};

/** Results as the text of a file, a page at a time: the columns of the contract, then those of the uploads that no field took. */
export async function* resultRows(
  store: WorkspaceStore,
  { filter, order, format }: ResultsToExport,
): AsyncGenerator<string> {
  if (format === 'CSV_FOR_EXCEL') yield BYTE_ORDER_MARK;
  if (format === 'JSONL') yield* jsonLines(store, filter, order);
  else yield* csvText(store, filter, order, format === 'CSV_FOR_EXCEL' ? writeForExcel : undefined);
}

async function* csvText(
  store: WorkspaceStore,
  filter: ResultFilter,
  order: ResultOrder,
  write?: WriteText,
): AsyncGenerator<string> {
  const extraHeaders = await store.results.extraHeaders(filter);
  yield csvHeader([...Object.keys(COLUMNS), ...extraHeaders]);
  for await (const rows of oneAhead(pages(store, filter, order)))
    yield csvRows(
      rows.map((row) => cells(row, extraHeaders)),
      write,
    );
}

const PHONE_COLUMN = Object.keys(COLUMNS).indexOf(headerOf('PHONE'));

function writeForExcel(text: string, column: number): string {
  return excelText(text, column === PHONE_COLUMN);
}

async function* jsonLines(store: WorkspaceStore, filter: ResultFilter, order: ResultOrder): AsyncGenerator<string> {
  for await (const rows of oneAhead(pages(store, filter, order))) yield rows.map(jsonLine).join('');
}

function jsonLine(row: ResultRow): string {
  const fields = Object.entries(COLUMNS).map(([name, cell]) => [name, cell(row)] as const);
  return `${JSON.stringify({ ...Object.fromEntries(fields), extra: row.extra })}\n`;
}

const CELLS = Object.values(COLUMNS);

function cells(row: ResultRow, extraHeaders: readonly string[]): CsvCell[] {
  const extra = extraHeaders.map((header) => (Object.hasOwn(row.extra, header) ? (row.extra[header] ?? null) : null));
  return [...CELLS.map((cell) => cell(row)), ...extra];
}

async function* pages(
  store: WorkspaceStore,
  filter: ResultFilter,
  order: ResultOrder,
): AsyncGenerator<readonly ResultRow[]> {
  let after: ResultRow | null = null;
  while (true) {
    const page: Page<ResultRow> = await store.results.rows(filter, order, { first: PAGE, after });
    yield page.rows;
    after = page.rows.at(-1) ?? after;
    if (!page.hasNextPage) return;
  }
}
