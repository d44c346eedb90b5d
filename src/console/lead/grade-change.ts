import type { Grade } from '../generated/operations/graphql.js';

type Grades = { readonly gradeBefore: Grade | null; readonly gradeAfter: Grade | null };

/** Describes a change of the grade in a sentence; empty where it did not change. */
export function gradeChange({ gradeBefore, gradeAfter }: Grades): string {
  if (gradeBefore === gradeAfter || gradeAfter === null) return '';
  return gradeBefore === null ? `Grade ${gradeAfter}.` : `Grade ${gradeBefore} became ${gradeAfter}.`;
}
