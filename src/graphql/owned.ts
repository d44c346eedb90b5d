import type { LeadRecord, OfferRecord } from '../store/records.js';
import type { Context } from './context.js';
import { notFound } from './errors.js';

/** The offer that a record belongs to. Throws `NOT_FOUND` where it was deleted meanwhile. */
export async function offerOf({ offerId }: { readonly offerId: string }, { loaders }: Context): Promise<OfferRecord> {
  const offer = await loaders.offer.load(offerId);
  if (!offer) throw notFound('The offer was deleted meanwhile.');
  return offer;
}

/** The lead that a record is about. Throws `NOT_FOUND` where it was deleted meanwhile. */
export async function leadOf({ leadId }: { readonly leadId: string }, { loaders }: Context): Promise<LeadRecord> {
  const lead = await loaders.lead.load(leadId);
  if (!lead) throw notFound('The lead was deleted meanwhile.');
  return lead;
}
