import { updateOffer as update } from '../../offers/write-offer.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const updateOffer: MutationResolvers['updateOffer'] = async (_, { id, input }, { store, now }) =>
  payload('offer', await update(store, id, input, now()));
