import type { ExportFormat } from '../domain/generated/enums.js';
import type { ResultRow } from '../domain/result.js';
import { prefetch } from '../prefetch.js';
import type { Page } from '../store/page.js';
import type { ResultOrder } from '../store/results/result-order.js';
import type { ResultFilter } from '../store/results/result-query.js';
import { isTextOrder } from '../store/results/text-order.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { type CsvCell, csvHeader, csvRows, type WriteText } from './csv-rows.js';
import { excelText } from './excel-text.js';
import { type Layout, phoneOf } from './layouts/layout.js';
import { type ExportLayout, LAYOUTS } from './layouts/layouts.js';

/** Small, so that most rows are written before the garbage collector would copy them. */
const PAGE = 500;

/** Larger, since an order by a text reads every result for each page. */
const SORTED_PAGE = 10_000;

/** Excel reads text without it in another encoding. */
const BYTE_ORDER_MARK = '\ufeff';

export type ResultsToExport = {
  readonly filter: ResultFilter;
  readonly order: ResultOrder;
  readonly format: ExportFormat;
  readonly layout: ExportLayout;
};

/** Consecutive rows of a file, and the number of rows before them. */
type RowsInPlace = { readonly rows: readonly ResultRow[]; readonly before: number };

/** Writes results as the text of a file, a page at a time, without the rows that the layout's tool would refuse. */
export async function* resultRows(store: WorkspaceStore, wanted: ResultsToExport): AsyncGenerator<string> {
  const layout = LAYOUTS[wanted.layout];
  const leadNeeds = layout.tool?.needs.map(({ traits }) => traits);
  const filter = leadNeeds ? { ...wanted.filter, leadNeeds } : wanted.filter;
  const rows = prefetch(pages(store, filter, wanted.order, layout));
  if (wanted.format === 'JSONL') return yield* jsonLines(rows, layout);
  const isForExcel = wanted.format === 'CSV_FOR_EXCEL';
  if (isForExcel) yield BYTE_ORDER_MARK;
  const extraHeaders = layout.hasExtra ? await store.results.extraHeaders(filter) : [];
  yield* csvText(rows, layout, extraHeaders, isForExcel ? writeForExcel(layout) : undefined);
}

async function* csvText(
  pages: AsyncIterable<RowsInPlace>,
  { columns }: Layout,
  extraHeaders: readonly string[],
  write?: WriteText,
): AsyncGenerator<string> {
  yield csvHeader([...columns.map(([header]) => header), ...extraHeaders]);
  const cellsOf = columns.map(([, cell]) => cell);
  for await (const { rows, before } of pages)
    yield csvRows(
      rows.map((row, place) => [
        ...cellsOf.map((cell) => cell(row, before + place + 1)),
        ...extraCells(row, extraHeaders),
      ]),
      write,
    );
}

function writeForExcel({ columns }: Layout): WriteText {
  const phoneColumn = columns.findIndex(([, cell]) => cell === phoneOf);
  return (text, column) => excelText(text, column === phoneColumn);
}

async function* jsonLines(pages: AsyncIterable<RowsInPlace>, layout: Layout): AsyncGenerator<string> {
  for await (const { rows, before } of pages)
    yield rows.map((row, place) => jsonLine(row, before + place + 1, layout)).join('');
}

function jsonLine(row: ResultRow, rank: number, { columns, hasExtra }: Layout): string {
  const fields = columns.map(([name, cell]) => [name, cell(row, rank)] as const);
  return `${JSON.stringify({ ...Object.fromEntries(fields), ...(hasExtra && { extra: row.extra }) })}\n`;
}

function extraCells(row: ResultRow, extraHeaders: readonly string[]): CsvCell[] {
  return extraHeaders.map((header) => (Object.hasOwn(row.extra, header) ? (row.extra[header] ?? null) : null));
}

async function* pages(
  store: WorkspaceStore,
  filter: ResultFilter,
  order: ResultOrder,
  { hasDetails }: Layout,
): AsyncGenerator<RowsInPlace> {
  let after: ResultRow | null = null;
  let before = 0;
  const first = isTextOrder(order) ? SORTED_PAGE : PAGE;
  while (true) {
    const page: Page<ResultRow> = await store.results.rows(filter, order, { first, after }, hasDetails);
    yield { rows: page.rows, before };
    before += page.rows.length;
    after = page.rows.at(-1) ?? after;
    if (!page.hasNextPage) return;
  }
}
