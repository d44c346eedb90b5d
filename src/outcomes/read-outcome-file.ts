import { headerKnowledge } from '../imports/columns/header-knowledge.js';
import type { OpenFile } from '../imports/csv/file-bytes.js';
import type { HeaderKnowledge } from '../imports/csv/known-headers.js';
import type { CsvRecord } from '../imports/csv/non-lead-rows.js';
import { readCsv } from '../imports/csv/read-csv.js';
import type { ImportLimits } from '../imports/limits.js';
import { orSayGuess } from '../imports/or-say-guess.js';
import { shorten } from '../imports/shown-text.js';
import { warningCollector } from '../imports/warning-collector.js';
import { slashOrderFinder } from './occurred-at.js';
import { isOutcomeHeader, mapOutcomeColumns, type OutcomeColumnInput, type OutcomeColumns } from './outcome-columns.js';
import type { ReadKind } from './outcome-texts.js';
import { cellsOf, type OutcomeRow, type OutcomeSurvey, outcomeRowReader } from './read-outcome-row.js';

export type ReadOutcomesOptions = {
  readonly limits: ImportLimits;
  readonly columns: readonly OutcomeColumnInput[];
  readonly readKind: ReadKind;
  readonly now: Date;
};

/** A file of outcomes with its columns mapped. Its rows can be read once. */
export type ReadableOutcomes = {
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<readonly OutcomeRow[]>;
};

/** The most different texts that are counted, and that are shown. */
const [MOST_TEXTS, SHOWN_TEXTS] = [1_000, 20];
const SHOWN_LENGTH = 40;

/**
 * Reads a CSV file of outcomes twice: first the whole file, since only that shows the order of its dates and its texts without a
 * known meaning; then its rows on demand. Throws `ImportFault` as an import does.
 */
export async function readOutcomeFile(open: OpenFile, options: ReadOutcomesOptions): Promise<ReadableOutcomes> {
  const { limits, columns, readKind, now } = options;
  const warnings = warningCollector();
  const read = () => readCsv(open, { limits, headers: outcomeHeaders(columns), warnings });
  const csv = await read();
  const mapped = orSayGuess(warnings, () => mapOutcomeColumns(csv.header, csv.sample, columns));
  const survey = await surveyOutcomes(csv.records, mapped, readKind);
  const again = await read();
  const rules = { maxCellLength: limits.maxCellLength, isLossy: again.isLossy, readKind, now };
  return { headers: mapped.headers, rows: rowsOf(again.records, outcomeRowReader(mapped, rules, survey)) };
}

/** Returns the known headers of leads together with those of outcomes. */
function outcomeHeaders(columns: readonly OutcomeColumnInput[]): HeaderKnowledge {
  const known = headerKnowledge(columns.map(({ header }) => ({ header: header ?? null })));
  return {
    ...known,
    knows: (text) => isOutcomeHeader(text) || known.knows(text),
    knowsSpelling: (text) => isOutcomeHeader(text) || known.knowsSpelling(text),
  };
}

async function* rowsOf(
  records: AsyncIterable<readonly CsvRecord[]>,
  read: (record: CsvRecord) => OutcomeRow,
): AsyncGenerator<OutcomeRow[]> {
  for await (const some of records) yield some.map(read);
}

async function surveyOutcomes(
  records: AsyncIterable<readonly CsvRecord[]>,
  columns: OutcomeColumns,
  readKind: ReadKind,
): Promise<OutcomeSurvey> {
  const slashes = slashOrderFinder();
  const unknown = new Map<string, number>();
  for await (const some of records) {
    for (const record of some) {
      if (record.fault !== null || record.nonLead !== null) continue;
      const cells = cellsOf(record, columns);
      if (columns.occurredAt !== null) slashes.see(cells[columns.occurredAt]?.trim() ?? '');
      const text = cells[columns.outcome] ?? '';
      if (readKind(text) === 'UNKNOWN') count(unknown, text.trim());
    }
  }
  return { slashOrder: slashes.order(), unknownTexts: listed(unknown) };
}

function count(texts: Map<string, number>, text: string): void {
  const before = texts.get(text);
  if (before !== undefined || texts.size < MOST_TEXTS) texts.set(text, (before ?? 0) + 1);
}

/** Lists the texts with their counts, the most frequent first. */
function listed(texts: ReadonlyMap<string, number>): string {
  const byCount = [...texts].sort(([, one], [, other]) => other - one);
  const shown = byCount.slice(0, SHOWN_TEXTS).map(([text, rows]) => `"${shorten(text, SHOWN_LENGTH)}" (${rows})`);
  const more = byCount.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
