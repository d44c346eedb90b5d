import type { OutcomeKind } from '../domain/generated/enums.js';
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
  /** Names a reading: leads whose readings have one name count together. */
  readonly nameOf: (reading: Reading) => string;
  /** Whether that takes a lead's texts; if not, they are not read from the store. */
  readonly readsTexts: boolean;
  /** How much work a lead is: 1, and more for models that look for many texts. */
  readonly weight: number;
};

/** Leads of which a report knows the same, with their outcomes. */
export type LeadsWithOutcomes<Reading> = {
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

/** An offer's newest outcomes by what is known of leads, each with how many leads it is known of, and whether there are older ones. */
export type CollectedOutcomes<Reading> = {
  readonly groups: ReadonlyMap<LeadsWithOutcomes<Reading>, number>;
  readonly isCut: boolean;
};

/** Collects the newest outcomes of an offer. */
export async function collectOutcomes<Reading>(
  { outcomes }: Pick<WorkspaceStore, 'outcomes'>,
  offerId: string,
  reader: TextReader<Reading>,
  scope: Omit<ReportScope, 'withTexts'>,
): Promise<CollectedOutcomes<Reading>> {
  const { read, readsTexts, weight } = reader;
  const turn = yieldByText(weight);
  const { knownBy, withOutcome } = collector(reader);
  const leads = new Map<string, Collected<Reading>>();
  let count = 0;
  for await (const rows of prefetch(pages(outcomes, offerId, { ...scope, withTexts: readsTexts }))) {
    count += rows.length;
    for (const row of rows) {
      const known = leads.get(row.leadId);
      if (known) leads.set(row.leadId, withOutcome(known, row));
      else {
        const lead = leadIn(row);
        if (readsTexts) await turn(lead);
        leads.set(row.leadId, knownBy(row, read(lead)));
      }
    }
  }
  return { groups: countEach(leads.values()), isCut: count > MOST_OUTCOMES };
}

/** What is known while outcomes are read. */
type Collected<Reading> = LeadsWithOutcomes<Reading> & {
  readonly first: LeadOutcome;
  /** Of its first outcome. */
  readonly batchId: string;
};

/** Makes what is known of leads, which is one object for all leads of which the same is known: there are many leads. */
function collector<Reading>({ nameOf }: TextReader<Reading>) {
  const groups = new Map<string, Collected<Reading>>();
  const outcomeOf = outcomeReader();
  const readResult = resultReader();
  const numberOf = numbering();
  return {
    /** By the first row of a lead that comes. */
    knownBy(row: ReportRow, reading: Reading): Collected<Reading> {
      const [first, resultThen, resultNow] = [outcomeOf(row), readResult(row.resultThen), readResult(row.resultNow)];
      const numbers = `${numberOf(row.batchId)} ${numberOf(first)} ${numberOf(resultThen)} ${numberOf(resultNow)}`;
      const key = `${numbers} ${row.isScored} ${row.firstScoredAt} ${nameOf(reading)}`;
      const known = groups.get(key);
      if (known) return known;
      const firstScoredAt = row.firstScoredAt ? new Date(row.firstScoredAt) : null;
      const isScored = Boolean(row.isScored);
      const outcomes = [first];
      const group = { outcomes, first, batchId: row.batchId, resultThen, resultNow, isScored, firstScoredAt, reading };
      groups.set(key, group);
      return group;
    },
    /** With one more outcome of the same lead. */
    withOutcome(known: Collected<Reading>, row: ReportRow): Collected<Reading> {
      const outcome = outcomeOf(row);
      const outcomes = [...known.outcomes, outcome];
      const { first, batchId } = known;
      const later = +outcome.occurredAt - +first.occurredAt || +outcome.recordedAt - +first.recordedAt;
      // Of two at one time the one that was recorded first counts: batches come the newest first, what is in one in its order.
      if (later > 0 || (later === 0 && row.batchId === batchId)) return { ...known, outcomes };
      return { ...known, outcomes, first: outcome, batchId: row.batchId, resultThen: readResult(row.resultThen) };
    },
  };
}

/** Numbers values, each as often as it comes by the same number. */
function numbering(): (value: unknown) => number {
  const numbers = new Map<unknown, number>();
  return (value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
}

function countEach<Item>(items: Iterable<Item>): ReadonlyMap<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Makes what reads outcomes. Those of a file often have one time, and are then one object for each kind. */
function outcomeReader(): (row: ReportRow) => LeadOutcome {
  const lastOf = new Map<OutcomeKind, { readonly row: ReportRow; readonly outcome: LeadOutcome }>();
  return (row) => {
    const last = lastOf.get(row.kind);
    if (last && last.row.occurredAt === row.occurredAt && last.row.recordedAt === row.recordedAt) return last.outcome;
    const { kind, occurredAt, recordedAt } = row;
    const outcome = { kind, occurredAt: new Date(occurredAt), recordedAt: new Date(recordedAt) };
    lastOf.set(kind, { row, outcome });
    return outcome;
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
