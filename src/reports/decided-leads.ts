import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DecisionRules, decideLead, type LeadDecision } from '../performance/decide-lead.js';
import { machineScoreOf, type NotedResult } from '../store/history/noted-result.js';
import { leadIn, resultReader, type SilentLead } from '../store/outcomes/report-rows.js';
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
  readonly counted: CountedLead<Reading>[];
  scoredTooLate: number;
  /** How many leads that have a score now have a decision, and so are not open. */
  decidedWithScore: number;
  /** Whether there are older outcomes than those that were looked at. */
  readonly isCut: boolean;
};

const PAGE = 2_000;

/** Decides what each lead of an offer counts as. */
export async function decidedLeads<Reading>(
  store: Pick<WorkspaceStore, 'outcomes'>,
  offerId: string,
  rules: DecisionRules,
  reader: TextReader<Reading>,
): Promise<DecidedLeads<Reading>> {
  const scope = { withResults: rules.basis === 'BACKTEST', withFirstScores: rules.lostAfterDays !== null };
  const { leads, isCut } = await collectOutcomes(store, offerId, reader, scope);
  const decided: DecidedLeads<Reading> = { counted: [], scoredTooLate: 0, decidedWithScore: 0, isCut };
  for (const [place, lead] of leads.entries()) {
    if (place % PAGE === 0) await nextTurn();
    addLead(decided, lead, rules);
  }
  if (rules.lostAfterDays !== null) {
    const readResult = resultReader();
    for await (const lead of allSilent(store, offerId, reader.readsTexts)) {
      addSilent(decided, lead, rules, reader, readResult);
    }
  }
  return decided;
}

function addLead<Reading>(decided: DecidedLeads<Reading>, lead: LeadWithOutcomes<Reading>, rules: DecisionRules): void {
  const result = rules.basis === 'BACKTEST' ? lead.resultNow : lead.resultThen;
  const decision = decide(lead, result, rules);
  const isTooLate = 'isScoredTooLate' in decision && decision.isScoredTooLate;
  if (isTooLate || decision.kind === 'SCORED_TOO_LATE') decided.scoredTooLate += 1;
  if (decision.kind !== 'OPEN' && lead.isScored) decided.decidedWithScore += 1;
  if ('decidedAt' in decision && hasScore(result)) decided.counted.push(countedAs(decision, result, lead.reading));
}

function decide(
  { outcomes, resultThen, isScored, firstScoredAt }: LeadWithOutcomes<unknown>,
  result: NotedResult | null,
  rules: DecisionRules,
): LeadDecision {
  const isScoredInTime = hasScore(resultThen);
  // Without a day after which silence counts as a loss, it is enough to know that there was a score.
  const scoredAt = isScoredInTime || isScored ? (firstScoredAt ?? rules.now) : null;
  const isDisqualified = result?.status === 'DISQUALIFIED';
  return decideLead({ outcomes, firstScoredAt: scoredAt, isScoredInTime, isDisqualified }, rules);
}

function addSilent<Reading>(
  decided: DecidedLeads<Reading>,
  lead: SilentLead,
  rules: DecisionRules,
  { read }: TextReader<Reading>,
  readResult: ReturnType<typeof resultReader>,
): void {
  const firstScoredAt = new Date(lead.firstScoredAt);
  const decision = decideLead({ outcomes: [], firstScoredAt, isScoredInTime: true, isDisqualified: false }, rules);
  const result = readResult(lead.resultNow);
  if (!('decidedAt' in decision) || !hasScore(result)) return;
  decided.decidedWithScore += 1;
  decided.counted.push(countedAs(decision, result, read(leadIn(lead))));
}

type Deciding = Extract<LeadDecision, { readonly decidedAt: Date }>;

function countedAs<Reading>(
  { kind, decidedAt }: Deciding,
  result: ScoredResult,
  reading: Reading,
): CountedLead<Reading> {
  return { isSuccess: kind === 'SUCCESS', isAssumed: kind === 'ASSUMED_FAILURE', decidedAt, result, reading };
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
