import { columnLabel } from './columns/kept-columns.js';
import type { CsvRecord } from './csv/non-lead-rows.js';
import * as rejections from './row-rejections.js';
import { isStorable } from './shown-text.js';

/** The rules that cells of a file must meet. */
export type CellRules = {
  readonly maxCellLength: number;
  /** Whether a U+FFFD stands for undecodable bytes. */
  readonly isLossy: boolean;
};

/** Removes blank cells beyond the last column. */
export function withoutTrailingBlanks(cells: readonly string[], width: number): readonly string[] {
  let end = cells.length;
  while (end > width && cells[end - 1]?.trim() === '') end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}

/** Returns why the cells of a row are invalid; null where they are valid. */
export function findFault(
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
