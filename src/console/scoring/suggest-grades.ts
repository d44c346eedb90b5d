import type { EditedModel } from './model-content.js';

type ScoreCount = { readonly score: number; readonly count: number };

/** The shares of leads with an A, with an A or B, and with an A, B or C. */
const SHARES = { a: 0.1, b: 0.3, c: 0.6 };

const MOST = 100;

/**
 * Returns lower bounds of grades so that 10 % of the leads have an A, 20 % a B, 30 % a C and 40 % a D, or as near to that as
 * equal scores allow. Null where there is no score.
 */
export function suggestGrades(scores: readonly ScoreCount[]): EditedModel['grades'] | null {
  const total = scores.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const atLeast = sharesFrom(scores, total);
  const miss = (share: number, threshold: number) => Math.abs((atLeast[threshold] ?? 0) - share);
  let best = { a: 3, b: 2, c: 1 };
  let least = Number.POSITIVE_INFINITY;
  // From the top, so that a grade begins at an existing score.
  for (let a = MOST; a >= 3; a -= 1) {
    for (let b = a - 1; b >= 2; b -= 1) {
      for (let c = b - 1; c >= 1; c -= 1) {
        const missed = miss(SHARES.a, a) + miss(SHARES.b, b) + miss(SHARES.c, c);
        if (missed < least - 1e-9) [best, least] = [{ a, b, c }, missed];
      }
    }
  }
  return best;
}

/** Returns for each score the share of the leads with that score or more. */
function sharesFrom(scores: readonly ScoreCount[], total: number): number[] {
  const shares = new Array<number>(MOST + 1).fill(0);
  for (const { score, count } of scores) shares[score] = (shares[score] ?? 0) + count / total;
  for (let score = MOST - 1; score >= 0; score -= 1) shares[score] = (shares[score] ?? 0) + (shares[score + 1] ?? 0);
  return shares;
}
