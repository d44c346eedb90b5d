import type { CompiledOffer } from '../offer/compiled-offer.js';
import { findTopicsInLead } from '../offer/topics.js';
import type { Passage } from '../text/passage.js';
import type { Mark } from '../text/phrases.js';

export type Place = Pick<Mark<unknown>, 'first' | 'last'>;

/** Where a passage speaks of one of the offer's topics. */
export function topicsIn({ words }: Passage, { topics }: CompiledOffer): Place[] {
  return findTopicsInLead(words).filter(({ meaning }) => meaning !== null && topics.has(meaning));
}

/** Where a passage speaks of the offer's topics, or uses a telling word of the offer. */
export function relatedIn(passage: Passage, offer: CompiledOffer): Place[] {
  const own = passage.words.flatMap(({ folded }, at) => (offer.ownWords.has(folded) ? [{ first: at, last: at }] : []));
  return [...topicsIn(passage, offer), ...own];
}
