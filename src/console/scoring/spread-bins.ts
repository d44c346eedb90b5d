type ScoreCount = { readonly score: number; readonly count: number };

/** The number of leads with a score within its bounds. */
export type Bin = { readonly from: number; readonly to: number; readonly count: number };

/** Groups scores in steps of so many points; the last step includes 100. */
export function binScores(scores: readonly ScoreCount[], step: number): Bin[] {
  const bins = new Map<number, number>();
  for (const { score, count } of scores) {
    const from = Math.min(100 - step, Math.floor(score / step) * step);
    bins.set(from, (bins.get(from) ?? 0) + count);
  }
  return Array.from({ length: 100 / step }, (_, place) => {
    const from = place * step;
    return { from, to: from + step === 100 ? 100 : from + step - 1, count: bins.get(from) ?? 0 };
  });
}
