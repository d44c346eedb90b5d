import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';

export const recordOutcomes: MutationResolvers['recordOutcomes'] = async (_, wanted, { outcomes }) =>
  payload('batch', await outcomes.record(wanted));
