import type { LeadField, OutcomeField } from '../generated/operations/graphql.js';

type SeenColumn = { readonly header: string; readonly field: LeadField | null };

/** The headers that the service recognises automatically; all others are ambiguous. */
const BY_HEADER: Readonly<Record<string, OutcomeField>> = {
  outcome: 'OUTCOME',
  outcome_at: 'OCCURRED_AT',
  occurred_at: 'OCCURRED_AT',
};

const BY_FIELD: Readonly<Partial<Record<LeadField, OutcomeField>>> = {
  SCORING_ID: 'SCORING_ID',
  EXTERNAL_ID: 'EXTERNAL_ID',
  EMAIL: 'EMAIL',
  LINKEDIN_URL: 'LINKEDIN_URL',
};

/** Returns the field that the service detects for a column of a file of outcomes; null for a column that it does not need. */
export function recognisedColumn({ header, field }: SeenColumn): OutcomeField | null {
  const key = header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return BY_HEADER[key] ?? (field && BY_FIELD[field]) ?? null;
}
