import type { LeadField, ModelContentFragment } from '../generated/operations/graphql.js';

/** The content of a scoring model, as it is edited, saved and compared. */
export type EditedModel = ModelContentFragment;

/** A criterion of the model, for one field or column. */
export type EditedCriterion = EditedModel['criteria'][number];

/** A case of a criterion. */
export type EditedCase = EditedCriterion['cases'][number];

/** The test of a case. */
export type CaseTest = EditedCase['test'];

/** The source of a criterion: a field or a column. */
export type Source = { readonly field: LeadField | null; readonly column: string | null };

/** Returns only the content of a model, so that it can be sent as an input. */
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

/** Whether two models are equal. */
export function isSameContent(one: EditedModel, other: EditedModel): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** Replaces the criterion at a position; null removes it. */
export function withCriterion(content: EditedModel, place: number, criterion: EditedCriterion | null): EditedModel {
  const criteria = content.criteria.flatMap((former, at) => (at === place ? (criterion ?? []) : former));
  return { ...content, criteria };
}
