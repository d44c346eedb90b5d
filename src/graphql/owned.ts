import type { LeadRecord } from '../domain/lead.js';
import type { OfferRecord } from '../domain/offer.js';
import type { ModelContent, PublishedModel } from '../domain/scoring-model.js';
import type { Context } from './context.js';
import { notFound } from './errors.js';
import type { ModelVersion } from './loaders.js';

/** Returns the offer of a record. Throws `NOT_FOUND` where it was deleted meanwhile. */
export async function offerOf({ offerId }: { readonly offerId: string }, { loaders }: Context): Promise<OfferRecord> {
  const offer = await loaders.offer.load(offerId);
  if (!offer) throw notFound('The offer was deleted meanwhile.');
  return offer;
}

/** Returns the lead of a record. Throws `NOT_FOUND` where it was deleted meanwhile. */
export async function leadOf({ leadId }: { readonly leadId: string }, { loaders }: Context): Promise<LeadRecord> {
  const lead = await loaders.lead.load(leadId);
  if (!lead) throw notFound('The lead was deleted meanwhile.');
  return lead;
}

/** Returns a published version of an offer's scoring model. Throws `NOT_FOUND` where the offer was deleted meanwhile. */
export async function modelOf(version: ModelVersion, { loaders }: Context): Promise<PublishedModel> {
  const model = await loaders.model.load(version);
  if (!model) throw notFound('The offer was deleted meanwhile.');
  return model;
}

/** Returns the content of the scoring model in force. Throws `NOT_FOUND` where the offer was deleted meanwhile. */
export async function contentInForce(ofOffer: { readonly offerId: string }, context: Context): Promise<ModelContent> {
  const { id, modelVersion } = await offerOf(ofOffer, context);
  return (await modelOf({ offerId: id, version: modelVersion }, context)).content;
}
