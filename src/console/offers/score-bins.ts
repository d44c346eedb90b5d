const BINS = 10;

/** Counts the leads with a score of 0 to 9, 10 to 19 … 90 to 100. */
export function scoreBins(counts: readonly { readonly score: number; readonly count: number }[]): number[] {
  const bins = new Array<number>(BINS).fill(0);
  for (const { score, count } of counts) {
    const place = Math.min(BINS - 1, Math.floor(score / BINS));
    bins[place] = (bins[place] ?? 0) + count;
  }
  return bins;
}

/** Describes where most scores are. */
export function spreadText(bins: readonly number[]): string {
  const place = bins.indexOf(Math.max(...bins));
  const to = place === BINS - 1 ? 100 : place * BINS + BINS - 1;
  return `Most leads score ${place * BINS} to ${to}`;
}
