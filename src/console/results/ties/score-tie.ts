type ScoreCount = { readonly score: number; readonly count: number };

/** How many leads at the top somebody calls first. */
const TOP = 50;
/** Fewer equal scores than that can be gone through; more are a burden in a list of which they are such a share, or beyond the first calls. */
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
  if (!largest || largest.count <= LARGE.leads) return null;
  return largest.count > TOP || largest.count >= LARGE.share * total ? largest : null;
}
