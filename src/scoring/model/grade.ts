import type { Grade } from '../../domain/generated/enums.js';
import type { ModelContent } from '../../domain/scoring-model.js';

/** Returns the grade of a score. */
export function gradeOf(score: number, { a, b, c }: ModelContent['grades']): Grade {
  if (score >= a) return 'A';
  if (score >= b) return 'B';
  return score >= c ? 'C' : 'D';
}
