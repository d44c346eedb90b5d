import { clearOverride as clear } from '../../overrides/override-intent.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const clearOverride: MutationResolvers['clearOverride'] = async (_, { leadId }, { store, now }) =>
  payload('result', await clear(store, leadId, now()));
