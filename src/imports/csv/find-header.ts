import { ImportFault } from '../faults.js';
import { type CellRow, isBlank, isBlankRow } from './cells.js';
import type { HeaderKnowledge } from './known-headers.js';
import { isCompletedBy } from './two-line-header.js';

const HEADER_CANDIDATES = 20;

const DATA = /\S@\S+\.\S|https?:\/\//;

type Knows = HeaderKnowledge['knows'];

/**
 * Returns the position of the header among the first rows of a file; a client's header row has priority. Throws `EMPTY_FILE`
 * where there is none, and `OUT_OF_RANGE` where the given row has no text.
 */
export function findHeader(rows: readonly CellRow[], givenRow: number | null, headers: HeaderKnowledge): number {
  return givenRow === null ? firstLine(headerAmong(rows, headers.knows), rows, headers) : placeOf(givenRow, rows);
}

/** Returns the largest number of known headers in one of the possible header rows. */
export function mostKnownHeaders(rows: readonly CellRow[], givenRow: number | null, knows: Knows): number {
  const possible = givenRow === null ? headerCandidates(rows) : rows.slice(givenRow - 1, givenRow);
  return Math.max(0, ...possible.map((row) => countKnown(row, knows)));
}

/**
 * Returns the row with the most known headers among the first 20, if it has two of them. Otherwise returns the first row after
 * blank rows and the preamble: a row belongs to the preamble if it has fewer than half the filled cells of the widest row
 * and no known header.
 */
function headerAmong(rows: readonly CellRow[], knows: Knows): number {
  const candidates = headerCandidates(rows);
  const widest = Math.max(...candidates.map(filledCells));
  const first = candidates.find((row) => 2 * filledCells(row) >= widest || row.cells.some(knows));
  if (!first) throw new ImportFault('EMPTY_FILE', 'The file has only blank lines. Upload a header and rows.');
  const most = Math.max(1, countKnown(first, knows), ...candidates.map((row) => countKnown(row, knows)));
  return rows.indexOf(candidates.find((row) => countKnown(row, knows) === most && most > 1) ?? first);
}

/** Returns the position of the first line of a header of two lines, of which the second one was found. */
function firstLine(place: number, rows: readonly CellRow[], headers: HeaderKnowledge): number {
  const [above, row] = [rows[place - 1], rows[place]];
  return above && row && isCompletedBy(above.cells, row.cells, headers) ? place - 1 : place;
}

/** Returns the position of the row that a client names as the header. */
function placeOf(givenRow: number, rows: readonly CellRow[]): number {
  const row = rows[givenRow - 1];
  if (row && !isBlankRow(row.cells)) return givenRow - 1;
  const message = `Row ${givenRow} cannot be the header: it is blank, or not among the first rows of the file. Give its number in a spreadsheet.`;
  throw new ImportFault('OUT_OF_RANGE', message, ['headerRow']);
}

function headerCandidates(rows: readonly CellRow[]): CellRow[] {
  return rows.filter(({ cells }) => !isBlankRow(cells)).slice(0, HEADER_CANDIDATES);
}

/** Counts the different known headers of a row; an address or a link makes it a row of data. */
function countKnown({ cells }: CellRow, knows: Knows): number {
  if (cells.some((cell) => DATA.test(cell))) return 0;
  return new Set(cells.filter(knows).map((cell) => cell.trim().toLowerCase())).size;
}

function filledCells({ cells }: CellRow): number {
  return cells.filter((cell) => !isBlank(cell)).length;
}
