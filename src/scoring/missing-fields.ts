import type { ScoreFactorCode } from '../domain/generated/enums.js';
import type { ScoringField } from '../domain/lead.js';
import type { Criterion, ModelContent } from '../domain/scoring-model.js';

type MissingFieldCost = {
  readonly factor: ScoreFactorCode;
  /** The missing fields that the factor reads. */
  readonly fields: readonly ScoringField[];
  /** The most that the factor can lack without them. */
  readonly points: number;
};

/**
 * What a score can lack for want of these fields by a scoring model, by factor; what costs nothing is left out. The AI layer:
 * a bio can raise an intent from LOW to HIGH; where the post or the organisation is not known, HIGH is out of reach.
 */
export function costsOfMissing(
  fields: readonly ScoringField[],
  { role, industry, completeness, intent, criteria }: ModelContent,
): MissingFieldCost[] {
  const costs: MissingFieldCost[] = [
    { factor: 'ROLE', fields: fields.filter((field) => field === 'ROLE'), points: role.decisionMaker - role.other },
    {
      factor: 'INDUSTRY',
      fields: fields.filter((field) => field === 'INDUSTRY'),
      points: industry.exact - industry.none,
    },
    { factor: 'COMPLETENESS', fields, points: completeness },
    ...criteria.map((criterion) => costOfCriterion(criterion, fields)),
    { factor: 'INTENT', fields: fields.filter(isReadByAi), points: intentPoints(fields, intent) },
  ];
  return costs.filter((cost) => cost.fields.length > 0 && cost.points > 0);
}

/** What a criterion could give beside what it gives for a blank. */
function costOfCriterion({ field, cases }: Criterion, missing: readonly ScoringField[]): MissingFieldCost {
  const best = Math.max(0, ...cases.map(({ points }) => points));
  const forBlank = cases.find(({ test }) => test === 'BLANK')?.points ?? 0;
  return { factor: 'CRITERION', fields: missing.filter((one) => one === field), points: best - forBlank };
}

/** Where the industry is there, the company's name tells the AI layer little more. */
function isReadByAi(field: ScoringField, _: number, missing: readonly ScoringField[]): boolean {
  return field === 'COMPANY' ? missing.includes('INDUSTRY') : field !== 'LOCATION';
}

function intentPoints(missing: readonly ScoringField[], { high, medium, low }: ModelContent['intent']): number {
  return high - (missing.includes('LINKEDIN_BIO') ? low : medium);
}
