import type { JudgedIntent } from './intents.js';

/** Pairs of a group in which the lead that should come first scores less. */
export function inversions(rows: readonly JudgedIntent[]): string[] {
  const grouped = rows.filter(({ group }) => group !== '');
  return grouped.flatMap((first) =>
    grouped
      .filter((later) => later.group === first.group && first.rank < later.rank && first.score < later.score)
      .map((later) => `${first.input} (${first.score}) below ${later.input} (${later.score})`),
  );
}
