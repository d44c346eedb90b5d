import type { CriterionLead } from '../domain/lead.js';
import type { LeadOutcome } from '../performance/decide-lead.js';
import { prefetch } from '../prefetch.js';
import type { NotedResult } from '../store/history/noted-result.js';
import {
  leadIn,
  type ReportCursor,
  type ReportOutcome,
  type ReportPage,
  type ReportScope,
  resultReader,
} from '../store/outcomes/report-rows.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { oncePer } from '../text/remembered.js';
import { yieldByText } from '../yield-by-text.js';

/** Reads the values of leads for the criteria of a scoring model. */
export type TextReader<Reading> = {
  readonly read: (lead: CriterionLead) => Reading;
  /** Names a reading: leads whose readings have the same name are counted together. */
  readonly nameOf: (reading: Reading) => string;
  /** Whether it needs a lead's texts; if not, they are not read from the store. */
  readonly readsTexts: boolean;
  /** The relative cost of a lead: 1, and more for models with many texts. */
  readonly weight: number;
};

/** Leads that are equal for a report, with their outcomes. */
export type LeadsWithOutcomes<Reading> = {
  readonly outcomes: readonly LeadOutcome[];
  /** The result at the time of the first outcome; null where there was none. */
  readonly resultThen: NotedResult | null;
  /** Also null where current results were not requested. */
  readonly resultNow: NotedResult | null;
  /** Whether the machine's current verdict gives a score. */
  readonly isScored: boolean;
  /** Also null where it was not requested. */
  readonly firstScoredAt: Date | null;
  readonly reading: Reading;
};

/** The most outcomes of a report: the newest ones. */
export const MOST_OUTCOMES = 200_000;

const PAGE = 2_000;

/** An offer's newest outcomes grouped by equal leads, each with the number of leads, and whether there are older ones. */
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
  const groups = new Map<LeadsWithOutcomes<Reading>, number>();
  const withSeveral = new Map<string, Collected<Reading>>();
  let total = 0;

  async function firstKnownBy(outcome: ReportOutcome): Promise<Collected<Reading>> {
    const lead = leadIn(outcome);
    if (readsTexts) await turn(lead);
    return knownBy(outcome, read(lead));
  }

  for await (const page of prefetch(pages(outcomes, offerId, { ...scope, withTexts: readsTexts }))) {
    total += page.count;
    for (const { outcome, leads } of page.single) addTo(groups, await firstKnownBy(outcome), leads);
    for (const { leadId, outcome } of page.several) {
      const known = withSeveral.get(leadId);
      withSeveral.set(leadId, known ? withOutcome(known, outcome) : await firstKnownBy(outcome));
    }
  }
  for (const lead of withSeveral.values()) addTo(groups, lead, 1);
  return { groups, isCut: total > MOST_OUTCOMES };
}

function addTo<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** The state of reading outcomes. */
type Collected<Reading> = LeadsWithOutcomes<Reading> & {
  readonly first: LeadOutcome;
  /** The batch of its first outcome. */
  readonly batchId: string;
};

/** Groups leads: all leads that are equal for the report share one object, since there are many. */
function collector<Reading>({ nameOf }: TextReader<Reading>) {
  const groups = new Map<string, Collected<Reading>>();
  const read = outcomeReader();
  return {
    /** Starts with the first outcome of a lead. */
    knownBy(reported: ReportOutcome, reading: Reading): Collected<Reading> {
      const outcome = read(reported);
      const key = `${outcome.key} ${nameOf(reading)}`;
      const known = groups.get(key);
      if (known) return known;
      const group = { ...outcome, outcomes: [outcome.first], reading };
      groups.set(key, group);
      return group;
    },
    /** Adds an outcome of the same lead. */
    withOutcome(known: Collected<Reading>, reported: ReportOutcome): Collected<Reading> {
      const { first: outcome, batchId, resultThen } = read(reported);
      const outcomes = [...known.outcomes, outcome];
      const later = +outcome.occurredAt - +known.first.occurredAt || +outcome.recordedAt - +known.first.recordedAt;
      // Of two at the same time, the one recorded first counts: batches come newest first, the outcomes of a batch in order.
      if (later > 0 || (later === 0 && batchId === known.batchId)) return { ...known, outcomes };
      return { ...known, outcomes, first: outcome, batchId, resultThen };
    },
  };
}

/** The data of an outcome, with a key that equal ones share. */
type ReadOutcome = Omit<Collected<unknown>, 'outcomes' | 'reading'> & { readonly key: string };

/** Makes a reader of outcomes, which reads each object once, since many leads share it. */
function outcomeReader(): (reported: ReportOutcome) => ReadOutcome {
  const readResult = resultReader();
  const numberOf = numbering();
  return oncePer((reported: ReportOutcome) => {
    const { kind, batchId } = reported;
    const [resultThen, resultNow] = [readResult(reported.resultThen), readResult(reported.resultNow)];
    const firstScoredAt = reported.firstScoredAt ? new Date(reported.firstScoredAt) : null;
    const first = { kind, occurredAt: new Date(reported.occurredAt), recordedAt: new Date(reported.recordedAt) };
    const isScored = Boolean(reported.isScored);
    const numbers = [batchId, resultThen, resultNow].map(numberOf);
    const key = [...numbers, kind, +first.occurredAt, +first.recordedAt, isScored, firstScoredAt?.getTime()].join(' ');
    return { key, first, batchId, resultThen, resultNow, isScored, firstScoredAt };
  });
}

/** Numbers values; equal values get the same number. */
function numbering(): (value: unknown) => number {
  const numbers = new Map<unknown, number>();
  return (value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
}

async function* pages(
  outcomes: WorkspaceStore['outcomes'],
  offerId: string,
  scope: ReportScope,
): AsyncGenerator<ReportPage> {
  let after: ReportCursor | null = null;
  // One more than needed shows whether there are older ones.
  for (let left = MOST_OUTCOMES + 1; left > 0; ) {
    const wanted: number = Math.min(PAGE, left);
    const page: ReportPage = await outcomes.reportPage(offerId, scope, wanted, after);
    yield page;
    left -= page.count;
    after = page.last;
    if (page.count < wanted) return;
  }
}
