import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { ScoredOffer } from '../domain/offer.js';
import { type Checked, done } from '../domain/user-error.js';
import { type BuyingFunction, buyingFunctionsOf } from '../scoring/functions/buying-functions.js';
import { type ReadIndustry, readIndustries } from '../scoring/industry.js';
import { readOfferInput } from './offer-input.js';
import { notesOn } from './reading-notes.js';

/** The parts of an offer that the service understood. The rules and the built-in judge compare leads with them. */
export type OfferReading = {
  /** Industries that match exactly. */
  readonly industries: readonly ReadIndustry[];
  readonly adjacentIndustries: readonly ReadIndustry[];
  readonly buyingFunctions: readonly BuyingFunction[];
  /** What is missing from the offer, as sentences. */
  readonly notes: readonly string[];
};

// A long offer takes a tenth of a second.
const inTurn = pLimit(1);

/** Reads an offer. Several offers are read one after another, yielding in between so that other requests are answered. */
export function readingOf(offer: ScoredOffer): Promise<OfferReading> {
  return inTurn(async () => {
    await nextTurn();
    return understand(offer);
  });
}

/** Reads an offer from its input, or returns the errors for which `createOffer` would refuse it. */
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
