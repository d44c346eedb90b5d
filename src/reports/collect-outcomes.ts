import type { LeadOutcome } from '../performance/decide-lead.js';
import { prefetch } from '../prefetch.js';
import type { CriterionLead } from '../scoring/model/criterion-lead.js';
import type { NotedResult } from '../store/history/noted-result.js';
import type { ReportCursor, ReportRow } from '../store/outcomes/report-rows.js';
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
  readonly resultThen: () => NotedResult | null;
  readonly resultNow: () => NotedResult | null;
  readonly firstScoredAt: Date | null;
  readonly reading: Reading;
};

/** How many outcomes a report is made of at most: the newest. */
const MOST_OUTCOMES = 200_000;

const PAGE = 2_000;

/** Collects the newest outcomes of an offer by lead. */
export async function collectOutcomes<Reading>(
  { outcomes }: Pick<WorkspaceStore, 'outcomes'>,
  offerId: string,
  { read, readsTexts, weight }: TextReader<Reading>,
): Promise<LeadWithOutcomes<Reading>[]> {
  const turn = yieldByText(weight);
  const leads = new Map<string, Collected<Reading>>();
  for await (const rows of prefetch(pages(outcomes, offerId, readsTexts))) {
    for (const row of rows) {
      const known = leads.get(row.leadId);
      if (known) add(known, row);
      else {
        const lead = row.lead();
        await turn(lead);
        leads.set(row.leadId, { outcomes: [outcomeOf(row)], first: row, reading: read(lead) });
      }
    }
  }
  return [...leads.values()].map(({ first: { resultThen, resultNow, firstScoredAt }, ...lead }) => ({
    ...{ outcomes: lead.outcomes, reading: lead.reading },
    ...{ resultThen, resultNow, firstScoredAt },
  }));
}

type Collected<Reading> = { readonly outcomes: LeadOutcome[]; first: ReportRow; readonly reading: Reading };

function add(known: Collected<unknown>, row: ReportRow): void {
  known.outcomes.push(outcomeOf(row));
  if (compare(row, known.first) < 0) known.first = row;
}

function outcomeOf({ kind, occurredAt, recordedAt }: ReportRow): LeadOutcome {
  return { kind, occurredAt, recordedAt };
}

function compare(one: ReportRow, other: ReportRow): number {
  return +one.occurredAt - +other.occurredAt || +one.recordedAt - +other.recordedAt || (one.id < other.id ? -1 : 1);
}

async function* pages(
  outcomes: WorkspaceStore['outcomes'],
  offerId: string,
  withTexts: boolean,
): AsyncGenerator<readonly ReportRow[]> {
  let [after, left]: [ReportCursor | null, number] = [null, MOST_OUTCOMES];
  do {
    const { rows, next } = await outcomes.reportRows(offerId, withTexts, Math.min(PAGE, left), after);
    yield rows;
    left -= rows.length;
    after = next;
  } while (after && left > 0);
}
