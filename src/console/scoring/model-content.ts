import type { LeadField, ModelContentFragment } from '../generated/operations/graphql.js';

/** What a scoring model says, as it is edited, saved and compared. */
export type EditedModel = ModelContentFragment;

/** One question of it about one field or column. */
export type EditedCriterion = EditedModel['criteria'][number];

/** One answer to that question. */
export type EditedCase = EditedCriterion['cases'][number];

/** When a case holds. */
export type CaseTest = EditedCase['test'];

/** What a criterion reads: a field or a column. */
export type Source = { readonly field: LeadField | null; readonly column: string | null };

/** The content of a model without what else was read with it, so that it can be sent as an input. */
export function contentOf(model: EditedModel): EditedModel {
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

function caseOf({ test, values, min, max, points, disqualifies }: EditedCase): EditedCase {
  return { test, values: [...values], min, max, points, disqualifies };
}

/** Whether two models say the same. */
export function isSameContent(one: EditedModel, other: EditedModel): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** The content with another criterion in a place; null removes it. */
export function withCriterion(content: EditedModel, place: number, criterion: EditedCriterion | null): EditedModel {
  const criteria = content.criteria.flatMap((former, at) => (at === place ? (criterion ?? []) : former));
  return { ...content, criteria };
}
