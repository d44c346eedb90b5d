import { SCORING_FIELDS, type ScoringField } from '../domain/lead.js';
import type { LeadField } from '../domain/lead-fields.js';
import type { ModelContent } from '../domain/scoring-model.js';
import { nameFields } from '../scoring/field-names.js';
import { costsOfMissing } from '../scoring/missing-fields.js';

type Cost = ReturnType<typeof costsOfMissing>[number];

/** Returns sentences for people about the points that each new lead loses because the file lacks columns. */
export function missingColumnCosts(missingColumns: readonly LeadField[], model: ModelContent) {
  const missing = SCORING_FIELDS.filter((field) => missingColumns.includes(field));
  return costsOfMissing(missing, model).map((cost) => ({
    factor: cost.factor,
    columns: cost.fields,
    points: cost.points,
    explanation: `${lackOf(cost)}: ${effectOf(cost)}`,
  }));
}

function lackOf({ fields }: Cost): string {
  const names = nameFields(fields);
  return fields.length > 1 ? `There are no columns for ${names}` : `There is no ${names} column`;
}

function effectOf({ factor, fields, points }: Cost): string {
  if (factor === 'INTENT') return effectOnIntent(fields, points);
  if (factor === 'COMPLETENESS') return `a new lead does not get the ${points} points for a complete row.`;
  return `a new lead gets none of the ${points} points that its ${nameFields(fields)} could give.`;
}

/** What the AI layer cannot tell without a column, and the columns that can replace it. */
const UNKNOWN: Readonly<Partial<Record<ScoringField, { readonly tells: string; readonly instead: string }>>> = {
  ROLE: { tells: 'who decides', instead: 'Title or Position can be the role' },
  INDUSTRY: { tells: 'whether the organisation fits', instead: 'Sector or Category can be the industry' },
  LINKEDIN_BIO: {
    tells: 'what a lead needs and what speaks against it',
    instead: 'Headline or Keywords can be the bio',
  },
};

function effectOnIntent(fields: readonly ScoringField[], points: number): string {
  const unknown = fields.flatMap((field) => UNKNOWN[field] ?? []);
  const tells = unknown.map((one) => one.tells).join(', or ');
  const instead = unknown.map((one) => one.instead).join(', ');
  return (
    `the AI layer can hardly tell ${tells}, which can cost a new lead up to ${points} points. ` +
    `If another column says it, map that one: ${instead}.`
  );
}
