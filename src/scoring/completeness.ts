import { FIELD_KEYS, SCORING_FIELDS, type ScoredLead, type ScoringField } from './lead.js';
import type { CompletenessVerdict } from './verdicts.js';

export const COMPLETENESS_POINTS = 10;

const FIELD_NAMES: Record<ScoringField, string> = {
  ROLE: 'role',
  COMPANY: 'company',
  INDUSTRY: 'industry',
  LOCATION: 'location',
  LINKEDIN_BIO: 'LinkedIn bio',
};

/** Gives 10 points to a lead with text in all five fields, else none. */
export function judgeCompleteness(lead: ScoredLead): CompletenessVerdict {
  const missing = SCORING_FIELDS.filter((field) => !lead[FIELD_KEYS[field]]?.trim());
  return {
    points: missing.length === 0 ? COMPLETENESS_POINTS : 0,
    missing,
    explanation: explain(missing),
  };
}

function explain(missing: readonly ScoringField[]): string {
  if (missing.length === 0) return 'Role, company, industry, location and LinkedIn bio are all there.';
  const names = missing.map((field) => FIELD_NAMES[field]);
  const [only] = names;
  if (names.length === 1) return `The ${only} is missing; it would add ${COMPLETENESS_POINTS} points.`;
  const last = names.at(-1);
  return `The ${names.slice(0, -1).join(', ')} and ${last} are missing; together they would add ${COMPLETENESS_POINTS} points.`;
}
