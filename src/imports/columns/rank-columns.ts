import type { Candidate } from './candidate.js';
import type { Slot } from './vocabulary.js';

/** A column with one of its possible meanings, and the cost of the match. */
export type Ranked = { readonly candidate: Candidate; readonly slot: Slot; readonly cost: number };

/**
 * Returns the columns that may mean this, best first: columns with text before blank ones, then the better header, then the
 * one with more values, then the first.
 */
export function rankColumns(slot: Slot, candidates: readonly Candidate[]): Ranked[] {
  const ranked = candidates.flatMap((candidate) => {
    const match = candidate.matches.find((found) => found.slot === slot);
    return match ? [{ candidate, slot, cost: match.cost }] : [];
  });
  return ranked.sort(
    (one, other) =>
      Number(isBlank(one)) - Number(isBlank(other)) ||
      one.cost - other.cost ||
      other.candidate.filled - one.candidate.filled,
  );
}

/** Returns the columns with text whose headers are as good as the best one's, including the best one. */
export function equallyGood(ranked: readonly Ranked[]): Candidate[] {
  const [best] = ranked;
  const equal = ranked.filter((other) => other.cost === best?.cost && !isBlank(other));
  return equal.length > 1 ? equal.map(({ candidate }) => candidate) : [];
}

/** A column of addresses without any valid one counts as blank: "anonymous". */
function isBlank({ candidate, slot }: Ranked): boolean {
  if (slot === 'EMAIL' && candidate.texts.length > 0) return !candidate.texts.some((text) => text.includes('@'));
  return candidate.filled === 0;
}
