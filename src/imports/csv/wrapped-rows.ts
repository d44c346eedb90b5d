import Papa from 'papaparse';
import { type CellRow, isBlankRow } from './cells.js';

/** The least number of known headers in the first row, so that it is not a text with commas. */
const LEAST_KNOWN = 2;

/** Whether each row is one cell that contains a whole row, since a program quoted lines that were CSV: `"Name,Company"`. */
export function areWrapped(rows: readonly CellRow[], delimiter: string, knows: (text: string) => boolean): boolean {
  const filled = rows.filter(({ cells }) => !isBlankRow(cells));
  const isWrapped = ({ cells, fault }: CellRow) =>
    fault === null && cells.length === 1 && cells[0]?.includes(delimiter) === true;
  const [first] = filled;
  if (!first || filled.length < 2 || !filled.every(isWrapped)) return false;
  return cellsWithin(first, delimiter).filter(knows).length >= LEAST_KNOWN;
}

/** Returns the cells within the only cell of a row. */
export function unwrapped(row: CellRow, delimiter: string): CellRow {
  return row.fault === null && row.cells.length === 1 ? { ...row, cells: cellsWithin(row, delimiter) } : row;
}

function cellsWithin({ cells }: CellRow, delimiter: string): readonly string[] {
  return Papa.parse<string[]>(cells[0] ?? '', { delimiter }).data[0] ?? [''];
}
