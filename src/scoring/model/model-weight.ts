import type { ModelContent } from '../../domain/scoring-model.js';

/** The number of values that take as long to find as the rest of a lead takes. */
const VALUES = 20;

/** Returns the relative cost of a lead by a model: 1, and more for models with many values. */
export function modelWeight({ criteria }: ModelContent): number {
  const values = criteria.flatMap(({ cases }) => cases.map((one) => one.values.length));
  return 1 + values.reduce((sum, count) => sum + count, 0) / VALUES;
}
