import { readingOfInput } from '../../offers/offer-reading.js';
import { badUserInput } from '../errors.js';
import type { QueryResolvers } from '../generated/resolvers-types.js';

export const readOffer: QueryResolvers['readOffer'] = async (_, { input }) => {
  const reading = await readingOfInput(input);
  if (reading.ok) return reading.value;
  // A query has no `userErrors` with the path of the field, so the message names it.
  const faults = reading.errors.map(({ field, message }) => `${field?.join('.')}: ${message}`);
  throw badUserInput(faults.join(' '));
};
