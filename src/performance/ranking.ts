import type { AiVerdict } from '../domain/generated/enums.js';
import { rankingBy, rankingGain } from './delong.js';
import type { IntervalEstimate } from './interval.js';
import { type LayerCount, totalOf } from './layer-counts.js';
import { MINIMUM } from './minimum.js';
import { hasEach, type Tally } from './tally.js';

/** The places of the layers in `Layers`. */
export const LAYERS = { score: 0, rules: 1, ai: 2 } as const;

/** How well the layers rank: the probability that a success has more points than a failure, ties as halves. */
export type RankingPerformance = {
  readonly score: IntervalEstimate;
  readonly rules: IntervalEstimate;
  readonly ai: IntervalEstimate;
  /** How much better `score` ranks the same leads than `rules`. */
  readonly aiAdds: IntervalEstimate;
  /** Null below the minimum for verdicts. */
  readonly verdict: AiVerdict | null;
  /** How many outcomes it would take to tell; null where the verdict is known, or where there is no difference. */
  readonly outcomesNeeded: number | null;
};

/** The largest number with two significant digits that fits a GraphQL Int. */
const MOST_OUTCOMES = 2_100_000_000;

/** Returns how well score, rules and AI rank the leads; null below the minimum for rankings. */
export function rankingPerformance(counts: readonly LayerCount[]): RankingPerformance | null {
  const total = totalOf(counts);
  if (!hasEach(total, MINIMUM.RANKING)) return null;
  const aiAdds = rankingGain(counts, LAYERS.score, LAYERS.rules);
  const verdict = aiBenefit(aiAdds, total);
  return {
    score: rankingBy(counts, LAYERS.score),
    rules: rankingBy(counts, LAYERS.rules),
    ai: rankingBy(counts, LAYERS.ai),
    aiAdds,
    verdict,
    outcomesNeeded: verdict === 'CANNOT_TELL' ? outcomesNeeded(aiAdds, total.successes + total.failures) : null,
  };
}

/** Says whether a difference is in favour of the AI; null below the minimum for verdicts. */
function aiBenefit({ low, high }: IntervalEstimate, total: Tally): AiVerdict | null {
  if (!hasEach(total, MINIMUM.VERDICTS)) return null;
  if (low > 0) return 'HELPS';
  return high < 0 ? 'HURTS' : 'CANNOT_TELL';
}

/**
 * Estimates how many outcomes it takes until the interval of a difference excludes 0, if the difference stays as it is: the
 * width of the interval shrinks with the root of their number. Rounds up to two digits; null where the difference is 0.
 */
export function outcomesNeeded({ value, low, high }: IntervalEstimate, outcomes: number): number | null {
  if (value === 0) return null;
  const halfWidth = (high - low) / 2;
  return Math.min(MOST_OUTCOMES, roundUp(outcomes * (halfWidth / value) ** 2));
}

function roundUp(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / unit) * unit;
}
