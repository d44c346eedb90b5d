import { done, refused } from '../../domain/user-error.js';
import { OFFER_NOT_FOUND } from '../../offers/write-offer.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const deleteOffer: MutationResolvers['deleteOffer'] = async (_, { id }, { store, runs }) => {
  await runs.stopOffer(id);
  const deleted = await store.offers.delete(id);
  return payload('deletedId', deleted ? done(id) : refused({ ...OFFER_NOT_FOUND, field: ['id'] }));
};
