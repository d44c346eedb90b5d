import { logitInterval, scoreInterval } from './auc-interval.js';
import { type IntervalEstimate, NORMAL_QUANTILE } from './interval.js';
import { type LayerCount, totalOf } from './layer-counts.js';
import { type Placements, placementsOf } from './placements.js';

/** The rounding error of a variance of 0. Swapping one pair of leads makes more than that. */
const NO_VARIANCE = 1e-28;

/** Returns how well one layer ranks: its AUC, with DeLong's interval on the logit scale, or Newcombe's where the variance is 0. */
export function rankingBy(counts: readonly LayerCount[], layer: number): IntervalEstimate {
  return withInterval(counts, placementsOf(counts, layer));
}

/** Returns how much better one layer ranks the same leads than another (paired DeLong 1988). */
export function rankingGain(counts: readonly LayerCount[], layer: number, than: number): IntervalEstimate {
  const [one, other] = [placementsOf(counts, layer), placementsOf(counts, than)];
  const gain = difference(one, other);
  const variance = varianceOf(counts, gain);
  if (variance < NO_VARIANCE) return gainWithoutVariance(counts, one, other, gain);
  const spread = NORMAL_QUANTILE * Math.sqrt(variance);
  return { value: gain.auc, low: Math.max(-1, gain.auc - spread), high: Math.min(1, gain.auc + spread) };
}

function withInterval(counts: readonly LayerCount[], placements: Placements): IntervalEstimate {
  const variance = varianceOf(counts, placements);
  if (variance < NO_VARIANCE) return scoreInterval(placements.auc, totalOf(counts));
  return logitInterval(placements.auc, variance);
}

/** Returns DeLong's variance (1988): the sum, over successes and failures, of the placements' variance divided by their number. */
function varianceOf(counts: readonly LayerCount[], { auc, ofSuccess, ofFailure }: Placements): number {
  const total = totalOf(counts);
  let [squaresOfSuccesses, squaresOfFailures] = [0, 0];
  for (const [place, { successes, failures }] of counts.entries()) {
    squaresOfSuccesses += successes * ((ofSuccess[place] ?? 0) - auc) ** 2;
    squaresOfFailures += failures * ((ofFailure[place] ?? 0) - auc) ** 2;
  }
  return (
    squaresOfSuccesses / (total.successes * (total.successes - 1)) +
    squaresOfFailures / (total.failures * (total.failures - 1))
  );
}

/** Returns the differences of the placements. Their variance is that of the AUCs' difference, covariance included. */
function difference(one: Placements, other: Placements): Placements {
  return {
    auc: one.auc - other.auc,
    ofSuccess: one.ofSuccess.map((share, place) => share - (other.ofSuccess[place] ?? 0)),
    ofFailure: one.ofFailure.map((share, place) => share - (other.ofFailure[place] ?? 0)),
  };
}

/**
 * Returns the interval of a gain whose variance is 0. Two rankings with the same placements differ by exactly 0. Others, such
 * as a perfect ranking and one of ties only, get the interval that follows from both intervals (Zou and Donner 2008).
 */
function gainWithoutVariance(
  counts: readonly LayerCount[],
  one: Placements,
  other: Placements,
  { auc: gain, ofSuccess, ofFailure }: Placements,
): IntervalEstimate {
  if ([...ofSuccess, ...ofFailure].every((share) => share === 0)) return { value: 0, low: 0, high: 0 };
  const [first, second] = [withInterval(counts, one), withInterval(counts, other)];
  return {
    value: gain,
    low: Math.max(-1, gain - Math.hypot(first.value - first.low, second.high - second.value)),
    high: Math.min(1, gain + Math.hypot(first.high - first.value, second.value - second.low)),
  };
}
