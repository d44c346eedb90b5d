import type { LeadField } from '../domain/lead-fields.js';
import { nameFields } from '../scoring/field-names.js';
import { SCORING_FIELDS } from '../scoring/lead.js';
import { costsOfMissing } from '../scoring/missing-fields.js';

type Cost = ReturnType<typeof costsOfMissing>[number];

/** What the columns that a file lacks take from the score of each lead that it creates, with a sentence for a person. */
export function missingColumnCosts(missingColumns: readonly LeadField[]) {
  const missing = SCORING_FIELDS.filter((field) => missingColumns.includes(field));
  return costsOfMissing(missing).map((cost) => ({
    factor: cost.factor,
    columns: cost.fields,
    points: cost.points,
    explanation: explain(cost),
  }));
}

function explain({ factor, fields, points }: Cost): string {
  const names = nameFields(fields);
  const lack = fields.length > 1 ? `There are no columns for ${names}` : `There is no ${names} column`;
  return factor === 'COMPLETENESS'
    ? `${lack}: a new lead does not get the ${points} points for a complete row.`
    : `${lack}: a new lead gets none of the ${points} points that its ${names} could give.`;
}
