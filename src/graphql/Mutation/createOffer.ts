import { createOffer as create } from '../../offers/write-offer.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const createOffer: MutationResolvers['createOffer'] = async (_, { input }, { store, now }) =>
  payload('offer', await create(store, input, now()));
