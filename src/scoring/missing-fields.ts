import type { ScoreFactorCode } from '../domain/generated/enums.js';
import type { ScoringField } from '../domain/lead.js';
import { RULE_FACTOR_KEYS, RULE_FACTORS } from '../domain/rule-factors.js';
import type { Criterion, ModelContent } from '../domain/scoring-model.js';
import { pointRanges } from './model/point-ranges.js';

type MissingFieldCost = {
  readonly factor: ScoreFactorCode;
  /** The missing fields that the factor reads. */
  readonly fields: readonly ScoringField[];
  /** The most points that the factor can lose without them. */
  readonly points: number;
};

/**
 * Returns the points that a score can lose without these fields, by factor; factors that lose none are left out. In the AI layer
 * a bio can raise an intent from LOW to HIGH, and HIGH is not possible where the role or the organisation is not known.
 */
export function costsOfMissing(fields: readonly ScoringField[], model: ModelContent): MissingFieldCost[] {
  const ranges = pointRanges(model);
  const costs: readonly MissingFieldCost[] = [
    ...RULE_FACTOR_KEYS.map((key) => ({
      factor: RULE_FACTORS[key].code,
      fields: fields.filter((field) => RULE_FACTORS[key].fields.includes(field)),
      points: ranges[key].most - ranges[key].least,
    })),
    ...model.criteria.map((criterion) => ({ factor: 'CRITERION' as const, ...costOfCriterion(criterion, fields) })),
    { factor: 'INTENT', fields: fields.filter(isReadByAi), points: intentPoints(fields, model.intent) },
  ];
  return costs.filter(({ fields, points }) => fields.length > 0 && points > 0);
}

/** Returns the points that a criterion could give in addition to those for a blank. */
function costOfCriterion({ field, cases }: Criterion, missing: readonly ScoringField[]) {
  const best = Math.max(0, ...cases.map(({ points }) => points));
  const forBlank = cases.find(({ test }) => test === 'BLANK')?.points ?? 0;
  return { fields: missing.filter((one) => one === field), points: best - forBlank };
}

/** Whether the AI layer needs a field. With an industry, the company's name adds little. */
function isReadByAi(field: ScoringField, _: number, missing: readonly ScoringField[]): boolean {
  return field === 'COMPANY' ? missing.includes('INDUSTRY') : field !== 'LOCATION';
}

function intentPoints(missing: readonly ScoringField[], { high, medium, low }: ModelContent['intent']): number {
  return high - (missing.includes('LINKEDIN_BIO') ? low : medium);
}
