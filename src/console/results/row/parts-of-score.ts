import type { ResultRowFragment, ScoreFactorCode } from '../../generated/operations/graphql.js';

/** A part of a score, in percent of its maximum. */
export type PartOfScore = {
  readonly code: ScoreFactorCode;
  readonly points: number;
  readonly maxPoints: number;
  readonly share: number;
};

/** Returns the parts of a score, with all criteria as one and without limits. */
export function partsOfScore(factors: ResultRowFragment['factors']): PartOfScore[] {
  const parts = new Map<ScoreFactorCode, { points: number; maxPoints: number }>();
  for (const { code, points, maxPoints } of factors) {
    if (code === 'LIMIT') continue;
    const part = parts.get(code) ?? { points: 0, maxPoints: 0 };
    parts.set(code, { points: part.points + points, maxPoints: part.maxPoints + maxPoints });
  }
  return [...parts].map(([code, { points, maxPoints }]) => ({
    ...{ code, points, maxPoints },
    share: maxPoints > 0 ? Math.round((100 * Math.max(0, Math.min(points, maxPoints))) / maxPoints) : 0,
  }));
}
