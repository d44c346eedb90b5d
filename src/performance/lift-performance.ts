import type { IntervalEstimate } from './interval.js';
import { type LayerCount, totalOf } from './layer-counts.js';
import { groupOf, leadsAtTop, liftOf, type ScoreGroup } from './lift.js';
import { MINIMUM } from './minimum.js';
import { byValue } from './placements.js';
import { LAYERS } from './ranking.js';
import { type DrawnList, resampler, sum } from './resample.js';
import { hasEach } from './tally.js';
import { wilson } from './wilson.js';

/** How much better the top of the list is than a random sample. */
export type LiftPerformance = {
  readonly percent: number;
  readonly score: IntervalEstimate;
  readonly rules: IntervalEstimate;
};

const PERCENTS = [10, 20] as const;
const DEEPEST = Math.max(...PERCENTS);
const RESAMPLES = 2_000;

/** Returns the lift of the first 10 and 20 percent of the leads; null below the minimum for rankings. */
export function liftPerformance(counts: readonly LayerCount[]): LiftPerformance[] | null {
  if (!hasEach(totalOf(counts), MINIMUM.RANKING)) return null;
  const [score, rules] = [liftsBy(counts, LAYERS.score), liftsBy(counts, LAYERS.rules)];
  return PERCENTS.map((percent) => ({ percent, score: score(percent), rules: rules(percent) }));
}

function liftsBy(counts: readonly LayerCount[], layer: number): (percent: number) => IntervalEstimate {
  const bestFirst = byValue(counts, layer)
    .map(([, group]) => groupOf(group))
    .reverse();
  const resample = resampler(bestFirst, DEEPEST);
  const resamples = Array.from({ length: RESAMPLES }, resample);
  return (percent) => withInterval(bestFirst, percent, resamples);
}

/** Takes the middle 95 % of the lifts of resamples (Efron's percentile interval). A resample without a success has no lift. */
function withInterval(
  bestFirst: readonly ScoreGroup[],
  percent: number,
  resamples: readonly DrawnList[],
): IntervalEstimate {
  const whole = sum(bestFirst);
  const value = liftOf(bestFirst, percent, whole);
  const lifts = resamples
    .filter((drawn) => drawn.whole.successes > 0)
    .map((drawn) => liftOf(drawn.bestFirst, percent, drawn.whole))
    .sort((one, other) => one - other);
  const outside = Math.floor(0.025 * lifts.length);
  const low = Math.min(value, lifts[outside] ?? value);
  const high = Math.max(value, lifts[lifts.length - 1 - outside] ?? value);
  return { value, low, high: high === 0 ? highestWithoutSuccess(percent, whole) : high };
}

/** Takes Wilson's upper end of the share of successes where the top has none, since no resample has one either. */
function highestWithoutSuccess(percent: number, whole: ScoreGroup): number {
  return wilson(0, leadsAtTop(percent, whole)).high / (whole.successes / whole.leads);
}
