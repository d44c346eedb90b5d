import type { Grade } from '../generated/operations/graphql.js';

type Grades = { readonly gradeBefore: Grade | null; readonly gradeAfter: Grade | null };

/** What a change did to the grade, as a sentence; empty where it stayed. */
export function gradeChange({ gradeBefore, gradeAfter }: Grades): string {
  if (gradeBefore === gradeAfter || gradeAfter === null) return '';
  return gradeBefore === null ? `Grade ${gradeAfter}.` : `Grade ${gradeBefore} became ${gradeAfter}.`;
}
