import type { BusinessFunction } from '../../domain/generated/enums.js';
import type { ScoredOffer } from '../../domain/offer.js';
import { readBuyingFunctions } from './read-offer.js';

/** A function that buys an offer. `from` quotes the offer's words that it was read from; null where the owner named it. */
export type BuyingFunction = { readonly function: BusinessFunction; readonly from: string | null };

/** Returns the functions that buy an offer, the most certain first: those that the owner named, or else those in its text. */
export function buyingFunctionsOf(offer: ScoredOffer): readonly BuyingFunction[] {
  const named = offer.idealCustomer.buyingFunctions;
  if (named.length === 0) return readBuyingFunctions(offer);
  return named.map((businessFunction) => ({ function: businessFunction, from: null }));
}
