import type { ScoringField } from './lead.js';
import { MAX_POINTS } from './score.js';

type MissingFieldCost = {
  readonly factor: 'ROLE' | 'INDUSTRY' | 'COMPLETENESS';
  /** The missing fields that the factor reads. */
  readonly fields: readonly ScoringField[];
  /** What the factor could give at most, and cannot without them. */
  readonly points: number;
};

/** What the rule layer takes from a lead without these fields, by factor: 20 for the role, 20 for the industry, 10 for any. */
export function costsOfMissing(fields: readonly ScoringField[]): MissingFieldCost[] {
  const costs: MissingFieldCost[] = [
    { factor: 'ROLE', fields: fields.filter((field) => field === 'ROLE'), points: MAX_POINTS.ROLE },
    { factor: 'INDUSTRY', fields: fields.filter((field) => field === 'INDUSTRY'), points: MAX_POINTS.INDUSTRY },
    { factor: 'COMPLETENESS', fields, points: MAX_POINTS.COMPLETENESS },
  ];
  return costs.filter((cost) => cost.fields.length > 0);
}
