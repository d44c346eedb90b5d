import type { ScoringField } from './lead.js';

const NAMES: Readonly<Record<ScoringField, string>> = {
  ROLE: 'role',
  COMPANY: 'company',
  INDUSTRY: 'industry',
  LOCATION: 'location',
  LINKEDIN_BIO: 'LinkedIn bio',
};

/** Fields as a person reads them aloud: "role, industry and LinkedIn bio". */
export function nameFields(fields: readonly ScoringField[]): string {
  const names = fields.map((field) => NAMES[field]);
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
