import type { Candidate } from './candidate.js';
import type { Slot } from './vocabulary.js';

/** A column that could mean something, and how well. */
export type Ranked = { readonly candidate: Candidate; readonly slot: Slot; readonly cost: number };

/**
 * The columns that could mean this, the best first: one with text before blank ones, then the better header, then the one
 * that is better filled, then the first.
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

/** The columns with text that are as good as the best one by their headers; the best one is among them. */
export function equallyGood(ranked: readonly Ranked[]): Candidate[] {
  const [best] = ranked;
  const equal = ranked.filter((other) => other.cost === best?.cost && !isBlank(other));
  return equal.length > 1 ? equal.map(({ candidate }) => candidate) : [];
}

/** A column of addresses in which none is one says as little as a blank one: "anonymous". */
function isBlank({ candidate, slot }: Ranked): boolean {
  if (slot === 'EMAIL' && candidate.texts.length > 0) return !candidate.texts.some((text) => text.includes('@'));
  return candidate.filled === 0;
}
