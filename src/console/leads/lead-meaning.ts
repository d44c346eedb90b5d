import type { LeadField } from '../generated/operations/graphql.js';
import type { ColumnMeaning } from '../parts/column-table.js';
import { FIELDS } from '../parts/words.js';
import type { FileChoices } from './file-choices.js';
import type { PreviewColumn } from './use-preview.js';

const NAMED_FIELDS = Object.entries(FIELDS) as [LeadField, string][];

/** Returns the field of a column: a person's choice, or else the detected one. */
export function leadMeaning(
  choices: FileChoices['columns'],
  { index, field }: PreviewColumn,
): ColumnMeaning<LeadField> {
  const chosen = choices.get(index);
  return {
    taken: chosen === null ? null : (chosen ?? field ?? undefined),
    recognised: field === null ? 'Extra column' : 'As recognised',
    fields: NAMED_FIELDS,
    leftOut: 'Not imported',
  };
}
