import { LEAD_FIELDS, LEAD_KEYS, type LeadField } from '../domain/lead-fields.js';
import type { ColumnMapping } from './columns/column-mapping.js';
import { columnLabel } from './columns/kept-columns.js';
import type { CsvRecord } from './csv/non-lead-rows.js';
import { withoutFormulaGuard } from './formula-guard.js';
import { fullName } from './full-name.js';
import type { LeadDraft, LeadRow } from './lead-draft.js';
import { isPlaceholderCell } from './placeholder-cell.js';
import * as rejections from './row-rejections.js';
import { isStorable } from './shown-text.js';
import type { WarningCollector } from './warning-collector.js';

/** How the cells of a file are judged. */
export type CellRules = {
  readonly maxCellLength: number;
  /** Whether a U+FFFD stands for bytes that could not be read. */
  readonly isLossy: boolean;
};

/** Reads sound cells. */
type DraftReader = (cells: readonly string[]) => LeadDraft | null;

/** Reads one row under the columns of its file: a lead, or why it is none. */
export type LeadReader = (record: CsvRecord) => LeadRow;

export function createLeadReader(mapping: ColumnMapping, rules: CellRules, warnings: WarningCollector): LeadReader {
  const headers = mapping.columns.map(({ header }) => header);
  const toDraft = createDraftReader(mapping, () => warnings.countRow('PLACEHOLDER'));

  return ({ row, cells: written, fault, nonLead }) => {
    const cells = withoutTrailingBlanks(mapping.isOwnFile ? written.map(withoutFormulaGuard) : written, headers.length);
    const rejected = { row, cells, width: headers.length };
    const reason = nonLead ? rejections.notALead(nonLead, cells) : findFault(rejected, fault, headers, rules);
    if (reason) return { row, rejection: rejections.reject(rejected, reason) };
    const draft = toDraft(cells);
    if (draft === null) return { row, rejection: rejections.reject(rejected, rejections.emptyRow()) };
    return { row, draft };
  };
}

function withoutTrailingBlanks(cells: readonly string[], width: number): readonly string[] {
  let end = cells.length;
  while (end > width && cells[end - 1]?.trim() === '') end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}

function findFault(
  rejected: rejections.RejectedRow,
  fault: CsvRecord['fault'],
  headers: readonly string[],
  { maxCellLength, isLossy }: CellRules,
) {
  const { cells, width } = rejected;
  if (fault === 'MALFORMED_QUOTES') return rejections.malformedQuotes(cells.join(' '));
  if (fault === 'CELL_TOO_LONG') return rejections.rowTooLong(cells.join(' '));
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? '';
    if (cell.length > maxCellLength) return rejections.cellTooLong(columnLabel(headers, column), cell, maxCellLength);
    if (!isReadable(cell, isLossy)) return rejections.unreadable(columnLabel(headers, column), cell);
  }
  return cells.length > width ? rejections.tooManyCells(rejected) : null;
}

function isReadable(cell: string, isLossy: boolean): boolean {
  return isStorable(cell) && !(isLossy && cell.includes('\ufffd'));
}

/**
 * Makes a reader of sound cells; it answers null where no field has text. `onPlaceholder` is told once of each lead that
 * has cells which say that they hold nothing.
 */
function createDraftReader({ columns }: ColumnMapping, onPlaceholder: () => void): DraftReader {
  const places = placesByField(columns);
  const kept = columns.flatMap(({ keptAs }, place) => (keptAs === null ? [] : [[keptAs, place] as const]));

  return (written) => {
    const cells = withoutPlaceholders(written, columns);
    const firstName = textAt(cells, places.FIRST_NAME);
    const lastName = textAt(cells, places.LAST_NAME);
    const draft: LeadDraft = {
      scoringId: textAt(cells, places.SCORING_ID),
      externalId: textAt(cells, places.EXTERNAL_ID),
      name: fullName(textAt(cells, places.NAME), firstName, lastName),
      firstName,
      lastName,
      role: textAt(cells, places.ROLE),
      company: textAt(cells, places.COMPANY),
      industry: textAt(cells, places.INDUSTRY),
      location: textAt(cells, places.LOCATION),
      linkedinBio: textAt(cells, places.LINKEDIN_BIO),
      email: textAt(cells, places.EMAIL),
      linkedinUrl: textAt(cells, places.LINKEDIN_URL),
      phone: textAt(cells, places.PHONE),
      extra: readExtra(cells, kept),
    };
    if (LEAD_KEYS.every((key) => draft[key] === null)) return null;
    if (cells !== written) onPlaceholder();
    return draft;
  };
}

/** The cells with nothing in place of placeholders; the very same where there is none. */
function withoutPlaceholders(cells: readonly string[], columns: ColumnMapping['columns']): readonly string[] {
  const isNone = (cell: string, place: number) => isPlaceholderCell(cell.trim(), columns[place]?.field ?? null);
  return cells.some(isNone) ? cells.map((cell, place) => (isNone(cell, place) ? '' : cell)) : cells;
}

function placesByField(columns: ColumnMapping['columns']): Record<LeadField, number[]> {
  const placesOf = (field: LeadField) => columns.flatMap((column, place) => (column.field === field ? [place] : []));
  const entries = LEAD_FIELDS.map((field) => [field, placesOf(field)] as const);
  return Object.fromEntries(entries) as Record<LeadField, number[]>;
}

/** The text of one field; that of several columns is joined in the file's order. */
function textAt(cells: readonly string[], places: readonly number[]): string | null {
  let text = '';
  for (const place of places) {
    const part = cells[place]?.trim();
    if (part) text += text === '' ? part : `, ${part}`;
  }
  return text || null;
}

// An assignment to a key `__proto__` would set the prototype; `fromEntries` makes it a key like others.
function readExtra(cells: readonly string[], kept: readonly (readonly [string, number])[]): Record<string, string> {
  const entries: [string, string][] = [];
  for (const [name, place] of kept) {
    const text = cells[place]?.trim();
    if (text) entries.push([name, text]);
  }
  return Object.fromEntries(entries);
}
