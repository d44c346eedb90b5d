import type { Grade } from '../../domain/generated/enums.js';
import { GRADES } from '../../domain/scoring-model.js';

/** The result of one lead by a model, as far as it is counted. */
export type SpreadEntry = { readonly score: number | null; readonly grade: Grade | null; readonly limited: boolean };

/** The distribution of results. */
export type ScoreSpread = {
  /** The scores, the lowest first. */
  readonly scores: readonly { readonly score: number; readonly count: number }[];
  /** The grades, A first, including those without leads. */
  readonly grades: readonly { readonly grade: Grade; readonly count: number }[];
  readonly disqualified: number;
  /** How many of the leads with a score have a limited fit. */
  readonly limited: number;
};

/** Counts scores and grades. A lead without a score is disqualified. */
export function countSpread() {
  const scores = new Map<number, number>();
  const grades: Record<Grade, number> = { A: 0, B: 0, C: 0, D: 0 };
  let [disqualified, limited] = [0, 0];
  return {
    add(entry: SpreadEntry): void {
      if (entry.score === null) {
        disqualified += 1;
        return;
      }
      scores.set(entry.score, (scores.get(entry.score) ?? 0) + 1);
      if (entry.grade !== null) grades[entry.grade] += 1;
      limited += Number(entry.limited);
    },
    result: (): ScoreSpread => ({
      scores: [...scores].sort(([one], [other]) => one - other).map(([score, count]) => ({ score, count })),
      grades: GRADES.map((grade) => ({ grade, count: grades[grade] })),
      disqualified,
      limited,
    }),
  };
}
