import type { ColumnMapping } from './columns/column-mapping.js';
import { columnLabel } from './columns/kept-columns.js';
import type { CsvRecord } from './csv/non-lead-rows.js';
import { withoutFormulaGuard } from './formula-guard.js';
import type { LeadRow } from './lead-draft.js';
import { createDraftReader } from './read-draft.js';
import * as rejections from './row-rejections.js';
import { isStorable } from './shown-text.js';
import type { WarningCollector } from './warning-collector.js';

/** How the cells of a file are judged. */
export type CellRules = {
  readonly maxCellLength: number;
  /** Whether a U+FFFD stands for bytes that could not be read. */
  readonly isLossy: boolean;
};

/** Reads the rows of a file. */
export type LeadReader = {
  /** Reads one row under the columns of its file: a lead, or why it is none. */
  read(record: CsvRecord): LeadRow;
  /** The names under which the leads so far keep text beside their fields. */
  keptHeaders(): string[];
};

export function createLeadReader(mapping: ColumnMapping, rules: CellRules, warnings: WarningCollector): LeadReader {
  const headers = mapping.columns.map(({ header }) => header);
  const drafts = createDraftReader(mapping, () => warnings.countRow('PLACEHOLDER'));
  const read = ({ row, cells: written, fault, nonLead }: CsvRecord): LeadRow => {
    const cells = withoutTrailingBlanks(mapping.isOwnFile ? written.map(withoutFormulaGuard) : written, headers.length);
    const rejected = { row, cells, width: headers.length };
    const reason = nonLead ? rejections.notALead(nonLead, cells) : findFault(rejected, fault, headers, rules);
    if (reason) return { row, rejection: rejections.reject(rejected, reason) };
    const draft = drafts.read(cells);
    if (draft === null) return { row, rejection: rejections.reject(rejected, rejections.emptyRow()) };
    return { row, draft };
  };
  return { read, keptHeaders: drafts.keptHeaders };
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
