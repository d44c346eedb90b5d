import type { ExportFormat } from '../domain/generated/enums.js';
import type { ResultFilter } from '../store/results/result-query.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import type { Tool } from './layouts/layout.js';
import { type ExportLayout, LAYOUTS } from './layouts/layouts.js';

/** How many rows a file of results has, how many are left out of it, and warnings about it. */
export type FileRows = {
  readonly rowCount: number;
  readonly skippedRows: number;
  readonly warnings: readonly string[];
};

type FileToCount = { readonly filter: ResultFilter; readonly format: ExportFormat; readonly layout: ExportLayout };

/** Counts the rows of a file without writing it. */
export async function countRows(store: WorkspaceStore, { filter, format, layout }: FileToCount): Promise<FileRows> {
  const { tool } = LAYOUTS[layout];
  if (!tool) return { rowCount: await store.results.count(filter), skippedRows: 0, warnings: [] };
  const needs = tool.needs.map(({ traits }) => traits);
  const alone = needs.map((traits) => [traits]);
  const withId = [...needs, ['NO_EXTERNAL_ID', tool.id.trait] as const];
  const [total = 0, rowCount = 0, fitting = 0, ...meeting] = await store.results.countLeads(filter, [
    [],
    needs,
    withId,
    ...alone,
  ]);
  const warnings = [
    ...meeting.flatMap((count, place) => lackWarning(tool, place, total - count)),
    ...idWarning(tool, rowCount - fitting),
    ...sizeWarning(tool, rowCount),
    ...(format === 'CSV_FOR_EXCEL' ? [excelWarning(tool)] : []),
  ];
  return { rowCount, skippedRows: total - rowCount, warnings };
}

function lackWarning({ name, needs }: Tool, place: number, lacking: number): string[] {
  if (lacking === 0) return [];
  const need = needs[place]?.name;
  return [
    `Left out: ${leads(lacking)} without ${need}. ${name} refuses such a row. Upload what is missing, and export again.`,
  ];
}

function idWarning({ id }: Tool, unfit: number): string[] {
  if (unfit === 0) return [];
  return [`The external id of ${leads(unfit)} is not ${id.name}, and is left blank: ${id.otherwise}.`];
}

function sizeWarning({ name, maxRows }: Tool, rowCount: number): string[] {
  if (rowCount <= maxRows) return [];
  const [rows, most] = [rowCount, maxRows].map(written);
  return [`The file has ${rows} rows, and ${name} takes ${most} at a time. Split it after every ${most} rows.`];
}

function excelWarning({ name }: Tool): string {
  return `In a file for Excel, telephone numbers are written as formulas. For the import into ${name}, choose CSV.`;
}

function leads(count: number): string {
  return count === 1 ? '1 lead' : `${written(count)} leads`;
}

function written(count: number): string {
  return count.toLocaleString('en-US');
}
