import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { ScoredOffer } from '../domain/offer.js';
import { type Checked, done } from '../domain/user-error.js';
import { type BuyingFunction, buyingFunctionsOf } from '../scoring/functions/buying-functions.js';
import { type ReadIndustry, readIndustries } from '../scoring/industry.js';
import { readOfferInput } from './offer-input.js';
import { notesOn } from './reading-notes.js';

/** What the service understood of an offer: what the rules and the built-in judge compare leads with. */
export type OfferReading = {
  /** Those that match exactly. */
  readonly industries: readonly ReadIndustry[];
  readonly adjacentIndustries: readonly ReadIndustry[];
  readonly buyingFunctions: readonly BuyingFunction[];
  /** What the offer leaves open, as sentences. */
  readonly notes: readonly string[];
};

// A long offer takes a tenth of a second.
const inTurn = pLimit(1);

/** How an offer is understood. Many offers are read one by one, so that other requests are answered in between. */
export function readingOf(offer: ScoredOffer): Promise<OfferReading> {
  return inTurn(async () => {
    await nextTurn();
    return understand(offer);
  });
}

/** How an offer with this text would be understood, or why `createOffer` would refuse it. */
export async function readingOfInput(input: unknown): Promise<Checked<OfferReading>> {
  const text = readOfferInput(input);
  return text.ok ? done(await readingOf(text.value)) : text;
}

function understand(offer: ScoredOffer): OfferReading {
  const { exact: industries, adjacent: adjacentIndustries } = readIndustries(offer);
  const buyingFunctions = buyingFunctionsOf(offer);
  const notes = notesOn(offer, { industries, adjacentIndustries, buyingFunctions });
  return { industries, adjacentIndustries, buyingFunctions, notes };
}
