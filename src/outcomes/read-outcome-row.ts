import type { LeadDraft } from '../domain/lead.js';
import { columnLabel } from '../imports/columns/kept-columns.js';
import type { CsvRecord } from '../imports/csv/non-lead-rows.js';
import { isPlaceholderCell } from '../imports/placeholder-cell.js';
import { createDraftReader } from '../imports/read-draft.js';
import { type CellRules, findFault, withoutTrailingBlanks } from '../imports/row-faults.js';
import { notALead, type RejectedRow, type RejectionReason, reject } from '../imports/row-rejections.js';
import type { OutcomeRejection, OutcomeRejectionCode } from '../store/outcomes/outcome-records.js';
import { withoutFormulaGuard } from '../text/formula-guard.js';
import { decidingName, type GivenNames, type LeadName, notOneLead } from './lead-name.js';
import { type ReadTime, readOccurredAt, type SlashOrder } from './occurred-at.js';
import type { OutcomeColumns } from './outcome-columns.js';
import type { ReadKind } from './outcome-texts.js';
import type { NamedOutcome } from './read-outcome-input.js';

/** A row of a file of outcomes: an outcome, a rejection, or no outcome yet. */
export type OutcomeRow =
  | { readonly outcome: NamedOutcome; readonly rejectedBy: (count: number) => OutcomeRejection }
  | { readonly rejection: OutcomeRejection }
  | 'NOTHING';

/** The findings about a whole file that its rows are read by. */
export type OutcomeSurvey = {
  readonly slashOrder: SlashOrder;
  /** The texts without a known meaning, for people. */
  readonly unknownTexts: string;
};

export type RowRules = CellRules & { readonly readKind: ReadKind; readonly now: Date };

type Reason = RejectionReason<OutcomeRejectionCode>;

/** Returns the cells of a row, without the apostrophes that keep a spreadsheet from running formulas. */
export function cellsOf({ cells }: CsvRecord, { headers, naming }: OutcomeColumns): readonly string[] {
  return withoutTrailingBlanks(naming.isOwnFile ? cells.map(withoutFormulaGuard) : cells, headers.length);
}

/** Makes a reader for single rows of a file of outcomes. */
export function outcomeRowReader(
  columns: OutcomeColumns,
  rules: RowRules,
  survey: OutcomeSurvey,
): (record: CsvRecord) => OutcomeRow {
  const { headers, outcome: place } = columns;
  const drafts = createDraftReader(columns.naming, () => {});
  return (record) => {
    const cells = cellsOf(record, columns);
    const rejected = { row: record.row, cells, width: headers.length };
    const saysNothing = record.fault === null && cells.length <= headers.length && isNothing(cells[place], rules);
    if (saysNothing) return 'NOTHING';
    const reason = faultIn(record, rejected, headers, rules);
    if (reason) return { rejection: reject(rejected, reason) };
    const kind = rules.readKind(cells[place] ?? '');
    if (kind === 'UNKNOWN') return { rejection: reject(rejected, unknownOutcome(columns, cells, survey)) };
    if (kind === 'NOTHING') return 'NOTHING';
    const at = timeIn(cells, columns, rules.now, survey.slashOrder);
    if ('fault' in at) return { rejection: reject(rejected, badTime(at, columns, cells)) };
    const draft = drafts.read(cells);
    const name = draft && decidingName(namesOf(draft));
    if (!name) return { rejection: reject(rejected, nameless()) };
    const outcome = { name, kind, note: null, occurredAt: at.time, isDated: at.isDated };
    return { outcome, rejectedBy: (count) => reject(rejected, notFound(name, count, columns)) };
  };
}

function isNothing(cell: string | undefined, { readKind }: RowRules): boolean {
  return readKind(cell ?? '') === 'NOTHING';
}

function faultIn(
  { fault, nonLead }: CsvRecord,
  rejected: RejectedRow,
  headers: readonly string[],
  rules: CellRules,
): Reason | null {
  return nonLead ? notALead(nonLead, rejected.cells) : findFault(rejected, fault, headers, rules);
}

function namesOf({ scoringId, externalId, email, linkedinUrl }: LeadDraft): GivenNames {
  return { SCORING_ID: scoringId, EXTERNAL_ID: externalId, EMAIL: email, LINKEDIN_URL: linkedinUrl };
}

type Occurrence = { readonly time: Date; readonly isDated: boolean };

function timeIn(
  cells: readonly string[],
  { occurredAt }: OutcomeColumns,
  now: Date,
  order: SlashOrder,
): Occurrence | Exclude<ReadTime, { time: Date }> {
  const text = occurredAt === null ? '' : (cells[occurredAt]?.trim() ?? '');
  if (text === '' || isPlaceholderCell(text, null)) return { time: now, isDated: false };
  const read = readOccurredAt(text, order, now);
  return 'time' in read ? { time: read.time, isDated: true } : read;
}

function unknownOutcome(
  { headers, outcome }: OutcomeColumns,
  cells: readonly string[],
  { unknownTexts }: OutcomeSurvey,
): Reason {
  const message = `The meaning of this outcome is unknown. Give it in "values". The file's texts of this kind: ${unknownTexts}.`;
  return { code: 'UNKNOWN_OUTCOME', message, column: columnLabel(headers, outcome), value: cells[outcome] ?? '' };
}

const BAD_TIMES = {
  UNREADABLE: 'The time cannot be read. Write it as 2026-11-30, 30.11.2026 or 2026-11-30T14:05:00Z.',
  EITHER_WAY:
    'The dates of this column do not show whether the day or the month comes first. Write them as 2026-11-30.',
  TO_COME: 'The time is later than now. Give the time at which it happened.',
} as const;

function badTime(
  { fault }: { readonly fault: keyof typeof BAD_TIMES },
  { headers, occurredAt }: OutcomeColumns,
  cells: readonly string[],
): Reason {
  const place = occurredAt ?? 0;
  const column = columnLabel(headers, place);
  return { code: 'BAD_TIME', message: BAD_TIMES[fault], column, value: cells[place] ?? '' };
}

function nameless(): Reason {
  return { code: 'NO_SUCH_LEAD', message: 'The row names no lead. Fill in its id, e-mail address or LinkedIn URL.' };
}

function notFound(name: LeadName, count: number, { naming }: OutcomeColumns): Reason {
  const code = count === 0 ? 'NO_SUCH_LEAD' : 'SEVERAL_LEADS';
  const column = naming.columns.find(({ field, turn }) => field === name.field && turn === 0);
  return { code, message: notOneLead(name, count), ...(column && { column: column.header }), value: name.text };
}
