import { FIELD_KEYS, SCORING_FIELDS, type ScoredLead, type ScoringField } from '../domain/lead.js';
import type { CompletenessVerdict } from '../domain/rule-factors.js';
import { isPlaceholder } from '../text/placeholder.js';
import { nameFields } from './field-names.js';

/** The words for several blank fields: "both", "all three". */
const TOGETHER: Readonly<Record<number, string>> = { 2: 'both', 3: 'all three', 4: 'all four', 5: 'all five' };

/** Finds the blank ones of the five fields. A placeholder such as "N/A" counts as blank. */
export function judgeCompleteness(lead: ScoredLead): CompletenessVerdict {
  const missing = SCORING_FIELDS.filter((field) => isBlank(lead[FIELD_KEYS[field]]));
  return { missing, explanation: explain(missing) };
}

function isBlank(text: string | null): boolean {
  const trimmed = text?.trim();
  return !trimmed || isPlaceholder(trimmed);
}

function explain(missing: readonly ScoringField[]): string {
  if (missing.length === 0) return 'Role, company, industry, location and LinkedIn bio are all there.';
  const together = TOGETHER[missing.length];
  return together === undefined
    ? `The ${nameFields(missing)} is blank; filling it in would complete the lead.`
    : `The ${nameFields(missing)} are blank; filling in ${together} would complete the lead.`;
}
