type ScoreCount = { readonly score: number; readonly count: number };

/** A bar of a histogram: the leads with a score within its bounds. */
export type ScoreBar = { readonly from: number; readonly to: number; readonly count: number };

/** The bars of a histogram, and the points between them. */
export type ScoreBars = { readonly step: number; readonly bars: readonly ScoreBar[] };

/** The built-in model gives only tens, and each has a bar; other scores are grouped by fives. */
export function scoreBars(counts: readonly ScoreCount[]): ScoreBars {
  if (counts.every(({ score }) => score > 0 && score % 10 === 0)) {
    return { step: 10, bars: counts.map(({ score, count }) => ({ from: score, to: score, count })) };
  }
  const bars = new Map<number, ScoreBar>();
  for (const { score, count } of counts) {
    const from = score - (score % 5);
    bars.set(from, { from, to: Math.min(100, from + 4), count: (bars.get(from)?.count ?? 0) + count });
  }
  return { step: 5, bars: [...bars.values()] };
}
