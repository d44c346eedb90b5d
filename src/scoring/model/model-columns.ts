import { CRITERION_FIELDS, type CriterionField, type ModelContent } from '../../domain/scoring-model.js';

/** Returns the fields and columns that the criteria of a model read, each once. */
export function columnsRead({ criteria }: ModelContent): {
  readonly fields: readonly CriterionField[];
  /** The headers that the criteria name. */
  readonly columns: readonly string[];
} {
  return {
    fields: CRITERION_FIELDS.filter((field) => criteria.some((criterion) => criterion.field === field)),
    columns: [...new Set(criteria.flatMap(({ column }) => column ?? []))],
  };
}
