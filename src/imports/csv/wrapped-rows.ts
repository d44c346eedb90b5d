import Papa from 'papaparse';
import { type CellRow, isBlankRow } from './cells.js';

/** How many headers that are known the first row has at least, so that it is no text with commas. */
const LEAST_KNOWN = 2;

/**
 * Whether each row is one cell that holds a whole row, as a program writes it that quotes a file which is a table already:
 * `"Name,Company"`.
 */
export function areWrapped(rows: readonly CellRow[], delimiter: string, knows: (text: string) => boolean): boolean {
  const filled = rows.filter(({ cells }) => !isBlankRow(cells));
  const isWrapped = ({ cells, fault }: CellRow) =>
    fault === null && cells.length === 1 && cells[0]?.includes(delimiter) === true;
  const [first] = filled;
  if (!first || filled.length < 2 || !filled.every(isWrapped)) return false;
  return cellsWithin(first, delimiter).filter(knows).length >= LEAST_KNOWN;
}

/** A row of which the only cell holds all of them. */
export function unwrapped(row: CellRow, delimiter: string): CellRow {
  return row.fault === null && row.cells.length === 1 ? { ...row, cells: cellsWithin(row, delimiter) } : row;
}

function cellsWithin({ cells }: CellRow, delimiter: string): readonly string[] {
  return Papa.parse<string[]>(cells[0] ?? '', { delimiter }).data[0] ?? [''];
}
