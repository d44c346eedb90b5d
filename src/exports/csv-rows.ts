import Papa from 'papaparse';
import { withFormulaGuard } from '../text/formula-guard.js';

export type CsvCell = string | number | null;

/** Formats a text for a column; columns are counted from 0. */
export type WriteText = (text: string, column: number) => string;

/**
 * Formats rows as CSV text, each ended by CRLF. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 * Every text is quoted, so that a spreadsheet that separates cells by another character does not split it.
 */
export function csvRows(rows: readonly (readonly CsvCell[])[], write: WriteText = withFormulaGuard): string {
  const written = (cell: CsvCell, column: number) => {
    if (typeof cell === 'string') return write(cell, column);
    // A program that separates cells by another character reads a line that begins with a quote as one cell.
    return column === 0 && cell === null ? '' : cell;
  };
  return linesOf(
    rows.map((row) => row.map(written)),
    (text, column) => text !== '' || column === 0,
  );
}

/** Formats a header row as CSV text. Names of plain letters need no quotes. */
export function csvHeader(names: readonly string[]): string {
  return linesOf([names.map(withFormulaGuard)], (text) => !/^\w+$/.test(text));
}

function linesOf(rows: readonly (readonly CsvCell[])[], isQuoted: (text: string, column: number) => boolean): string {
  if (rows.length === 0) return '';
  const quotes = (cell: unknown, column: number) => typeof cell === 'string' && isQuoted(cell, column);
  return `${Papa.unparse(rows as CsvCell[][], { header: false, newline: '\r\n', quotes })}\r\n`;
}
