import { selected } from '../api/selected.js';
import { type LeadField, type ModelContentFragment, ModelContentFragmentDoc } from '../generated/operations/graphql.js';

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

/** The factors of the rules: a number of points for each step, best first, or one number. */
export type FactorPoints = Omit<EditedModel, 'note' | 'intent' | 'criteria' | 'maxFit' | 'grades'>;

/** Returns the points of each factor of the rules, by its name, in the order in which people read them. */
export function factorsOf(model: EditedModel): readonly (readonly [keyof FactorPoints, StepPoints | number])[] {
  const { note, intent, criteria, maxFit, grades, ...factors } = contentOf(model);
  return Object.entries(factors) as [keyof FactorPoints, StepPoints | number][];
}

/** The points of each step. */
export type StepPoints = Readonly<Record<string, number>>;

/** Returns only the content of a model, so that it can be sent as an input. */
export function contentOf(model: EditedModel): EditedModel {
  return selected(ModelContentFragmentDoc, model);
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
