import type { Grade } from '../../domain/generated/enums.js';
import { GRADES } from '../../domain/scoring-model.js';

/** How many leads move from one grade to another; null stands for disqualified. */
export type GradeCrossing = { readonly from: Grade | null; readonly to: Grade | null; readonly count: number };

const PLACES: readonly (Grade | null)[] = [...GRADES, null];

/** Counts leads that change their grade, in the order of the grades. */
export function countCrossings() {
  const counts = PLACES.map(() => PLACES.map(() => 0));
  return {
    add(from: Grade | null, to: Grade | null): void {
      const row = counts[PLACES.indexOf(from)];
      const place = PLACES.indexOf(to);
      if (row && from !== to) row[place] = (row[place] ?? 0) + 1;
    },
    result: (): GradeCrossing[] =>
      PLACES.flatMap((from, row) =>
        PLACES.map((to, column) => ({ from, to, count: counts[row]?.[column] ?? 0 })).filter(({ count }) => count > 0),
      ),
  };
}
