import type { CriterionField } from '../domain/scoring-model.js';

const NAMES: Readonly<Record<CriterionField, string>> = {
  ROLE: 'role',
  COMPANY: 'company',
  INDUSTRY: 'industry',
  LOCATION: 'location',
  LINKEDIN_BIO: 'LinkedIn bio',
  EMAIL: 'e-mail address',
  LINKEDIN_URL: 'LinkedIn URL',
};

/** Names fields within a sentence: "role, industry and LinkedIn bio". */
export function nameFields(fields: readonly CriterionField[]): string {
  return joined(fields.map((field) => NAMES[field]));
}

/** Names fields at the beginning of a sentence: "A role, an industry and a LinkedIn bio". */
export function nameWithArticles(fields: readonly CriterionField[]): string {
  const text = joined(fields.map((field) => `${/^[aeio]/.test(NAMES[field]) ? 'an' : 'a'} ${NAMES[field]}`));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
