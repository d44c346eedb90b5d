import type { FileFormat, LeadRow } from '../domain/import.js';
import { withoutFormulaGuard, withoutTextMark } from '../text/formula-guard.js';
import type { ColumnMapping, ColumnMappingInput } from './columns/column-mapping.js';
import { headerKnowledge } from './columns/header-knowledge.js';
import { mapColumns } from './columns/map-columns.js';
import type { OpenFile } from './csv/file-bytes.js';
import type { CsvRecord } from './csv/non-lead-rows.js';
import { type GivenFormat, readCsv } from './csv/read-csv.js';
import type { ImportLimits } from './limits.js';
import { orSayGuess } from './or-say-guess.js';
import { isPlaceholderCell } from './placeholder-cell.js';
import { createLeadReader, type LeadReader } from './read-lead.js';
import { shorten } from './shown-text.js';
import type { WarningCollector } from './warning-collector.js';

export type ReadLeadsOptions = {
  readonly limits: ImportLimits;
  /** Gets warnings while the rows are read. */
  readonly warnings: WarningCollector;
  readonly columns?: readonly ColumnMappingInput[];
  readonly requireAllColumns?: boolean;
  readonly format?: GivenFormat;
};

/** A file whose header has been read and whose rows have not. */
export type LeadFile = {
  readonly format: FileFormat;
  readonly mapping: ColumnMapping;
  /** Up to two values of each column, shortened, from the file's first 64 KB. */
  readonly samples: readonly (readonly string[])[];
  /** Can be read once, in batches. Throws `ImportFault` where the file as a whole is invalid. */
  readonly rows: AsyncIterable<readonly LeadRow[]>;
  /** The number of rows without text below the header, once the rows are read. */
  blankRows(): number;
  /** The headers of the extra columns that leads have, once the rows are read. */
  keptHeaders(): string[];
};

const SAMPLES = 2;

/**
 * Reads a CSV file of leads: its header at once, its rows on demand. Calls `open` several times.
 * Throws `ImportFault` for a file that is not CSV or lacks columns, and for invalid `columns`.
 */
export async function readLeads(open: OpenFile, options: ReadLeadsOptions): Promise<LeadFile> {
  const { limits, warnings, columns = [], requireAllColumns = false, format } = options;
  const csv = await readCsv(open, { limits, headers: headerKnowledge(columns), warnings, given: format });
  const { encoding, delimiter, headerRow, isLossy } = csv;
  const mapping = orSayGuess(warnings, () => mapColumns(csv.header, csv.sample, columns, requireAllColumns));
  for (const message of mapping.leftOut) warnings.addOfFile('COLUMN_LEFT_OUT', message);
  const { read, keptHeaders } = createLeadReader(mapping, { maxCellLength: limits.maxCellLength, isLossy }, warnings);
  return {
    format: { encoding, delimiter, headerRow },
    mapping,
    samples: takeSamples(csv.sample, mapping),
    rows: readRows(csv.records, read),
    blankRows: csv.blankRows,
    keptHeaders,
  };
}

async function* readRows(
  records: AsyncIterable<readonly CsvRecord[]>,
  read: LeadReader['read'],
): AsyncGenerator<LeadRow[]> {
  for await (const some of records) yield some.map(read);
}

function takeSamples(rows: readonly (readonly string[])[], { columns, isOwnFile }: ColumnMapping): string[][] {
  return columns.map(({ field }, place) => {
    const texts = rows
      .map((cells) => cells[place]?.trim() ?? '')
      .filter((cell) => cell && !isPlaceholderCell(cell, field));
    return texts
      .slice(0, SAMPLES)
      .map((text) => shorten(withoutTextMark(isOwnFile ? withoutFormulaGuard(text) : text)));
  });
}
