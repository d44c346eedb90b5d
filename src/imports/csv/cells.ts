import Papa from 'papaparse';
import { createRecordSplitter, type RecordText } from './record-splitter.js';

/** A row of a file; a row with a fault is split at its delimiters only. */
export type CellRow = { readonly cells: readonly string[]; readonly fault: RecordText['fault'] };

const RECORDS_AT_ONCE = 1000;

/** Cuts text into rows of cells, in batches. */
export async function* readCells(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<CellRow[]> {
  const splitter = createRecordSplitter(delimiter);
  for await (const chunk of chunks) yield* parseInBatches(splitter.push(chunk), delimiter);
  yield* parseInBatches(splitter.end(), delimiter);
}

function* parseInBatches(records: Iterable<RecordText>, delimiter: string): Generator<CellRow[]> {
  let batch: RecordText[] = [];
  for (const record of records) {
    batch.push(record);
    if (batch.length < RECORDS_AT_ONCE) continue;
    yield parseCells(batch, delimiter);
    batch = [];
  }
  if (batch.length > 0) yield parseCells(batch, delimiter);
}

/** Cuts records into cells in one call of the parser. */
export function parseCells(records: readonly RecordText[], delimiter: string): CellRow[] {
  const sound = records.filter(({ fault }) => fault === null);
  const cells = parseSound(sound, delimiter).values();
  return records.map(({ text, fault }) => ({
    cells: fault === null ? (cells.next().value ?? []) : text.split(delimiter),
    fault,
  }));
}

// The newline before keeps a U+FEFF at the start of a cell, the one after keeps a cell's blanks after its closing quote.
function parseSound(records: readonly RecordText[], delimiter: string): string[][] {
  const text = ['', ...records.map((record) => record.text), ''].join('\n');
  return Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data.slice(1, -1);
}

/** Whether a row has only white space. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every(isBlank);
}

/** Returns the place of the first cell with text from a place on; -1 where there is none. A loop, since it is called for each row. */
export function filledCell(cells: readonly string[], from = 0): number {
  for (let place = from; place < cells.length; place += 1) if (!isBlank(cells[place] ?? '')) return place;
  return -1;
}

export function isBlank(cell: string): boolean {
  return cell.trim() === '';
}
