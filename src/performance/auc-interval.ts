import { type IntervalEstimate, NORMAL_QUANTILE } from './interval.js';
import type { Tally } from './tally.js';

/** Bisections that reduce an interval of length 1 below the precision of a number. */
const HALVINGS = 60;

/** Returns the interval of an AUC on the logit scale, from its variance, which must not be 0 (Pepe 2003). */
export function logitInterval(auc: number, variance: number): IntervalEstimate {
  const centre = Math.log(auc / (1 - auc));
  const spread = (NORMAL_QUANTILE * Math.sqrt(variance)) / (auc * (1 - auc));
  return { value: auc, low: expit(centre - spread), high: expit(centre + spread) };
}

/** Returns the score interval of an AUC. It has a width even if all successes outrank all failures (Newcombe 2006, method 5). */
export function scoreInterval(auc: number, total: Tally): IntervalEstimate {
  return { value: auc, low: lowerEnd(auc, total), high: 1 - lowerEnd(1 - auc, total) };
}

/** Finds the lowest AUC with which the observed one is compatible. */
function lowerEnd(auc: number, total: Tally): number {
  let [below, above] = [0, auc];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (below + above) / 2;
    if ((auc - middle) ** 2 > NORMAL_QUANTILE ** 2 * varianceAt(middle, total)) below = middle;
    else above = middle;
  }
  return below;
}

/** Returns the variance of an AUC from its value only (Hanley and McNeil 1982), with the mean size of both groups for each. */
function varianceAt(auc: number, { successes, failures }: Tally): number {
  const others = (successes + failures) / 2 - 1;
  const pairs = 1 + others * ((1 - auc) / (2 - auc) + auc / (1 + auc));
  return (auc * (1 - auc) * pairs) / (successes * failures);
}

function expit(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
