import type { ScoreBasis } from './cautions.js';
import type { PerformanceTarget } from './shortfalls.js';

/** An outcome as it was recorded. */
export type LeadOutcome = {
  readonly kind: 'CONTACTED' | 'MEETING' | 'WON' | 'LOST';
  readonly occurredAt: Date;
  readonly recordedAt: Date;
};

/** What is known of a lead, in any order of its outcomes. */
export type LeadHistory = {
  readonly outcomes: readonly LeadOutcome[];
  /** Null where it never had a score. */
  readonly firstScoredAt: Date | null;
  /** Whether it had a score when its first outcome happened; of no account without an outcome. */
  readonly isScoredInTime: boolean;
  readonly isDisqualified: boolean;
};

/** What decides about leads. */
export type DecisionRules = {
  readonly target: PerformanceTarget;
  readonly basis: ScoreBasis;
  /** Null: no bound. */
  readonly from: Date | null;
  /** Not included; null: no bound. */
  readonly until: Date | null;
  /** Null: no lead is taken for lost. */
  readonly lostAfterDays: number | null;
  readonly now: Date;
};

/** What a lead counts as. `NOWHERE`: it never had a score, is disqualified, or was decided at a time that was not asked for. */
export type LeadDecision =
  | {
      readonly kind: 'SUCCESS' | 'FAILURE';
      readonly decidedAt: Date;
      /** Whether it counts for `BACKTEST` alone. */
      readonly isScoredTooLate: boolean;
    }
  | { readonly kind: 'ASSUMED_FAILURE'; readonly decidedAt: Date; readonly isScoredTooLate: false }
  | { readonly kind: 'SCORED_TOO_LATE' | 'OPEN' | 'NOWHERE' };

const DAY = 86_400_000;
const NOWHERE: LeadDecision = { kind: 'NOWHERE' };
const OPEN: LeadDecision = { kind: 'OPEN' };

/** Decides what a lead counts as in a report. */
export function decideLead(history: LeadHistory, rules: DecisionRules): LeadDecision {
  const { firstScoredAt } = history;
  if (firstScoredAt === null || history.isDisqualified) return NOWHERE;
  const outcomes = [...history.outcomes].sort(compareOutcomes);
  const deciding = decidingOutcome(outcomes, rules.target);
  if (!deciding) return decideSilence(outcomes, firstScoredAt, rules);
  if (!isAskedFor(deciding.occurredAt, rules)) return NOWHERE;
  const isScoredTooLate = !history.isScoredInTime;
  if (isScoredTooLate && rules.basis === 'BEFORE_OUTCOME') return { kind: 'SCORED_TOO_LATE' };
  return { kind: deciding.kind === 'LOST' ? 'FAILURE' : 'SUCCESS', decidedAt: deciding.occurredAt, isScoredTooLate };
}

/** Of WON and LOST the later holds. A meeting, or a sale, is one whatever follows: the first one is when the target was reached. */
function decidingOutcome(inOrder: readonly LeadOutcome[], target: PerformanceTarget): LeadOutcome | undefined {
  if (target === 'WON') return inOrder.findLast(({ kind }) => kind === 'WON' || kind === 'LOST');
  const reached = inOrder.find(({ kind }) => kind === 'MEETING' || kind === 'WON');
  return reached ?? inOrder.findLast(({ kind }) => kind === 'LOST');
}

/** A lead of which nothing but tries to reach it is known is taken for lost after a time, if that was asked for. */
function decideSilence(outcomes: readonly LeadOutcome[], firstScoredAt: Date, rules: DecisionRules): LeadDecision {
  const isSilent = outcomes.every(({ kind }) => kind === 'CONTACTED');
  if (rules.lostAfterDays === null || !isSilent) return OPEN;
  const decidedAt = new Date(firstScoredAt.getTime() + rules.lostAfterDays * DAY);
  if (decidedAt > rules.now) return OPEN;
  return isAskedFor(decidedAt, rules) ? { kind: 'ASSUMED_FAILURE', decidedAt, isScoredTooLate: false } : NOWHERE;
}

function isAskedFor(decidedAt: Date, { from, until }: DecisionRules): boolean {
  return (from === null || decidedAt >= from) && (until === null || decidedAt < until);
}

function compareOutcomes(one: LeadOutcome, other: LeadOutcome): number {
  return +one.occurredAt - +other.occurredAt || +one.recordedAt - +other.recordedAt;
}
