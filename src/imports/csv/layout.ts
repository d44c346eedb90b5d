import { ImportFault } from '../faults.js';
import { isStorable } from '../shown-text.js';
import { type CellRow, isBlank, isBlankRow, parseCells } from './cells.js';
import { sniffDelimiter } from './delimiter.js';
import type { HeaderKnowledge } from './known-headers.js';
import { createNonLeadFinder, type NonLeadFinder } from './non-lead-rows.js';
import { createRecordSplitter, type RecordText } from './record-splitter.js';
import { sectionColumn } from './section-rows.js';
import { completedHeader, isCompletedBy } from './two-line-header.js';
import { areWrapped, unwrapped } from './wrapped-rows.js';

/** The layout of a file, detected from its first rows. */
export type FileLayout = {
  readonly delimiter: string;
  /** Whether each row is one cell that contains a whole row. */
  readonly isWrapped: boolean;
  /** The number that a spreadsheet gives the first line: 1, or 0 for a line `sep=;`, which it hides. */
  readonly firstRow: number;
  readonly headerRow: number;
  readonly header: readonly string[];
  /** The column with headings between the leads; null where the list has none. */
  readonly sections: number | null;
  /** The first rows below the header, except those that are not leads. */
  readonly sample: readonly (readonly string[])[];
};

const SEPARATOR_LINE = /^"?sep=([,;\t|])"?(?=[\r\n]|$)/i;
const HEADER_CANDIDATES = 20;

const DATA = /\S@\S+\.\S|https?:\/\//;

type Knows = HeaderKnowledge['knows'];

/**
 * Detects the delimiter and the header row in the first text of a file; a client's header row has priority. Throws
 * `EMPTY_FILE` where there is no header, and `OUT_OF_RANGE` where the given row has no text.
 */
export function detectLayout(
  text: string,
  isWholeFile: boolean,
  headers: HeaderKnowledge,
  givenRow: number | null = null,
): FileLayout {
  const separator = SEPARATOR_LINE.exec(text)?.[1];
  const skipped = separator ? 1 : 0;
  const countKnown = (rows: readonly CellRow[]) => mostKnown(headersIn(rows, givenRow), headers.knows);
  const rowsUnder = (candidate: string) =>
    tableUnder(firstRows(text, isWholeFile, candidate), candidate, headers.knows);
  const delimiter = separator ?? sniffDelimiter((candidate) => rowsUnder(candidate).rows, countKnown);
  const { isWrapped, rows: read } = rowsUnder(delimiter);
  const rows = read.slice(skipped);
  const place = givenRow === null ? firstLine(findHeader(rows, headers.knows), rows, headers) : placeOf(givenRow, rows);
  const sections = sectionsBelow(rows, place);
  const header = completedHeader(soundHeader(rows[place], place + 1), rowBelow(rows, place), headers);
  return {
    delimiter,
    isWrapped,
    firstRow: 1 - skipped,
    headerRow: place + 1,
    header,
    sections,
    sample: leadsOf(rows, place, isWholeFile, createNonLeadFinder(header, headers, sections)),
  };
}

function tableUnder(rows: readonly CellRow[], delimiter: string, knows: Knows) {
  const isWrapped = areWrapped(rows, delimiter, knows);
  return { isWrapped, rows: isWrapped ? rows.map((row) => unwrapped(row, delimiter)) : rows };
}

function firstRows(text: string, isWholeFile: boolean, delimiter: string): CellRow[] {
  const splitter = createRecordSplitter(delimiter);
  const records = [...splitter.push(text)];
  if (isWholeFile) records.push(...splitter.end());
  else if (records.length === 0) records.push(...[...splitter.end()].map(asCutOff));
  return parseCells(records, delimiter);
}

/** No line of the text is complete, so its only valid record is the beginning of one. */
function asCutOff(record: RecordText): RecordText {
  return { ...record, fault: record.fault ?? 'CELL_TOO_LONG' };
}

/**
 * Returns the row with the most known headers among the first 20, if it has two of them. Otherwise returns the first row after
 * blank rows and the preamble: a row belongs to the preamble if it has fewer than half the filled cells of the widest row
 * and no known header.
 */
function findHeader(rows: readonly CellRow[], knows: Knows): number {
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

function headersIn(rows: readonly CellRow[], givenRow: number | null): readonly CellRow[] {
  return givenRow === null ? headerCandidates(rows) : rows.slice(givenRow - 1, givenRow);
}

function headerCandidates(rows: readonly CellRow[]): CellRow[] {
  return rows.filter(({ cells }) => !isBlankRow(cells)).slice(0, HEADER_CANDIDATES);
}

/** Returns the largest number of known headers in one of the possible header rows. */
function mostKnown(rows: readonly CellRow[], knows: Knows): number {
  return Math.max(0, ...rows.map((row) => countKnown(row, knows)));
}

/** Counts the different known headers of a row; an address or a link makes it a row of data. */
function countKnown({ cells }: CellRow, knows: Knows): number {
  if (cells.some((cell) => DATA.test(cell))) return 0;
  return new Set(cells.filter(knows).map((cell) => cell.trim().toLowerCase())).size;
}

function filledCells({ cells }: CellRow): number {
  return cells.filter((cell) => !isBlank(cell)).length;
}

function rowBelow(rows: readonly CellRow[], header: number): readonly string[] {
  return rows.slice(header + 1).find(({ cells }) => !isBlankRow(cells))?.cells ?? [];
}

function sectionsBelow(rows: readonly CellRow[], header: number): number | null {
  const below = rows.slice(header + 1).filter(({ cells }) => !isBlankRow(cells));
  return sectionColumn(
    rows[header]?.cells ?? [],
    below.map(({ cells }) => cells),
  );
}

/** Returns the rows below the header, except blank ones and known non-leads. */
function leadsOf(rows: readonly CellRow[], header: number, isWholeFile: boolean, finder: NonLeadFinder) {
  const records = rows.map(({ cells, fault }, place) => ({ row: place + 1, cells, fault, nonLead: null }));
  const judged = finder.judge(records.slice(header + 1).filter(({ cells }) => !isBlankRow(cells)));
  const last = finder.end();
  const leads = [...judged, ...(isWholeFile ? last : [])].filter(({ nonLead }) => nonLead === null);
  return leads.map(({ cells }) => cells);
}

function soundHeader(row: CellRow | undefined, number: number): readonly string[] {
  if (row?.fault === 'MALFORMED_QUOTES') {
    const message = `The header, row ${number}, has a quotation mark that is not closed. Close it, or take it out.`;
    throw new ImportFault('NOT_CSV', message);
  }
  if (!row || row.fault === 'CELL_TOO_LONG') {
    const message = `The header, row ${number}, is longer than 64 KB. Check that each lead is on its own line.`;
    throw new ImportFault('NOT_CSV', message);
  }
  if (!row.cells.every(isStorable)) {
    const message = `The header, row ${number}, has characters that cannot be read. Retype it.`;
    throw new ImportFault('INVALID_TEXT', message);
  }
  return row.cells;
}
