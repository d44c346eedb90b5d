import type { LeadOutcome } from '../performance/decide-lead.js';
import { prefetch } from '../prefetch.js';
import type { CriterionLead } from '../scoring/model/criterion-lead.js';
import { leadIn, type ReportCursor, type ReportRow, type ReportScope } from '../store/outcomes/report-rows.js';
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

/** A lead with its outcomes, and the row of the first of them. */
export type LeadWithOutcomes<Reading> = {
  readonly outcomes: readonly LeadOutcome[];
  readonly first: ReportRow;
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
  const leads = new Map<string, Collected<Reading>>();
  let count = 0;
  for await (const rows of prefetch(pages(outcomes, offerId, { ...scope, withTexts: readsTexts }))) {
    count += rows.length;
    for (const row of rows) {
      const known = leads.get(row.leadId);
      if (known) add(known, row);
      else {
        const lead = leadIn(row);
        if (readsTexts) await turn(lead);
        leads.set(row.leadId, { outcomes: [outcomeOf(row)], first: row, reading: read(lead) });
      }
    }
  }
  return { leads: [...leads.values()], isCut: count > MOST_OUTCOMES };
}

type Collected<Reading> = { readonly outcomes: LeadOutcome[]; first: ReportRow; readonly reading: Reading };

function add(known: Collected<unknown>, row: ReportRow): void {
  known.outcomes.push(outcomeOf(row));
  if (compare(row, known.first) < 0) known.first = row;
}

function outcomeOf({ kind, occurredAt, recordedAt }: ReportRow): LeadOutcome {
  return { kind, occurredAt: new Date(occurredAt), recordedAt: new Date(recordedAt) };
}

function compare(one: ReportRow, other: ReportRow): number {
  const [first, second] = [outcomeOf(one), outcomeOf(other)];
  return (
    +first.occurredAt - +second.occurredAt || +first.recordedAt - +second.recordedAt || (one.id < other.id ? -1 : 1)
  );
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
