import type { TextEncoding } from '../../domain/generated/enums.js';
import { ImportFault } from '../faults.js';
import type { ImportLimits } from '../limits.js';
import type { WarningCollector } from '../warning-collector.js';
import { isBlankRow, readCells } from './cells.js';
import { detectEncoding, givenEncoding } from './detect-encoding.js';
import { decodeHead, decodeText, type TextFormat } from './encoding.js';
import { type OpenFile, surveyBytes } from './file-bytes.js';
import type { HeaderKnowledge } from './known-headers.js';
import { detectLayout, type FileLayout } from './layout.js';
import { type CsvRecord, createNonLeadFinder, type NonLeadFinder } from './non-lead-rows.js';
import { refuseOtherFormats, refuseOtherText } from './refuse-other-formats.js';
import { unwrapped } from './wrapped-rows.js';

/** A file whose layout is known and whose rows have not been read. */
export type CsvFile = TextFormat &
  FileLayout & {
    /** Can be read once, in batches. Throws `EMPTY_FILE` where there are no rows, `TOO_MANY_ROWS` above the limit. */
    readonly records: AsyncIterable<readonly CsvRecord[]>;
    /** The number of rows without text below the header, once the rows are read. */
    blankRows(): number;
  };

/** The parts of a file's format that a client gives, with priority over detection; null where it gives none. */
export type GivenFormat = { readonly encoding: TextEncoding | null; readonly headerRow: number | null };

const NOTHING_GIVEN: GivenFormat = { encoding: null, headerRow: null };

export type ReadCsvOptions = {
  readonly limits: ImportLimits;
  readonly headers: HeaderKnowledge;
  /** Gets warnings about the file as a whole. */
  readonly warnings: WarningCollector;
  readonly given?: GivenFormat;
};

/** Opens a CSV file: scans all of its bytes, then reads its rows. Throws `ImportFault` for a file that is not CSV. */
export async function readCsv(open: OpenFile, options: ReadCsvOptions): Promise<CsvFile> {
  const { limits, headers, warnings, given = NOTHING_GIVEN } = options;
  const bytes = await surveyBytes(open, limits.maxBytes);
  refuseOtherFormats(bytes.head);
  const format = given.encoding
    ? givenEncoding(given.encoding, bytes)
    : await detectEncoding(open, bytes, headers, warnings);
  const text = decodeHead(bytes.head, format.encoding);
  refuseOtherText(text);
  const layout = detectLayout(text, bytes.headIsWholeFile, headers, given.headerRow);
  const finder = createNonLeadFinder(layout.header, headers, layout.sections);
  const blank = { rows: 0 };
  const records = readRecords(open, format, layout, { finder, maxRows: limits.maxRows, blank });
  return { ...format, ...layout, records, blankRows: () => blank.rows };
}

type RecordRules = {
  readonly finder: NonLeadFinder;
  readonly maxRows: number;
  /** Counts the rows without text. */
  readonly blank: { rows: number };
};

async function* readRecords(
  open: OpenFile,
  { encoding }: TextFormat,
  { delimiter, isWrapped, firstRow, headerRow }: FileLayout,
  { finder, maxRows, blank }: RecordRules,
): AsyncGenerator<CsvRecord[]> {
  let nextRow = firstRow;
  let count = 0;
  for await (const some of readCells(decodeText(open, encoding), delimiter)) {
    const table = isWrapped ? some.map((row) => unwrapped(row, delimiter)) : some;
    const rows = table.map(({ cells, fault }, place) => ({
      row: nextRow + place,
      cells,
      fault,
      nonLead: null,
    }));
    const below = rows.filter(({ row }) => row > headerRow);
    const records = below.filter(({ cells }) => !isBlankRow(cells));
    nextRow += rows.length;
    blank.rows += below.length - records.length;
    count += records.length;
    if (count > maxRows) throw tooManyRows(maxRows);
    yield finder.judge(records);
  }
  yield finder.end();
  if (count === 0) throw new ImportFault('EMPTY_FILE', 'The file has a header but no rows. Add a row for each lead.');
}

function tooManyRows(maxRows: number): ImportFault {
  const message = `The file has more than ${maxRows} rows (MAX_ROWS). Split it into smaller files.`;
  return new ImportFault('TOO_MANY_ROWS', message);
}
