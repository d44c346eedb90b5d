import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const cancelScoringRun: MutationResolvers['cancelScoringRun'] = async (_, { id }, { runs }) =>
  payload('run', await runs.cancel(id));
