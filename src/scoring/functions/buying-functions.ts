import type { BusinessFunction } from '../../domain/generated/enums.js';
import type { ScoredOffer } from '../../domain/offer.js';
import { readBuyingFunctions } from './read-offer.js';

/** A function that buys an offer; `from` has the words of the offer that it was read from, null where the owner named it. */
export type BuyingFunction = { readonly function: BusinessFunction; readonly from: string | null };

/** The functions that buy an offer, the surest first: those that the owner named, or else those that the text tells. */
export function buyingFunctionsOf(offer: ScoredOffer): readonly BuyingFunction[] {
  const named = offer.idealCustomer.buyingFunctions;
  if (named.length === 0) return readBuyingFunctions(offer);
  return named.map((businessFunction) => ({ function: businessFunction, from: null }));
}
