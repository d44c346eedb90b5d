type ScoreCount = { readonly score: number; readonly count: number };

/** How many leads at the top somebody calls first. */
const TOP = 50;
/** Fewer equal scores than that, or a smaller share of the list, can be gone through. */
const LARGE = { leads: 20, share: 0.05 };

/** The score that most leads share among those that the first 50 have; null where no tie there is large. */
export function scoreTie(counts: readonly ScoreCount[]): ScoreCount | null {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  let largest: ScoreCount | null = null;
  for (const tie of [...counts].sort((one, other) => other.score - one.score)) {
    if (before >= TOP) break;
    before += tie.count;
    if (tie.count > (largest?.count ?? 0)) largest = tie;
  }
  return largest && largest.count > LARGE.leads && largest.count >= LARGE.share * total ? largest : null;
}
