import { phraseFinder } from '../../text/phrases.js';
import { readWords } from '../../text/words.js';
import type { ScoredOffer } from '../offer.js';
import { type BusinessFunction, wordsTelling } from './business-functions.js';

/** A function that buys an offer, with the words of the offer that it was read from. */
export type ReadFunction = { readonly function: BusinessFunction; readonly from: string };

const find = phraseFinder<BusinessFunction>(wordsTelling('buys'));

/** The functions that buy an offer, the surest first. */
export function readBuyingFunctions({ name, valueProps, idealUseCases }: ScoredOffer): ReadFunction[] {
  const found = new Map<BusinessFunction, string>();
  for (const text of [name, ...valueProps, ...idealUseCases]) {
    const words = readWords(text);
    for (const { meaning, first, last } of find(words)) {
      if (!found.has(meaning)) found.set(meaning, text.slice(words[first]?.start, words[last]?.end));
    }
  }
  return [...found].map(([businessFunction, from]) => ({ function: businessFunction, from }));
}
