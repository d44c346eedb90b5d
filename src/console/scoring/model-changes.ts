import { inWords } from '../parts/in-words.js';
import { criterionWords } from './criterion-words.js';
import { type EditedCriterion, type EditedModel, factorsOf, type StepPoints } from './model-content.js';
import { stepsOf } from './steps.js';

/** Returns the differences between two models, one sentence each; empty where they are equal. */
export function modelChanges(before: EditedModel, after: EditedModel): string[] {
  return [
    ...factorsOf(before).flatMap(([factor, points]) => factorChanges(factor, points, after[factor])),
    ...stepChanges('intent', before.intent, after.intent),
    ...criteriaChanges(before.criteria, after.criteria),
    ...numberChange('Highest fit', before.maxFit, after.maxFit),
    ...(['a', 'b', 'c'] as const).flatMap((grade) =>
      numberChange(`Grade ${grade.toUpperCase()} begins at`, before.grades[grade], after.grades[grade]),
    ),
    ...(before.note === after.note ? [] : [after.note === null ? 'The note is removed' : `Note: ${after.note}`]),
  ];
}

function factorChanges(factor: string, before: StepPoints | number, after: StepPoints | number): string[] {
  if (typeof before === 'object' && typeof after === 'object') return stepChanges(factor, before, after);
  return numberChange(inWords(factor), before, after);
}

function stepChanges(part: string, before: StepPoints, after: StepPoints): string[] {
  return stepsOf(part, before).flatMap(({ name, label }) =>
    numberChange(`${inWords(part)}, ${label.toLowerCase()}`, before[name], after[name]),
  );
}

function numberChange(what: string, before: unknown, after: unknown): string[] {
  return before === after ? [] : [`${what}: ${before} → ${after}`];
}

function criteriaChanges(before: readonly EditedCriterion[], after: readonly EditedCriterion[]): string[] {
  const former = byKey(before);
  const next = byKey(after);
  const removed = [...former].filter(([key]) => !next.has(key)).map(([, { label }]) => `Removed: ${label}`);
  const changed = [...next].flatMap(([key, criterion]) => criterionChange(former.get(key), criterion));
  const kept = (criteria: ReadonlyMap<string, EditedCriterion>, others: ReadonlyMap<string, EditedCriterion>) =>
    [...criteria.keys()].filter((key) => others.has(key)).join('\n');
  const isReordered = kept(former, next) !== kept(next, former);
  return [...removed, ...changed, ...(isReordered ? ['The criteria are in another order'] : [])];
}

function criterionChange(before: EditedCriterion | undefined, after: EditedCriterion): string[] {
  if (before && JSON.stringify(before) === JSON.stringify(after)) return [];
  return [`${before ? 'Changed' : 'New'}: ${after.label}. ${criterionWords(after)}`];
}

/** Labels that differ only in case are one label. */
function byKey(criteria: readonly EditedCriterion[]): Map<string, EditedCriterion> {
  return new Map(criteria.map((criterion) => [criterion.label.trim().toLowerCase(), criterion]));
}
