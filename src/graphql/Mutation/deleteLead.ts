import { done, refused } from '../../domain/user-error.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const deleteLead: MutationResolvers['deleteLead'] = async (_, { id }, { store }) => {
  const deleted = await store.leads.delete(id);
  const message = 'No lead has this id. It may have been deleted.';
  return payload('deletedId', deleted ? done(id) : refused({ code: 'LEAD_NOT_FOUND', message, field: ['id'] }));
};
