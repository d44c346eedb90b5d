import type { Grade } from '../generated/operations/graphql.js';

const TONES: Readonly<Record<Grade, string>> = { A: 'good', B: 'good', C: 'fair', D: 'poor' };

/** A grade as a small badge. */
export function GradeChip({ grade }: { readonly grade: Grade }) {
  return (
    <span className="badge" data-tone={TONES[grade]}>
      {grade}
    </span>
  );
}
