import Papa from 'papaparse';
import { FORMULA } from '../imports/formula-guard.js';

export type CsvCell = string | number | null;

/** Rows as CSV text, each ended by CRLF. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvRows(rows: readonly (readonly CsvCell[])[]): string {
  if (rows.length === 0) return '';
  const text = Papa.unparse(rows as CsvCell[][], { header: false, newline: '\r\n', escapeFormulae: FORMULA });
  return `${text}\r\n`;
}
