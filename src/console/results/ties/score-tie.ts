type ScoreCount = { readonly score: number; readonly count: number };

/** The number of leads at the top that are called first. */
const TOP = 50;
/** Fewer equal scores can be read through; more are a problem if they are this share of the list, or exceed the first calls. */
const LARGE = { leads: 20, share: 0.05 };

/** Returns the most frequent score among the first 50 leads; null where no tie is large. */
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
