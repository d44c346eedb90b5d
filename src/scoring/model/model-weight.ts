import type { ModelContent } from '../../domain/scoring-model.js';

/** Values that are looked for in the time that a lead takes otherwise. */
const VALUES = 20;

/** How much work a lead is by a model: 1, and more for models that look for many texts. */
export function modelWeight({ criteria }: ModelContent): number {
  const values = criteria.flatMap(({ cases }) => cases.map((one) => one.values.length));
  return 1 + values.reduce((sum, count) => sum + count, 0) / VALUES;
}
