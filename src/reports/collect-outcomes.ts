import type { CriterionLead } from '../domain/lead.js';
import type { LeadOutcome } from '../performance/decide-lead.js';
import { prefetch } from '../prefetch.js';
import type { NotedResult } from '../store/history/noted-result.js';
import {
  leadIn,
  type ReportCursor,
  type ReportRow,
  type ReportScope,
  resultReader,
} from '../store/outcomes/report-rows.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { yieldByText } from '../yield-by-text.js';

/** What the criteria of a scoring model read of leads. */
export type TextReader<Reading> = {
  readonly read: (lead: CriterionLead) => Reading;
  /** Whether that takes a lead's texts; if not, they are not read from the store. */
  readonly readsTexts: boolean;
  /** How much work a lead is: 1, and more for models that look for many texts. */
  readonly weight: number;
};

/** A lead with its outcomes. */
export type LeadWithOutcomes<Reading> = {
  readonly outcomes: readonly LeadOutcome[];
  /** The result in force when the first of them happened; null where there was none. */
  readonly resultThen: NotedResult | null;
  /** Null, too, where the results of now were not asked for. */
  readonly resultNow: NotedResult | null;
  /** Whether the machine's verdict makes a score now. */
  readonly isScored: boolean;
  /** Null, too, where it was not asked for. */
  readonly firstScoredAt: Date | null;
  readonly reading: Reading;
};

/** How many outcomes a report is made of at most: the newest. */
export const MOST_OUTCOMES = 200_000;

const PAGE = 2_000;

/** An offer's newest outcomes by lead, and whether there are older ones. */
export type CollectedOutcomes<Reading> = {
  readonly leads: readonly LeadWithOutcomes<Reading>[];
  readonly isCut: boolean;
};

/** Collects the newest outcomes of an offer by lead. */
export async function collectOutcomes<Reading>(
  { outcomes }: Pick<WorkspaceStore, 'outcomes'>,
  offerId: string,
  { read, readsTexts, weight }: TextReader<Reading>,
  scope: Omit<ReportScope, 'withTexts'>,
): Promise<CollectedOutcomes<Reading>> {
  const turn = yieldByText(weight);
  const readResult = resultReader();
  const outcomeOf = outcomeReader();
  const leads = new Map<string, Collected<Reading>>();
  let count = 0;
  for await (const rows of prefetch(pages(outcomes, offerId, { ...scope, withTexts: readsTexts }))) {
    count += rows.length;
    for (const row of rows) {
      const outcome = outcomeOf(row);
      const known = leads.get(row.leadId);
      if (known) add(known, row, outcome, readResult);
      else {
        const lead = leadIn(row);
        if (readsTexts) await turn(lead);
        leads.set(row.leadId, collected(row, outcome, readResult, read(lead)));
      }
    }
  }
  return { leads: [...leads.values()], isCut: count > MOST_OUTCOMES };
}

/** A lead while its outcomes are read; of its rows no more is kept, since they are many. */
type Collected<Reading> = LeadWithOutcomes<Reading> & {
  readonly outcomes: LeadOutcome[];
  first: LeadOutcome;
  firstId: string;
  resultThen: NotedResult | null;
};

type ReadResult = ReturnType<typeof resultReader>;

function collected<Reading>(
  row: ReportRow,
  outcome: LeadOutcome,
  readResult: ReadResult,
  reading: Reading,
): Collected<Reading> {
  return {
    outcomes: [outcome],
    first: outcome,
    firstId: row.id,
    resultThen: readResult(row.resultThen),
    resultNow: readResult(row.resultNow),
    isScored: Boolean(row.isScored),
    firstScoredAt: row.firstScoredAt ? new Date(row.firstScoredAt) : null,
    reading,
  };
}

function add(known: Collected<unknown>, row: ReportRow, outcome: LeadOutcome, readResult: ReadResult): void {
  known.outcomes.push(outcome);
  const { first, firstId } = known;
  const later = +outcome.occurredAt - +first.occurredAt || +outcome.recordedAt - +first.recordedAt;
  if (later > 0 || (later === 0 && row.id > firstId)) return;
  known.first = outcome;
  known.firstId = row.id;
  known.resultThen = readResult(row.resultThen);
}

/** Makes what reads outcomes. Rows that follow each other often have one time, which is then one object. */
function outcomeReader(): (row: ReportRow) => LeadOutcome {
  const [readOccurred, readRecorded] = [timeReader(), timeReader()];
  return ({ kind, occurredAt, recordedAt }) => ({
    kind,
    occurredAt: readOccurred(occurredAt),
    recordedAt: readRecorded(recordedAt),
  });
}

function timeReader(): (time: string | Date) => Date {
  let last: { readonly time: string | Date; readonly read: Date } | null = null;
  return (time) => {
    if (last?.time !== time) last = { time, read: new Date(time) };
    return last.read;
  };
}

async function* pages(
  outcomes: WorkspaceStore['outcomes'],
  offerId: string,
  scope: ReportScope,
): AsyncGenerator<readonly ReportRow[]> {
  let after: ReportCursor | null = null;
  // One more than is wanted tells whether there are older ones.
  for (let left = MOST_OUTCOMES + 1; left > 0; ) {
    const wanted: number = Math.min(PAGE, left);
    const rows: ReportRow[] = await outcomes.reportRows(offerId, scope, wanted, after);
    yield rows;
    left -= rows.length;
    after = rows.at(-1) ?? null;
    if (rows.length < wanted) return;
  }
}
