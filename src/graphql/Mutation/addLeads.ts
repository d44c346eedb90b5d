import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const addLeads: MutationResolvers['addLeads'] = async (_, { offerId, leads }, { imports }) =>
  payload('leadImport', await imports.add({ offerId, leads }));
