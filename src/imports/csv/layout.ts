import { ImportFault } from '../faults.js';
import { isStorable } from '../shown-text.js';
import { type CellRow, isBlank, isBlankRow, parseCells } from './cells.js';
import { sniffDelimiter } from './delimiter.js';
import type { HeaderKnowledge } from './known-headers.js';
import { createNonLeadFinder, type NonLeadFinder } from './non-lead-rows.js';
import { createRecordSplitter, type RecordText } from './record-splitter.js';
import { sectionColumn } from './section-rows.js';
import { areWrapped, unwrapped } from './wrapped-rows.js';

/** How the text of a file is laid out, as its first rows tell. */
export type FileLayout = {
  readonly delimiter: string;
  /** Whether each row is one cell that holds a row. */
  readonly isWrapped: boolean;
  /** The number that a spreadsheet gives the first line: 1, or 0 for a line `sep=;`, which it does not show. */
  readonly firstRow: number;
  readonly headerRow: number;
  readonly header: readonly string[];
  /** The column in which the list has headings amid its rows; null where it has none. */
  readonly sections: number | null;
  /** The rows below the header that were looked at, but for those that are no leads. */
  readonly sample: readonly (readonly string[])[];
};

const SEPARATOR_LINE = /^"?sep=([,;\t|])"?(?=[\r\n]|$)/i;
const HEADER_CANDIDATES = 20;

const DATA = /\S@\S+\.\S|https?:\/\//;

type Knows = HeaderKnowledge['knows'];

/**
 * Finds delimiter and header row in the first text of a file; a header row that a client gives stands. Throws `EMPTY_FILE`
 * where there is none, and `OUT_OF_RANGE` where the given one has no text.
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
  const place = givenRow === null ? findHeader(rows, headers.knows) : placeOf(givenRow, rows);
  const sections = sectionsBelow(rows, place);
  return {
    delimiter,
    isWrapped,
    firstRow: 1 - skipped,
    headerRow: place + 1,
    header: soundHeader(rows[place], place + 1),
    sections,
    sample: leadsOf(rows, place, isWholeFile, createNonLeadFinder(rows[place]?.cells ?? [], headers, sections)),
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

/** No line of the text is whole, so its only sound record is the beginning of one. */
function asCutOff(record: RecordText): RecordText {
  return { ...record, fault: record.fault ?? 'CELL_TOO_LONG' };
}

/**
 * The header is the one of the first 20 rows that has most headers that are known, and two of them at least. Else it is the
 * first row, but for blank rows and a preamble: a row belongs to the preamble where it has less than half the filled cells
 * of the widest row, and none of them is a header that is known.
 */
function findHeader(rows: readonly CellRow[], knows: Knows): number {
  const candidates = headerCandidates(rows);
  const widest = Math.max(...candidates.map(filledCells));
  const first = candidates.find((row) => 2 * filledCells(row) >= widest || row.cells.some(knows));
  if (!first) throw new ImportFault('EMPTY_FILE', 'The file has only blank lines. Upload a header and rows.');
  const most = Math.max(1, countKnown(first, knows), ...candidates.map((row) => countKnown(row, knows)));
  return rows.indexOf(candidates.find((row) => countKnown(row, knows) === most && most > 1) ?? first);
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
function mostKnown(rows: readonly CellRow[], knows: Knows): number {
  return Math.max(0, ...rows.map((row) => countKnown(row, knows)));
}

/** How many different headers that are known a row has; an address or a link makes it a row of data. */
function countKnown({ cells }: CellRow, knows: Knows): number {
  if (cells.some((cell) => DATA.test(cell))) return 0;
  return new Set(cells.filter(knows).map((cell) => cell.trim().toLowerCase())).size;
}

function filledCells({ cells }: CellRow): number {
  return cells.filter((cell) => !isBlank(cell)).length;
}

function sectionsBelow(rows: readonly CellRow[], header: number): number | null {
  const below = rows.slice(header + 1).filter(({ cells }) => !isBlankRow(cells));
  return sectionColumn(
    rows[header]?.cells ?? [],
    below.map(({ cells }) => cells),
  );
}

/** The rows below the header, but for blank ones and those that are known to be no leads. */
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
    const message = `The header, row ${number}, is longer than 64 KB. Check that each lead is on a line of its own.`;
    throw new ImportFault('NOT_CSV', message);
  }
  if (!row.cells.every(isStorable)) {
    const message = `The header, row ${number}, has characters that cannot be read. Type it anew.`;
    throw new ImportFault('INVALID_TEXT', message);
  }
  return row.cells;
}
