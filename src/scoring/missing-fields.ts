import type { ScoringField } from '../domain/lead.js';
import type { JudgedFactorCode } from '../domain/rule-verdict.js';
import type { Criterion, ModelContent } from '../domain/scoring-model.js';

type MissingFieldCost = Cost & { readonly factor: JudgedFactorCode };

type Cost = {
  /** The missing fields that the factor reads. */
  readonly fields: readonly ScoringField[];
  /** The most points that the factor can lose without them. */
  readonly points: number;
};

/**
 * Returns the points that a score can lose without these fields, by factor; factors that lose none are left out. In the AI layer
 * a bio can raise an intent from LOW to HIGH, and HIGH is not possible where the role or the organisation is not known.
 */
export function costsOfMissing(
  fields: readonly ScoringField[],
  { role, industry, completeness, intent, criteria }: ModelContent,
): MissingFieldCost[] {
  const costs: Readonly<Record<JudgedFactorCode, readonly Cost[]>> = {
    ROLE: [{ fields: fields.filter((field) => field === 'ROLE'), points: role.decisionMaker - role.other }],
    INDUSTRY: [{ fields: fields.filter((field) => field === 'INDUSTRY'), points: industry.exact - industry.none }],
    COMPLETENESS: [{ fields, points: completeness }],
    CRITERION: criteria.map((criterion) => costOfCriterion(criterion, fields)),
    INTENT: [{ fields: fields.filter(isReadByAi), points: intentPoints(fields, intent) }],
  };
  return (Object.keys(costs) as JudgedFactorCode[])
    .flatMap((factor) => costs[factor].map((cost) => ({ factor, ...cost })))
    .filter((cost) => cost.fields.length > 0 && cost.points > 0);
}

/** Returns the points that a criterion could give in addition to those for a blank. */
function costOfCriterion({ field, cases }: Criterion, missing: readonly ScoringField[]): Cost {
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
