import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DecisionRules, decideLead, type LeadDecision } from '../performance/decide-lead.js';
import { machineScoreOf, type NotedResult } from '../store/history/noted-result.js';
import { leadIn, resultReader, type SilentLead } from '../store/outcomes/report-rows.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { collectOutcomes, type LeadsWithOutcomes, type TextReader } from './collect-outcomes.js';

/** Equal leads that count in a report, with the result to compare with their outcome. */
export type CountedLeads<Reading> = {
  readonly leads: number;
  readonly isSuccess: boolean;
  /** Whether the loss is assumed, not recorded. */
  readonly isAssumed: boolean;
  readonly decidedAt: Date;
  readonly result: ScoredResult;
  readonly reading: Reading;
};

/** A noted result with a score. */
export type ScoredResult = NotedResult & { readonly [Key in 'intent' | 'intentPoints']: NonNullable<NotedResult[Key]> };

/** The numbers of an offer's leads by decision. */
export type DecidedLeads = {
  scoredTooLate: number;
  /** The number of leads with a current score that have a decision, so they are not open. */
  decidedWithScore: number;
  /** Whether there are older outcomes than those read. */
  readonly isCut: boolean;
};

const PAGE = 2_000;

/** Decides how each lead of an offer counts; passes on those that count, and keeps none of them. */
export async function decidedLeads<Reading>(
  store: Pick<WorkspaceStore, 'outcomes'>,
  offerId: string,
  rules: DecisionRules,
  reader: TextReader<Reading>,
  count: (leads: CountedLeads<Reading>) => void,
): Promise<DecidedLeads> {
  const scope = { withResults: rules.basis === 'BACKTEST', withFirstScores: rules.lostAfterDays !== null };
  const { groups, isCut } = await collectOutcomes(store, offerId, reader, scope);
  const decided: DecidedLeads = { scoredTooLate: 0, decidedWithScore: 0, isCut };
  let place = 0;
  for (const [known, leads] of groups) {
    if (place++ % PAGE === 0) await nextTurn();
    addLeads(decided, known, leads, rules, count);
  }
  if (rules.lostAfterDays !== null) {
    const readResult = resultReader();
    for await (const lead of allSilent(store, offerId, reader.readsTexts)) {
      const counted = countedSilent(lead, rules, reader, readResult);
      if (!counted) continue;
      decided.decidedWithScore += 1;
      count(counted);
    }
  }
  return decided;
}

function addLeads<Reading>(
  decided: DecidedLeads,
  known: LeadsWithOutcomes<Reading>,
  leads: number,
  rules: DecisionRules,
  count: (leads: CountedLeads<Reading>) => void,
): void {
  const result = rules.basis === 'BACKTEST' ? known.resultNow : known.resultThen;
  const decision = decide(known, result, rules);
  const isTooLate = 'isScoredTooLate' in decision && decision.isScoredTooLate;
  if (isTooLate || decision.kind === 'SCORED_TOO_LATE') decided.scoredTooLate += leads;
  if (decision.kind !== 'OPEN' && known.isScored) decided.decidedWithScore += leads;
  if ('decidedAt' in decision && hasScore(result)) count(countedAs(decision, result, known.reading, leads));
}

function decide(
  { outcomes, resultThen, isScored, firstScoredAt }: LeadsWithOutcomes<unknown>,
  result: NotedResult | null,
  rules: DecisionRules,
): LeadDecision {
  const isScoredInTime = hasScore(resultThen);
  // If silence never counts as a loss, it is enough to know that there was a score.
  const scoredAt = isScoredInTime || isScored ? (firstScoredAt ?? rules.now) : null;
  const isDisqualified = result?.status === 'DISQUALIFIED';
  return decideLead({ outcomes, firstScoredAt: scoredAt, isScoredInTime, isDisqualified }, rules);
}

function countedSilent<Reading>(
  lead: SilentLead,
  rules: DecisionRules,
  { read }: TextReader<Reading>,
  readResult: ReturnType<typeof resultReader>,
): CountedLeads<Reading> | null {
  const firstScoredAt = new Date(lead.firstScoredAt);
  const decision = decideLead({ outcomes: [], firstScoredAt, isScoredInTime: true, isDisqualified: false }, rules);
  const result = readResult(lead.resultNow);
  return 'decidedAt' in decision && hasScore(result) ? countedAs(decision, result, read(leadIn(lead)), 1) : null;
}

type Deciding = Extract<LeadDecision, { readonly decidedAt: Date }>;

function countedAs<Reading>(
  { kind, decidedAt }: Deciding,
  result: ScoredResult,
  reading: Reading,
  leads: number,
): CountedLeads<Reading> {
  return { leads, isSuccess: kind === 'SUCCESS', isAssumed: kind === 'ASSUMED_FAILURE', decidedAt, result, reading };
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
