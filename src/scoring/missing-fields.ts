import type { ScoringField } from './lead.js';
import { INTENT_POINTS, MAX_POINTS, type ScoreFactorCode } from './score.js';

type MissingFieldCost = {
  readonly factor: ScoreFactorCode;
  /** The missing fields that the factor reads. */
  readonly fields: readonly ScoringField[];
  /** The most that the factor can lack without them. */
  readonly points: number;
};

/**
 * What a score can lack for want of these fields, by factor. The rule layer: 20 for the role, 20 for the industry, 10 for
 * any. The AI layer: a bio can raise an intent from LOW to HIGH; where the post or the organisation is not known, HIGH is
 * out of reach.
 */
export function costsOfMissing(fields: readonly ScoringField[]): MissingFieldCost[] {
  const costs: MissingFieldCost[] = [
    { factor: 'ROLE', fields: fields.filter((field) => field === 'ROLE'), points: MAX_POINTS.ROLE },
    { factor: 'INDUSTRY', fields: fields.filter((field) => field === 'INDUSTRY'), points: MAX_POINTS.INDUSTRY },
    { factor: 'COMPLETENESS', fields, points: MAX_POINTS.COMPLETENESS },
    { factor: 'INTENT', fields: fields.filter(isReadByAi), points: intentPoints(fields) },
  ];
  return costs.filter((cost) => cost.fields.length > 0);
}

/** Where the industry is there, the company's name tells the AI layer little more. */
function isReadByAi(field: ScoringField, _: number, missing: readonly ScoringField[]): boolean {
  return field === 'COMPANY' ? missing.includes('INDUSTRY') : field !== 'LOCATION';
}

function intentPoints(missing: readonly ScoringField[]): number {
  return INTENT_POINTS.HIGH - (missing.includes('LINKEDIN_BIO') ? INTENT_POINTS.LOW : INTENT_POINTS.MEDIUM);
}
