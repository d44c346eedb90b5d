import { listColumns, type Tie } from './assign-fields.js';

/** Says that a column was left out for one that is no better by its header. */
export function describeTie({ field, columns }: Tie): string {
  const taken = columns[0]?.column ?? 0;
  return (
    `${field} could be ${listColumns(columns)}. Column ${taken + 1} is taken; the text of the other is kept with the lead. ` +
    'If another is meant, say so in "columns", by index.'
  );
}
