import leads from '../../../examples/leads.csv?raw';
import offer from '../../../examples/offer.json';
import type { CreateOfferInput } from '../generated/operations/graphql.js';

/** An offer to try the console with. */
export const SAMPLE_OFFER: CreateOfferInput = offer;

/** The file of its leads, with typical errors. */
export function sampleLeads(): File {
  return new File([leads], 'leads.csv', { type: 'text/csv' });
}
