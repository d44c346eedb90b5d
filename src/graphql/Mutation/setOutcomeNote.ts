import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const setOutcomeNote: MutationResolvers['setOutcomeNote'] = async (_, { outcomeId, note }, { outcomes }) =>
  payload('outcome', await outcomes.setNote(outcomeId, note ?? null));
