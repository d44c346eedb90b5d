import { listColumns, type Tie } from './assign-fields.js';

/** Tells that a column was left out in favour of another one whose header is not better. */
export function describeTie({ field, columns }: Tie): string {
  const taken = columns[0]?.column ?? 0;
  return (
    `${field} could be ${listColumns(columns)}. Column ${taken + 1} is taken; the text of the other is kept with the lead. ` +
    'If another is meant, say so in "columns", by index.'
  );
}
