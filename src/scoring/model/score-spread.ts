import type { Grade } from '../../domain/generated/enums.js';
import { GRADES } from '../../domain/scoring-model.js';

/** What a model makes of one lead, as far as it is counted. */
export type SpreadEntry = { readonly score: number | null; readonly grade: Grade | null; readonly limited: boolean };

/** How results are spread. */
export type ScoreSpread = {
  /** The lowest first. */
  readonly scores: readonly { readonly score: number; readonly count: number }[];
  /** A first, also those that none has. */
  readonly grades: readonly { readonly grade: Grade; readonly count: number }[];
  readonly disqualified: number;
  /** Of those with a score. */
  readonly limited: number;
};

/** Counts scores and grades; one without a score is disqualified. */
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
