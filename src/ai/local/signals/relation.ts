import type { Mark } from '../../../text/phrases.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { findTopicsInLead } from '../offer/topics.js';
import type { Passage } from '../text/passage.js';

export type Place = Pick<Mark<unknown>, 'first' | 'last'>;

/** Two places that say something together. */
export type Pair = readonly [Place, Place];

/** Where a passage speaks of one of the offer's topics. */
export function topicsIn({ words }: Passage, { topics }: CompiledOffer): Place[] {
  return findTopicsInLead(words).filter(({ meaning }) => meaning !== null && topics.has(meaning));
}

/** Where a passage speaks of the offer's topics, or uses a telling word of the offer. */
export function relatedIn(passage: Passage, offer: CompiledOffer): Place[] {
  const own = passage.words.flatMap(({ folded }, at) => (offer.ownWords.has(folded) ? [{ first: at, last: at }] : []));
  return [...topicsIn(passage, offer), ...own];
}

/** How many words apart two places are, in whatever sentences. */
export function distanceOf(one: Place, other: Place): number {
  return Math.max(one.first, other.first) - Math.min(one.last, other.last);
}

/** The first of `ones` that one of the others belongs to, with that other one; no place belongs to itself. */
export function firstPair(
  ones: readonly Place[],
  others: readonly Place[],
  belongs: (one: Place, other: Place) => boolean,
): Pair | null {
  for (const one of ones) {
    const other = others.find((place) => !overlap(one, place) && belongs(one, place));
    if (other) return [one, other];
  }
  return null;
}

function overlap(one: Place, other: Place): boolean {
  return one.first <= other.last && other.first <= one.last;
}
