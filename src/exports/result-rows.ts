import type { LeadRecord, ResultRecord } from '../store/records.js';
import type { ResultFilter, ResultOrder } from '../store/result-query.js';
import { keyOfResult } from '../store/results.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { type CsvCell, csvRows } from './csv-rows.js';

type Row = { readonly lead: LeadRecord; readonly result: ResultRecord };

const PAGE = 1_000;

const COLUMNS: Readonly<Record<string, (row: Row) => CsvCell>> = {
  scoring_id: ({ lead }) => lead.id,
  external_id: ({ lead }) => lead.externalId,
  name: ({ lead }) => lead.name,
  role: ({ lead }) => lead.role,
  company: ({ lead }) => lead.company,
  industry: ({ lead }) => lead.industry,
  location: ({ lead }) => lead.location,
  linkedin_bio: ({ lead }) => lead.linkedinBio,
  email: ({ lead }) => lead.email,
  linkedin_url: ({ lead }) => lead.linkedinUrl,
  score: ({ result }) => result.score,
  intent: ({ result }) => result.intent,
  status: ({ result }) => result.status,
  role_points: ({ result }) => result.rule.role.points,
  industry_points: ({ result }) => result.rule.industry.points,
  completeness_points: ({ result }) => result.rule.completeness.points,
  rule_points: ({ result }) => result.rule.points,
  ai_points: ({ result }) => result.ai?.points ?? null,
  reasoning: ({ result }) => result.reasoning,
  ai_provider: ({ result }) => result.ai?.provider ?? null,
  ai_model: ({ result }) => result.ai?.model ?? null,
  scored_at: ({ result }) => result.scoredAt.toISOString(),
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
  yield* format === 'JSONL' ? jsonLines(store, filter, order) : csvText(store, filter, order);
}

async function* csvText(store: WorkspaceStore, filter: ResultFilter, order: ResultOrder): AsyncGenerator<string> {
  const extraHeaders = await store.results.extraHeaders(filter);
  yield csvRows([[...Object.keys(COLUMNS), ...extraHeaders]]);
  for await (const rows of pages(store, filter, order)) yield csvRows(rows.map((row) => cells(row, extraHeaders)));
}

async function* jsonLines(store: WorkspaceStore, filter: ResultFilter, order: ResultOrder): AsyncGenerator<string> {
  for await (const rows of pages(store, filter, order)) yield rows.map(jsonLine).join('');
}

function jsonLine(row: Row): string {
  const fields = Object.entries(COLUMNS).map(([name, cell]) => [name, cell(row)] as const);
  return `${JSON.stringify({ ...Object.fromEntries(fields), extra: row.lead.extra })}\n`;
}

function cells(row: Row, extraHeaders: readonly string[]): CsvCell[] {
  const extra = new Map(Object.entries(row.lead.extra));
  return [
    ...Object.values(COLUMNS).map((cell) => cell(row)),
    ...extraHeaders.map((header) => extra.get(header) ?? null),
  ];
}

async function* pages(store: WorkspaceStore, filter: ResultFilter, order: ResultOrder): AsyncGenerator<Row[]> {
  let after: ResultRecord | null = null;
  while (true) {
    const request = { first: PAGE, after: after && keyOfResult(after) };
    const page: Awaited<ReturnType<typeof store.results.page>> = await store.results.page(filter, order, request);
    yield await withLeads(store, page.rows);
    after = page.rows.at(-1) ?? after;
    if (!page.hasNextPage) return;
  }
}

async function withLeads(store: WorkspaceStore, results: readonly ResultRecord[]): Promise<Row[]> {
  const leads = await store.leads.findMany(results.map(({ leadId }) => leadId));
  const byId = new Map(leads.map((lead) => [lead.id, lead]));
  return results.flatMap((result) => {
    const lead = byId.get(result.leadId);
    return lead ? [{ lead, result }] : [];
  });
}
