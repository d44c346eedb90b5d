import { ImportFault } from '../faults.js';
import { isStorable } from '../shown-text.js';
import { type CellRow, isBlankRow, parseCells } from './cells.js';
import { sniffDelimiter } from './delimiter.js';
import { findHeader, mostKnownHeaders } from './find-header.js';
import type { HeaderKnowledge } from './known-headers.js';
import { createNonLeadFinder, type NonLeadFinder } from './non-lead-rows.js';
import { createRecordSplitter, type RecordText } from './record-splitter.js';
import { sectionColumn } from './section-rows.js';
import { completedHeader } from './two-line-header.js';
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
  const countKnown = (rows: readonly CellRow[]) => mostKnownHeaders(rows, givenRow, headers.knows);
  const rowsUnder = (candidate: string) =>
    tableUnder(firstRows(text, isWholeFile, candidate), candidate, headers.knows);
  const delimiter = separator ?? sniffDelimiter((candidate) => rowsUnder(candidate).rows, countKnown);
  const { isWrapped, rows: read } = rowsUnder(delimiter);
  const rows = read.slice(skipped);
  const place = findHeader(rows, givenRow, headers);
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
