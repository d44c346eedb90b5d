import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const updateLead: MutationResolvers['updateLead'] = async (_, { id, input }, { imports }) =>
  payload('lead', await imports.update({ id, input }));
