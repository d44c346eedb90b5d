import { SCORING_FIELDS, type ScoringField } from '../scoring/lead.js';
import type { MappedColumn } from './columns/column-mapping.js';
import { LEAD_FIELDS, type LeadField, type LeadRow } from './lead-draft.js';
import { createLeadReader } from './read-lead.js';

const INPUT_KEYS = {
  SCORING_ID: 'scoringId',
  EXTERNAL_ID: 'externalId',
  NAME: 'name',
  FIRST_NAME: 'firstName',
  LAST_NAME: 'lastName',
  ROLE: 'role',
  COMPANY: 'company',
  INDUSTRY: 'industry',
  LOCATION: 'location',
  LINKEDIN_BIO: 'linkedinBio',
  EMAIL: 'email',
  LINKEDIN_URL: 'linkedinUrl',
} as const satisfies Record<LeadField, string>;

/** A lead as `addLeads` is given it. */
export type LeadInput = { readonly [Key in (typeof INPUT_KEYS)[LeadField]]?: string | null };

/** What input objects amount to as a table: a column for each field that one of them gives. */
export type InputColumns = {
  readonly columns: readonly (MappedColumn & { readonly field: LeadField })[];
  readonly missingColumns: readonly ScoringField[];
};

export function inputColumns(inputs: readonly LeadInput[]): InputColumns {
  const given = LEAD_FIELDS.filter((field) => inputs.some((input) => input[INPUT_KEYS[field]] != null));
  return {
    columns: given.map((field, place) => ({ header: field.toLowerCase(), index: place + 1, field, keptAs: null })),
    missingColumns: SCORING_FIELDS.filter((field) => !given.includes(field)),
  };
}

/** Reads input objects by the rules for a file's rows: `row` is the position from 1, `cells` follow `inputColumns`. */
export function readLeadInputs(inputs: readonly LeadInput[], maxCellLength: number): LeadRow[] {
  const { columns, missingColumns } = inputColumns(inputs);
  const read = createLeadReader({ columns, missingColumns, isOwnFile: false }, { maxCellLength, isLossy: false });
  return inputs.map((input, position) => {
    const cells = columns.map(({ field }) => input[INPUT_KEYS[field]] ?? '');
    return read({ row: position + 1, cells, fault: null });
  });
}
