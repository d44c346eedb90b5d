import { type DecisionRules, decideLead, type LeadDecision } from '../performance/decide-lead.js';
import { machineScoreOf, type NotedResult } from '../store/history/noted-result.js';
import type { SilentLead } from '../store/outcomes/report-rows.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { collectOutcomes, type LeadWithOutcomes, type TextReader } from './collect-outcomes.js';

/** A lead that counts in a report, with the result that is compared with its outcome. */
export type CountedLead<Reading> = {
  readonly isSuccess: boolean;
  /** Whether nobody recorded that it was lost. */
  readonly isAssumed: boolean;
  readonly decidedAt: Date;
  readonly result: ScoredResult;
  readonly reading: Reading;
};

/** A noted result with a score. */
export type ScoredResult = NotedResult & { readonly [Key in 'intent' | 'intentPoints']: NonNullable<NotedResult[Key]> };

/** The leads of an offer by what they count as. */
export type DecidedLeads<Reading> = {
  readonly counted: readonly CountedLead<Reading>[];
  readonly scoredTooLate: number;
  /** How many leads that have a score now have a decision, and so are not open. */
  readonly decidedWithScore: number;
};

const PAGE = 2_000;

/** Decides what each lead of an offer counts as. */
export async function decidedLeads<Reading>(
  store: Pick<WorkspaceStore, 'outcomes'>,
  offerId: string,
  rules: DecisionRules,
  reader: TextReader<Reading>,
): Promise<DecidedLeads<Reading>> {
  const counted: CountedLead<Reading>[] = [];
  let [scoredTooLate, decidedWithScore] = [0, 0];
  for (const lead of await collectOutcomes(store, offerId, reader)) {
    const results = { before: lead.resultThen(), now: lead.resultNow() };
    const decision = decide(lead, results, rules);
    if (decision.kind === 'SCORED_TOO_LATE' || ('isScoredTooLate' in decision && decision.isScoredTooLate)) {
      scoredTooLate += 1;
    }
    if (decision.kind !== 'OPEN' && hasScore(results.now)) decidedWithScore += 1;
    const result = rules.basis === 'BACKTEST' ? results.now : results.before;
    if ('decidedAt' in decision && hasScore(result))
      counted.push({ ...countedAs(decision), result, reading: lead.reading });
  }
  if (rules.lostAfterDays !== null) {
    for await (const lead of allSilent(store, offerId, reader.readsTexts)) {
      const history = { outcomes: [], firstScoredAt: lead.firstScoredAt, isScoredInTime: true, isDisqualified: false };
      const [decision, result] = [decideLead(history, rules), lead.resultNow()];
      if (!('decidedAt' in decision) || !hasScore(result)) continue;
      decidedWithScore += 1;
      counted.push({ ...countedAs(decision), result, reading: reader.read(lead.lead()) });
    }
  }
  return { counted, scoredTooLate, decidedWithScore };
}

/** The results of before the first outcome and of now. */
type Results = { readonly before: NotedResult | null; readonly now: NotedResult | null };

function decide(
  { outcomes, firstScoredAt }: LeadWithOutcomes<unknown>,
  { before, now }: Results,
  rules: DecisionRules,
): LeadDecision {
  const isScoredInTime = hasScore(before);
  const result = rules.basis === 'BACKTEST' ? now : (before ?? now);
  const first = outcomes.reduce((one, other) => (other.occurredAt < one.occurredAt ? other : one));
  return decideLead(
    {
      outcomes,
      firstScoredAt: isScoredInTime ? (firstScoredAt ?? first.occurredAt) : firstScoredAt,
      isScoredInTime,
      isDisqualified: result?.status === 'DISQUALIFIED',
    },
    rules,
  );
}

type Deciding = Extract<LeadDecision, { readonly decidedAt: Date }>;

function countedAs({ kind, decidedAt }: Deciding) {
  return { isSuccess: kind === 'SUCCESS', isAssumed: kind === 'ASSUMED_FAILURE', decidedAt };
}

function hasScore(result: NotedResult | null): result is ScoredResult {
  return result !== null && result.status !== 'DISQUALIFIED' && machineScoreOf(result) !== null;
}

async function* allSilent(
  { outcomes }: Pick<WorkspaceStore, 'outcomes'>,
  offerId: string,
  withTexts: boolean,
): AsyncGenerator<SilentLead> {
  for (let after: string | null = null; ; ) {
    const page = await outcomes.silentLeads(offerId, withTexts, { first: PAGE, after });
    yield* page;
    after = page.at(-1)?.leadId ?? null;
    if (page.length < PAGE) return;
  }
}
