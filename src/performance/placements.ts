import { type LayerCount, totalOf } from './layer-counts.js';
import type { Tally } from './tally.js';

/**
 * The placement of each group of leads among the leads of the other kind (DeLong et al. 1988). The mean over the successes is
 * the AUC, and so is the mean over the failures.
 */
export type Placements = {
  /** The area under the ROC curve, which is Mann and Whitney's statistic as a share, with ties as halves. */
  readonly auc: number;
  /** For each group of leads: the share of the failures that its successes outrank, ties as halves. */
  readonly ofSuccess: readonly number[];
  /** For each group of leads: the share of the successes that outrank its failures, ties as halves. */
  readonly ofFailure: readonly number[];
};

/** The ranks of one value of a layer, counted in halves, so that they are whole numbers. */
type ValueRank = { readonly halfFailuresBelow: number; readonly halfSuccessesAbove: number };

/** Ranks the leads by one layer in the time of a sort, by midranks (Sun and Xu 2014). */
export function placementsOf(counts: readonly LayerCount[], layer: number): Placements {
  const total = totalOf(counts);
  const ranks = rankValues(counts, layer, total);
  const rankOf = ({ layers }: LayerCount) => ranks.get(layers[layer] ?? 0);
  let halfWins = 0;
  for (const count of counts) halfWins += count.successes * (rankOf(count)?.halfFailuresBelow ?? 0);
  return {
    auc: halfWins / (2 * total.successes * total.failures),
    ofSuccess: counts.map((count) => (rankOf(count)?.halfFailuresBelow ?? 0) / (2 * total.failures)),
    ofFailure: counts.map((count) => (rankOf(count)?.halfSuccessesAbove ?? 0) / (2 * total.successes)),
  };
}

function rankValues(counts: readonly LayerCount[], layer: number, total: Tally): ReadonlyMap<number, ValueRank> {
  const ranks = new Map<number, ValueRank>();
  let [failuresBelow, successesAbove] = [0, total.successes];
  for (const [value, { successes, failures }] of byValue(counts, layer)) {
    successesAbove -= successes;
    ranks.set(value, {
      halfFailuresBelow: 2 * failuresBelow + failures,
      halfSuccessesAbove: 2 * successesAbove + successes,
    });
    failuresBelow += failures;
  }
  return ranks;
}

/** Counts leads by the value of one layer, the lowest first. */
export function byValue(counts: readonly LayerCount[], layer: number): [number, Tally][] {
  const values = new Map<number, Tally>();
  for (const { layers, successes, failures } of counts) {
    const value = layers[layer] ?? 0;
    const known = values.get(value);
    values.set(value, {
      successes: successes + (known?.successes ?? 0),
      failures: failures + (known?.failures ?? 0),
    });
  }
  return [...values].sort(([one], [other]) => one - other);
}
