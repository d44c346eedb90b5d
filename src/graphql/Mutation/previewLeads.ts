import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const previewLeads: MutationResolvers['previewLeads'] = async (_, { offerId, file, columns }, { imports }) =>
  payload('preview', await imports.preview({ offerId, file, columns: columns ?? [] }));
