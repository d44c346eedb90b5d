import { type IntervalEstimate, NORMAL_QUANTILE } from './interval.js';
import type { Tally } from './tally.js';

/** Halvings of an interval of length 1 until nothing is left of it. */
const HALVINGS = 60;

/** The interval of an AUC on the logit scale, by its variance, which must not be 0 (Pepe 2003). */
export function logitInterval(auc: number, variance: number): IntervalEstimate {
  const centre = Math.log(auc / (1 - auc));
  const spread = (NORMAL_QUANTILE * Math.sqrt(variance)) / (auc * (1 - auc));
  return { value: auc, low: expit(centre - spread), high: expit(centre + spread) };
}

/** The score interval of an AUC, which has a width also where all successes outrank all failures (Newcombe 2006, method 5). */
export function scoreInterval(auc: number, total: Tally): IntervalEstimate {
  return { value: auc, low: lowerEnd(auc, total), high: 1 - lowerEnd(1 - auc, total) };
}

/** The least AUC by which what was found would still be no surprise. */
function lowerEnd(auc: number, total: Tally): number {
  let [below, above] = [0, auc];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (below + above) / 2;
    if ((auc - middle) ** 2 > NORMAL_QUANTILE ** 2 * varianceAt(middle, total)) below = middle;
    else above = middle;
  }
  return below;
}

/** The variance of an AUC by its value alone (Hanley and McNeil 1982), with the mean size of both groups for each. */
function varianceAt(auc: number, { successes, failures }: Tally): number {
  const others = (successes + failures) / 2 - 1;
  const pairs = 1 + others * ((1 - auc) / (2 - auc) + auc / (1 + auc));
  return (auc * (1 - auc) * pairs) / (successes * failures);
}

function expit(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
