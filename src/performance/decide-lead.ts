import type { OutcomeTarget, PerformanceBasis } from '../domain/generated/enums.js';

/** A recorded outcome. */
export type LeadOutcome = {
  readonly kind: 'CONTACTED' | 'MEETING' | 'WON' | 'LOST';
  readonly occurredAt: Date;
  readonly recordedAt: Date;
};

/** The history of a lead. Its outcomes are in any order. */
export type LeadHistory = {
  readonly outcomes: readonly LeadOutcome[];
  /** Null where it never had a score. */
  readonly firstScoredAt: Date | null;
  /** Whether it had a score when its first outcome happened; ignored without an outcome. */
  readonly isScoredInTime: boolean;
  readonly isDisqualified: boolean;
};

/** The rules of a report. */
export type DecisionRules = {
  readonly target: OutcomeTarget;
  readonly basis: PerformanceBasis;
  /** Null: no bound. */
  readonly from: Date | null;
  /** Not included; null: no bound. */
  readonly until: Date | null;
  /** Null: no lead is assumed lost. */
  readonly lostAfterDays: number | null;
  readonly now: Date;
};

/** What a lead counts as. `NOWHERE`: it never had a score, is disqualified, or was decided outside the requested time. */
export type LeadDecision =
  | {
      readonly kind: 'SUCCESS' | 'FAILURE' | 'ASSUMED_FAILURE';
      readonly decidedAt: Date;
      /** Whether it counts only for `BACKTEST`. */
      readonly isScoredTooLate: boolean;
    }
  | { readonly kind: 'SCORED_TOO_LATE' | 'OPEN' | 'NOWHERE' };

const DAY = 86_400_000;
const NOWHERE: LeadDecision = { kind: 'NOWHERE' };
const OPEN = { kind: 'OPEN' } as const;
const SCORED_TOO_LATE: LeadDecision = { kind: 'SCORED_TOO_LATE' };

/** Decides what a lead counts as in a report. */
export function decideLead(history: LeadHistory, rules: DecisionRules): LeadDecision {
  const { firstScoredAt } = history;
  if (firstScoredAt === null || history.isDisqualified) return NOWHERE;
  const outcomes = history.outcomes.length < 2 ? history.outcomes : history.outcomes.toSorted(compareOutcomes);
  const deciding = decidingOutcome(outcomes, rules.target);
  const decision = deciding ? decideBy(deciding) : decideSilence(outcomes, firstScoredAt, rules);
  if (!('decidedAt' in decision)) return decision;
  if (!isAskedFor(decision.decidedAt, rules)) return NOWHERE;
  const isScoredTooLate = outcomes.length > 0 && !history.isScoredInTime;
  return isScoredTooLate && rules.basis === 'BEFORE_OUTCOME' ? SCORED_TOO_LATE : { ...decision, isScoredTooLate };
}

/** What a lead would count as if it had a score in time. */
type Decided = { readonly kind: 'SUCCESS' | 'FAILURE' | 'ASSUMED_FAILURE'; readonly decidedAt: Date };

function decideBy({ kind, occurredAt }: LeadOutcome): Decided {
  return { kind: kind === 'LOST' ? 'FAILURE' : 'SUCCESS', decidedAt: occurredAt };
}

/** For the target WON, the later one of WON and LOST decides. For MEETING, the first meeting or sale decides, whatever follows. */
function decidingOutcome(inOrder: readonly LeadOutcome[], target: OutcomeTarget): LeadOutcome | undefined {
  if (target === 'WON') return inOrder.findLast(({ kind }) => kind === 'WON' || kind === 'LOST');
  const reached = inOrder.find(({ kind }) => kind === 'MEETING' || kind === 'WON');
  return reached ?? inOrder.findLast(({ kind }) => kind === 'LOST');
}

/** Assumes after a time, if the report asks for it, that a lead without an answer to contacts is lost. */
function decideSilence(
  outcomes: readonly LeadOutcome[],
  firstScoredAt: Date,
  { lostAfterDays, now }: DecisionRules,
): Decided | typeof OPEN {
  const isSilent = outcomes.every(({ kind }) => kind === 'CONTACTED');
  if (lostAfterDays === null || !isSilent) return OPEN;
  const decidedAt = new Date(firstScoredAt.getTime() + lostAfterDays * DAY);
  return decidedAt > now ? OPEN : { kind: 'ASSUMED_FAILURE', decidedAt };
}

function isAskedFor(decidedAt: Date, { from, until }: DecisionRules): boolean {
  return (from === null || decidedAt >= from) && (until === null || decidedAt < until);
}

function compareOutcomes(one: LeadOutcome, other: LeadOutcome): number {
  return +one.occurredAt - +other.occurredAt || +one.recordedAt - +other.recordedAt;
}
