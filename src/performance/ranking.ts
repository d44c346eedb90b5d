import type { AiVerdict } from '../domain/generated/enums.js';
import { rankingBy, rankingGain } from './delong.js';
import type { IntervalEstimate } from './interval.js';
import { type LayerCount, totalOf } from './layer-counts.js';
import { MINIMUM } from './minimum.js';
import { hasEach, type Tally } from './tally.js';

/** The places of the layers among the points that leads are counted by. */
export const LAYERS = { score: 0, rules: 1, ai: 2 } as const;

/** How well the layers rank: the chance that of a success and a failure the success has more points, ties as halves. */
export type RankingPerformance = {
  readonly score: IntervalEstimate;
  readonly rules: IntervalEstimate;
  readonly ai: IntervalEstimate;
  /** What `score` ranks better than `rules`, of the same leads. */
  readonly aiAdds: IntervalEstimate;
  /** Null below the minimum of verdicts. */
  readonly verdict: AiVerdict | null;
  /** How many outcomes it would take to tell; null where that is known, or where there is no difference. */
  readonly outcomesNeeded: number | null;
};

/** The greatest number of two digits that a GraphQL Int holds. */
const MOST_OUTCOMES = 2_100_000_000;

/** How well score, rules and AI rank the leads; null below the minimum of rankings. */
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

/** What a difference says of the AI; null below the minimum of verdicts. */
function aiBenefit({ low, high }: IntervalEstimate, total: Tally): AiVerdict | null {
  if (!hasEach(total, MINIMUM.VERDICTS)) return null;
  if (low > 0) return 'HELPS';
  return high < 0 ? 'HURTS' : 'CANNOT_TELL';
}

/**
 * About how many outcomes it takes until the interval of a difference no longer holds 0, if the difference stays as it is: the
 * width of an interval shrinks with the root of their number. Rounded up to two digits; null where the difference is 0.
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
