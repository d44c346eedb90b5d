import { ImportFault } from '../faults.js';
import type { ImportLimits } from '../limits.js';
import type { WarningCollector } from '../warning-collector.js';
import { isBlankRow, readCells } from './cells.js';
import { detectEncoding, givenEncoding } from './detect-encoding.js';
import { decodeHead, decodeText, type Encoding, type TextFormat } from './encoding.js';
import { type OpenFile, surveyBytes } from './file-bytes.js';
import { detectLayout, type KnowsHeader, type Layout } from './layout.js';
import type { RecordText } from './record-splitter.js';
import { refuseOtherFormats, refuseOtherText } from './refuse-other-formats.js';

/** A row below the header that is not blank. */
export type CsvRecord = {
  /** The row's number in a spreadsheet. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Why the cells are not to be trusted. */
  readonly fault: RecordText['fault'];
};

/** A file whose layout is known and whose rows are still to be read. */
export type CsvFile = TextFormat &
  Layout & {
    /** To be read once, many at a time. Throws `EMPTY_FILE` where there is none, `TOO_MANY_ROWS` above the limit. */
    readonly records: AsyncIterable<readonly CsvRecord[]>;
  };

/** What a client says of a file's format, over what is found in the file; null where it says nothing. */
export type GivenFormat = { readonly encoding: Encoding | null; readonly headerRow: number | null };

const NOTHING_GIVEN: GivenFormat = { encoding: null, headerRow: null };

export type ReadCsvOptions = {
  readonly limits: ImportLimits;
  readonly knowsHeader: KnowsHeader;
  /** Whether a header's text is one that is known with these very letters. */
  readonly knowsSpelling: KnowsHeader;
  /** What is odd about the file as a whole is added. */
  readonly warnings: WarningCollector;
  readonly given?: GivenFormat;
};

/** Opens a CSV file: looks at all of its bytes, then reads row after row. Throws `ImportFault` for what is no CSV. */
export async function readCsv(open: OpenFile, options: ReadCsvOptions): Promise<CsvFile> {
  const { limits, knowsHeader, knowsSpelling, warnings, given = NOTHING_GIVEN } = options;
  const bytes = await surveyBytes(open, limits.maxBytes);
  refuseOtherFormats(bytes.head);
  const format = given.encoding
    ? givenEncoding(given.encoding, bytes)
    : await detectEncoding(open, bytes, knowsSpelling, warnings);
  const text = decodeHead(bytes.head, format.encoding);
  refuseOtherText(text);
  const layout = detectLayout(text, bytes.headIsWholeFile, knowsHeader, given.headerRow);
  return { ...format, ...layout, records: readRecords(open, format, layout, limits.maxRows) };
}

async function* readRecords(
  open: OpenFile,
  { encoding }: TextFormat,
  { delimiter, firstRow, headerRow }: Layout,
  maxRows: number,
): AsyncGenerator<CsvRecord[]> {
  let nextRow = firstRow;
  let count = 0;
  for await (const some of readCells(decodeText(open, encoding), delimiter)) {
    const rows = some.map(({ cells, fault }, place) => ({
      row: nextRow + place,
      cells,
      fault,
    }));
    const records = rows.filter(({ row, cells }) => row > headerRow && !isBlankRow(cells));
    nextRow += rows.length;
    count += records.length;
    if (count > maxRows) throw tooManyRows(maxRows);
    yield records;
  }
  if (count === 0) throw new ImportFault('EMPTY_FILE', 'The file has a header but no rows. Add a row for each lead.');
}

function tooManyRows(maxRows: number): ImportFault {
  const message = `The file has more than ${maxRows} rows (MAX_ROWS). Split it into smaller files.`;
  return new ImportFault('TOO_MANY_ROWS', message);
}
