import { SCORING_FIELDS, type ScoringField } from '../../domain/lead.js';
import type { LeadField } from '../../domain/lead-fields.js';
import { withoutFormulaGuard } from '../../text/formula-guard.js';
import { ImportFault } from '../faults.js';
import { hasLink, LINKED } from '../link-in-cell.js';
import { SEVERAL } from '../several-in-cell.js';
import { type Assigned, assignFields } from './assign-fields.js';
import { without } from './candidate.js';
import { fieldOf, findCandidates } from './candidates.js';
import type { ColumnMapping, ColumnMappingInput, MappedColumn } from './column-mapping.js';
import { nameKeptColumns } from './kept-columns.js';
import { describeTie } from './left-out.js';
import { matchHeader } from './match-header.js';
import { type Claims, listHeaders, readOverrides } from './overrides.js';
import { sampleTexts } from './sample-texts.js';
import { type FileOrigin, originOf, serviceColumns } from './service-columns.js';

/**
 * Maps the columns of a file to fields, like `understandColumns`. Throws `ImportFault` `MISSING_COLUMNS` where there is neither
 * a role nor a company (with `requireAllColumns`: where one of the five fields that scoring reads has no column).
 */
export function mapColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  overrides: readonly ColumnMappingInput[] = [],
  requireAllColumns = false,
): ColumnMapping {
  const mapping = understandColumns(header, rows, overrides);
  const headers = mapping.columns.map((column) => column.header);
  refuseMissing(mapping.missingColumns, requireAllColumns, headers);
  return mapping;
}

/**
 * Maps the columns of a file to fields, by its header row and its first rows, if these are known. A client's overrides have
 * priority; otherwise the better of two matches wins, and a column without values yields. Text of columns without a field is
 * kept with the lead, except columns that this service adds and those that the client leaves out.
 *
 * Throws `ImportFault`: `UNKNOWN_COLUMN` or `AMBIGUOUS_COLUMNS`.
 */
export function understandColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[] | null,
  overrides: readonly ColumnMappingInput[],
): ColumnMapping {
  const { headers, origin } = readHeaders(header);
  const claims = readOverrides(headers, overrides);
  const texts = rows && sampleTexts(headers, rows, origin !== null);
  const candidates = findCandidates(headers, texts, origin);
  const { fields, ties } = assignFields(candidates, claims);
  const unread = serviceColumns(headers, origin);
  const isLinked = (column: number) => texts?.[column]?.some(hasLink) ?? false;
  const names = keptNames(headers, (column) => !unread[column] && claims.get(column) !== null, fields, isLinked);
  const columns = headers.map((text, column) => ({
    header: text,
    index: column + 1,
    field: fields.get(column)?.field ?? null,
    turn: fields.get(column)?.turn ?? 0,
    keptAs: names.get(column) ?? null,
  }));
  return { columns, missingColumns: missingFields(fields), isOwnFile: origin !== null, leftOut: ties.map(describeTie) };
}

/**
 * Returns the columns for these fields only, ignoring other meanings; of two that fit a field equally well, the one with
 * more values. `claims` have priority.
 */
export function columnsFor(
  wanted: readonly LeadField[],
  { headers, origin }: Headers,
  rows: readonly (readonly string[])[],
  claims: Claims,
): readonly MappedColumn[] {
  const candidates = findCandidates(headers, sampleTexts(headers, rows, origin !== null), origin).map((candidate) =>
    without(candidate, ({ slot }) => !wanted.includes(fieldOf(slot))),
  );
  const { fields } = assignFields(candidates, claims);
  return headers.map((header, column) => ({
    header,
    index: column + 1,
    field: fields.get(column)?.field ?? null,
    turn: fields.get(column)?.turn ?? 0,
    keptAs: null,
  }));
}

/** The texts of a header row, and whether this service wrote the file. */
export type Headers = { readonly headers: readonly string[]; readonly origin: FileOrigin };

export function readHeaders(header: readonly string[]): Headers {
  const origin = originOf(header);
  return { headers: header.map((text) => (origin === null ? text : withoutFormulaGuard(text)).trim()), origin };
}

/** Whether a cell is a known header, so that its row is a header row. */
export function knowsHeader(text: string, overrides: readonly ColumnMappingInput[]): boolean {
  return matchHeader(text).length > 0 || overrides.some(({ header }) => header?.trim() === text.trim());
}

type Fields = ReadonlyMap<number, Assigned>;

function keptNames(
  headers: readonly string[],
  isRead: (column: number) => boolean,
  fields: Fields,
  isLinked: (column: number) => boolean,
): Map<number, string> {
  const read = [...headers.keys()].filter(isRead);
  const isFirst = (column: number) => fields.get(column)?.turn === 0;
  const severalIn = read.filter((column) => {
    const field = fields.get(column)?.field ?? 'NAME';
    return isFirst(column) && (SEVERAL.has(field) || (LINKED.has(field) && isLinked(column)));
  });
  const others = read.filter((column) => !isFirst(column));
  return nameKeptColumns(headers, others, severalIn);
}

function missingFields(fields: Fields): ScoringField[] {
  const present = new Set([...fields.values()].map(({ field }) => field));
  return SCORING_FIELDS.filter((field) => !present.has(field));
}

function refuseMissing(missing: readonly ScoringField[], requireAll: boolean, headers: readonly string[]): void {
  const lacksBoth = missing.includes('ROLE') && missing.includes('COMPANY');
  if (!lacksBoth && !(requireAll && missing.length > 0)) return;
  const wanted = requireAll
    ? `a column for ${missing.join(', ')}`
    : 'a column for ROLE ("Job Title") or COMPANY ("Company Name")';
  const advice = 'Rename a column, or say in "columns" which one it is.';
  throw new ImportFault(
    'MISSING_COLUMNS',
    `The file lacks ${wanted}. Its headers are: ${listHeaders(headers)}. ${advice}`,
  );
}
