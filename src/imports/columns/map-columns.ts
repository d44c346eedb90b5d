import type { LeadField } from '../../domain/lead-fields.js';
import { SCORING_FIELDS, type ScoringField } from '../../scoring/lead.js';
import { ImportFault } from '../faults.js';
import { withoutFormulaGuard } from '../formula-guard.js';
import { assignFields, type Candidate } from './assign-fields.js';
import type { ColumnMapping, ColumnMappingInput } from './column-mapping.js';
import { type HeaderMatch, matchHeader } from './header-match.js';
import { nameKeptColumns } from './kept-columns.js';
import { type Claims, listHeaders, readOverrides } from './overrides.js';
import { isServiceColumn, LEAD_HEADERS, type Origin, originOf } from './service-columns.js';

/**
 * Says which field each column of a header row means. What a client says of a column stands; else the vocabulary
 * decides, and the better of two matches wins. Columns that no field takes are kept with the lead, but for those that
 * this service adds and those that the client keeps out.
 *
 * Throws `ImportFault`: `UNKNOWN_COLUMN`, `AMBIGUOUS_COLUMNS`, or `MISSING_COLUMNS` where there is neither a role nor a
 * company (with `requireAllColumns`: where one of the five fields that scoring reads has no column).
 */
export function mapColumns(
  header: readonly string[],
  overrides: readonly ColumnMappingInput[] = [],
  requireAllColumns = false,
): ColumnMapping {
  const origin = originOf(header);
  const headers = header.map((text) => (origin === null ? text : withoutFormulaGuard(text)).trim());
  const claims = readOverrides(headers, overrides);
  const fields = assignFields(findCandidates(headers, origin), claims);
  const kept = nameKeptColumns(headers, keptColumns(headers, origin, claims, fields));
  const missingColumns = missingFields(fields);
  refuseMissing(missingColumns, requireAllColumns, headers);
  const columns = headers.map((text, column) => ({
    header: text,
    index: column + 1,
    field: fields.get(column) ?? null,
    keptAs: kept.get(column) ?? null,
  }));
  return { columns, missingColumns, isOwnFile: origin !== null };
}

/** Whether a cell is a header that means something here, so that its row is a header row. */
export function knowsHeader(text: string, overrides: readonly ColumnMappingInput[]): boolean {
  return matchHeader(text).length > 0 || overrides.some(({ header }) => header?.trim() === text.trim());
}

function findCandidates(headers: readonly string[], origin: Origin): Candidate[] {
  return headers.map((header, column) => ({
    column,
    header,
    matches: isServiceColumn(header, origin) ? [] : (ownMatch(header, origin) ?? matchHeader(header)),
  }));
}

/** In an export, the export's own header outranks a kept column that differs in case alone. */
function ownMatch(header: string, origin: Origin): HeaderMatch[] | null {
  if (origin !== 'EXPORT' || !LEAD_HEADERS.includes(header)) return null;
  return [{ slot: header.toUpperCase() as LeadField, cost: -1 }];
}

function keptColumns(
  headers: readonly string[],
  origin: Origin,
  claims: Claims,
  fields: ReadonlyMap<number, LeadField>,
): number[] {
  const isKept = (column: number) => !fields.has(column) && !claims.has(column);
  return [...headers.keys()].filter((column) => isKept(column) && !isServiceColumn(headers[column] ?? '', origin));
}

function missingFields(fields: ReadonlyMap<number, LeadField>): ScoringField[] {
  const present = new Set<LeadField>(fields.values());
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
