import type { OutcomeTarget, PerformanceBasis } from '../domain/generated/enums.js';
import type { ModelContent } from '../domain/scoring-model.js';
import { type BandPerformance, bandsByGrade, bandsByIntent, bandsByScore, type LeadsNow } from './bands.js';
import { cautions, type PerformanceCaution } from './cautions.js';
import type { DecidedLead } from './decided-lead.js';
import { type FactorPerformance, factorPerformance } from './factors.js';
import { countByLayers, type Layers } from './layer-counts.js';
import { type LiftPerformance, liftPerformance } from './lift-performance.js';
import { type PeriodPerformance, periodPerformance } from './periods.js';
import { type RankingPerformance, rankingPerformance } from './ranking.js';
import { type PerformanceShortfall, shortfalls } from './shortfalls.js';
import { rateOf, tally } from './tally.js';
import type { Rate } from './wilson.js';

/** The data that a report is made from. */
export type PerformanceInput = {
  readonly target: OutcomeTarget;
  readonly basis: PerformanceBasis;
  /** The leads that count, in any order; equal ones may be one entry. */
  readonly leads: readonly DecidedLead[];
  /** How many scored leads have no deciding outcome. */
  readonly open: number;
  /** How many leads had no score before their first outcome. */
  readonly scoredTooLate: number;
  /** How many outcomes it is made from, where older ones are left out; null where it is made from all. */
  readonly newestAlone: number | null;
  readonly now: LeadsNow;
  readonly model: { readonly content: ModelContent; readonly publishedAt: Date | null };
};

/** The sample of a report. */
export type PerformanceSample = {
  readonly successes: number;
  readonly failures: number;
  readonly assumedFailures: number;
  readonly open: number;
  readonly scoredTooLate: number;
  readonly from: Date | null;
  readonly until: Date | null;
};

/** How well scores have predicted who buys. */
export type ScoringPerformance = {
  readonly sample: PerformanceSample;
  readonly shortfalls: readonly PerformanceShortfall[];
  readonly cautions: readonly PerformanceCaution[];
  readonly overall: Rate;
  readonly byScore: readonly BandPerformance[];
  readonly byGrade: readonly BandPerformance[];
  readonly byIntent: readonly BandPerformance[];
  readonly ranking: RankingPerformance | null;
  readonly lift: readonly LiftPerformance[] | null;
  readonly factors: readonly FactorPerformance[];
  readonly periods: readonly PeriodPerformance[];
};

/** Reports how well scores have predicted who buys. The same leads give the same figures, to the last digit, in any order. */
export function performanceReport(input: PerformanceInput): ScoringPerformance {
  const { leads, now, model } = input;
  const total = tally(leads);
  const counts = countByLayers(leads, layersOf);
  return {
    sample: sampleOf(input),
    shortfalls: shortfalls(total, input.target),
    cautions: cautions({
      leads,
      now,
      publishedAt: model.publishedAt,
      basis: input.basis,
      newestAlone: input.newestAlone,
    }),
    overall: rateOf(total),
    byScore: bandsByScore(leads, now),
    byGrade: bandsByGrade(leads, now, model.content.grades),
    byIntent: bandsByIntent(leads, now),
    ranking: rankingPerformance(counts),
    lift: liftPerformance(counts),
    factors: factorPerformance(leads, model.content),
    periods: periodPerformance(leads),
  };
}

/** Returns the points in the order of `LAYERS`. */
function layersOf({ score, fit, aiPoints }: DecidedLead): Layers {
  return [score, fit, aiPoints];
}

function sampleOf({ leads, open, scoredTooLate }: PerformanceInput): PerformanceSample {
  let [assumedFailures, from, until] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { isAssumed, decidedAt, leads: alike = 1 } of leads) {
    assumedFailures += isAssumed ? alike : 0;
    from = Math.min(from, decidedAt.getTime());
    until = Math.max(until, decidedAt.getTime());
  }
  return {
    ...tally(leads),
    assumedFailures,
    open,
    scoredTooLate,
    from: leads.length === 0 ? null : new Date(from),
    until: leads.length === 0 ? null : new Date(until),
  };
}
