import type { LeadField, ModelContentFragment } from '../generated/operations/graphql.js';

/** What a scoring model says, as it is edited, saved and compared. */
export type ModelContent = ModelContentFragment;

export type Criterion = ModelContent['criteria'][number];

export type CriterionCase = Criterion['cases'][number];

export type CriterionTest = CriterionCase['test'];

/** What a criterion reads: a field or a column. */
export type Source = { readonly field: LeadField | null; readonly column: string | null };

/** The content of a model without what else was read with it, so that it can be sent as an input. */
export function contentOf(model: ModelContent): ModelContent {
  const { note, role, industry, completeness, intent, criteria, maxFit, grades } = model;
  return {
    note,
    role: { decisionMaker: role.decisionMaker, influencer: role.influencer, other: role.other },
    industry: { exact: industry.exact, adjacent: industry.adjacent, none: industry.none },
    completeness,
    intent: { high: intent.high, medium: intent.medium, low: intent.low },
    criteria: criteria.map(({ label, field, column, cases }) => ({ label, field, column, cases: cases.map(caseOf) })),
    maxFit,
    grades: { a: grades.a, b: grades.b, c: grades.c },
  };
}

function caseOf({ test, values, min, max, points, disqualifies }: CriterionCase): CriterionCase {
  return { test, values: [...values], min, max, points, disqualifies };
}

/** Whether two models say the same. */
export function isSameContent(one: ModelContent, other: ModelContent): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** The content with another criterion in a place; null removes it. */
export function withCriterion(content: ModelContent, place: number, criterion: Criterion | null): ModelContent {
  const criteria = content.criteria.flatMap((former, at) => (at === place ? (criterion ?? []) : former));
  return { ...content, criteria };
}
