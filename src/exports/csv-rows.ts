import { withFormulaGuard } from '../text/formula-guard.js';

export type CsvCell = string | number | null;

/** Formats a text for a column; columns are counted from 0. */
export type WriteText = (text: string, column: number) => string;

const LINE_END = '\r\n';

/**
 * Formats rows as CSV text, each ended by CRLF. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 * Every text is quoted, so that a spreadsheet that separates cells by another character does not split it.
 */
export function csvRows(rows: readonly (readonly CsvCell[])[], write: WriteText = withFormulaGuard): string {
  let lines = '';
  for (const row of rows) lines += row.map((cell, column) => written(cell, column, write)).join(',') + LINE_END;
  return lines;
}

function written(cell: CsvCell, column: number, write: WriteText): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell === null ? '' : write(cell, column);
  // A program that separates cells by another character reads a line that begins with a quote as one cell.
  return text !== '' || column === 0 ? quoted(text) : '';
}

/** Formats a header row as CSV text. Names of plain letters need no quotes. */
export function csvHeader(names: readonly string[]): string {
  const cells = names.map(withFormulaGuard).map((name) => (/^\w+$/.test(name) ? name : quoted(name)));
  return cells.join(',') + LINE_END;
}

function quoted(text: string): string {
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
}
