import type { OutcomeField } from '../generated/operations/graphql.js';
import type { PreviewColumn } from '../leads/use-preview.js';
import type { ColumnMeaning } from '../parts/column-table.js';
import { OUTCOME_FIELDS } from '../parts/words.js';
import type { OutcomeChoices } from './outcome-choices.js';
import { recognisedColumn } from './recognised-column.js';

const NAMED_FIELDS = Object.entries(OUTCOME_FIELDS) as [OutcomeField, string][];

/** Returns the field of a column of a file of outcomes; a column that is not recognised is not read. */
export function outcomeMeaning(choices: OutcomeChoices['columns'], column: PreviewColumn): ColumnMeaning<OutcomeField> {
  const recognised = recognisedColumn(column);
  return {
    taken: choices.get(column.index),
    recognised: recognised ? OUTCOME_FIELDS[recognised] : 'Not needed',
    fields: NAMED_FIELDS.filter(([field]) => field !== recognised),
    leftOut: recognised ? 'Not read' : null,
  };
}
