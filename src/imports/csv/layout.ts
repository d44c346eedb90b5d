import { ImportFault } from '../faults.js';
import { isStorable } from '../shown-text.js';
import { type CellRow, isBlank, isBlankRow, parseCells } from './cells.js';
import { sniffDelimiter } from './delimiter.js';
import { createRecordSplitter, type RecordText } from './record-splitter.js';

/** How the text of a file is laid out, as its first rows tell. */
export type Layout = {
  readonly delimiter: string;
  /** The number that a spreadsheet gives the first line: 1, or 0 for a line `sep=;`, which it does not show. */
  readonly firstRow: number;
  readonly headerRow: number;
  readonly header: readonly string[];
  /** The rows below the header that were looked at. */
  readonly sample: readonly (readonly string[])[];
};

/** Whether a header's text is one that says what its column means. */
export type KnowsHeader = (text: string) => boolean;

const SEPARATOR_LINE = /^"?sep=([,;\t|])"?(?=[\r\n]|$)/i;
const HEADER_CANDIDATES = 20;

/**
 * Finds delimiter and header row in the first text of a file; a header row that a client gives stands. Throws `EMPTY_FILE`
 * where there is none, and `OUT_OF_RANGE` where the given one has no text.
 */
export function detectLayout(
  text: string,
  isWholeFile: boolean,
  knowsHeader: KnowsHeader,
  givenRow: number | null = null,
): Layout {
  const separator = SEPARATOR_LINE.exec(text)?.[1];
  const skipped = separator ? 1 : 0;
  const countKnown = (rows: readonly CellRow[]) => mostKnown(headersIn(rows, givenRow), knowsHeader);
  const delimiter = separator ?? sniffDelimiter((candidate) => firstRows(text, isWholeFile, candidate), countKnown);
  const rows = firstRows(text, isWholeFile, delimiter).slice(skipped);
  const place = givenRow === null ? findHeader(rows, knowsHeader) : placeOf(givenRow, rows);
  return {
    delimiter,
    firstRow: 1 - skipped,
    headerRow: place + 1,
    header: soundHeader(rows[place], place + 1),
    sample: rows.slice(place + 1).map(({ cells }) => cells),
  };
}

function firstRows(text: string, isWholeFile: boolean, delimiter: string): CellRow[] {
  const splitter = createRecordSplitter(delimiter);
  const records = [...splitter.push(text)];
  if (isWholeFile) records.push(...splitter.end());
  else if (records.length === 0) records.push(...[...splitter.end()].map(asCutOff));
  return parseCells(records, delimiter);
}

/** No line of the text is whole, so its only sound record is the beginning of one. */
function asCutOff(record: RecordText): RecordText {
  return { ...record, fault: record.fault ?? 'CELL_TOO_LONG' };
}

/**
 * The header is the first row, but for blank rows and a preamble. A row belongs to the preamble where it has less than
 * half the filled cells of the widest of the first 20 rows, and none of them is a header that is known.
 */
function findHeader(rows: readonly CellRow[], knowsHeader: KnowsHeader): number {
  const candidates = headerCandidates(rows);
  const widest = Math.max(...candidates.map(filledCells));
  const header = candidates.find((row) => 2 * filledCells(row) >= widest || row.cells.some(knowsHeader));
  if (!header) throw new ImportFault('EMPTY_FILE', 'The file has only blank lines. Upload a header and rows.');
  return rows.indexOf(header);
}

/** The place of the row that a client says is the header. */
function placeOf(givenRow: number, rows: readonly CellRow[]): number {
  const row = rows[givenRow - 1];
  if (row && !isBlankRow(row.cells)) return givenRow - 1;
  const message = `Row ${givenRow} cannot be the header: it is blank, or not among the first rows of the file. Give the number that a spreadsheet shows.`;
  throw new ImportFault('OUT_OF_RANGE', message, ['headerRow']);
}

function headersIn(rows: readonly CellRow[], givenRow: number | null): readonly CellRow[] {
  return givenRow === null ? headerCandidates(rows) : rows.slice(givenRow - 1, givenRow);
}

function headerCandidates(rows: readonly CellRow[]): CellRow[] {
  return rows.filter(({ cells }) => !isBlankRow(cells)).slice(0, HEADER_CANDIDATES);
}

/** How many headers that are known the best of the rows has that may be the header. */
function mostKnown(rows: readonly CellRow[], knowsHeader: KnowsHeader): number {
  return Math.max(0, ...rows.map(({ cells }) => cells.filter(knowsHeader).length));
}

function filledCells({ cells }: CellRow): number {
  return cells.filter((cell) => !isBlank(cell)).length;
}

function soundHeader(row: CellRow | undefined, number: number): readonly string[] {
  if (row?.fault === 'MALFORMED_QUOTES') {
    const message = `The header, row ${number}, has a quotation mark that is not closed. Close it, or take it out.`;
    throw new ImportFault('NOT_CSV', message);
  }
  if (!row || row.fault === 'CELL_TOO_LONG') {
    const message = `The header, row ${number}, is longer than 64 KB. Check that each lead is on a line of its own.`;
    throw new ImportFault('NOT_CSV', message);
  }
  if (!row.cells.every(isStorable)) {
    const message = `The header, row ${number}, has characters that cannot be read. Type it anew.`;
    throw new ImportFault('INVALID_TEXT', message);
  }
  return row.cells;
}
